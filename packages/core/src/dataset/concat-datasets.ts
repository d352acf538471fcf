import { toldInEnglish } from '../diagnostics/in-each.ts'
import type { Dataset, DatasetRow, Source } from './dataset.ts'
import { DatasetError } from './dataset-error.ts'

/**
 * Joins several sources of one dataset, such as the files of several months, into one. The columns
 * are those of any part, in the order of the catalog; a part that lacks one has it unknown.
 *
 * @throws {@link DatasetError} for no part, for parts of different datasets, and for the same file
 * twice: every fact would count double.
 *
 * @example
 * const parts = [createDataset(definition, rows), createDataset(definition, [])]
 * concatDatasets(parts).sources.length // => 2
 * concatDatasets([]) // => throws DatasetError
 */
export function concatDatasets(parts: readonly Dataset[]): Dataset {
  const [first] = parts
  if (first === undefined) {
    throw new DatasetError(
      'datasets-differ',
      toldInEnglish('No dataset to join.', 'Hand over at least one.'),
    )
  }
  checkParts(first, parts)
  if (parts.length === 1) return first
  const held = new Set(parts.flatMap((part) => part.columns))
  const columns = Object.keys(first.definition.columns).filter((column) => held.has(column))

  async function* batches(signal?: AbortSignal): AsyncGenerator<readonly DatasetRow[]> {
    let offset = 0
    for (const part of parts) {
      const order = columns.map((column) => part.columns.indexOf(column))
      for await (const batch of part.batches(signal)) {
        yield batch.map((row) => ({
          ...row,
          source: row.source + offset,
          cells: order.map((index) => row.cells[index] ?? null),
        }))
      }
      offset += part.sources.length
    }
  }

  return {
    definition: first.definition,
    columns,
    sources: parts.flatMap((p) => p.sources),
    batches,
  }
}

function checkParts(first: Dataset, parts: readonly Dataset[]): void {
  const id = first.definition.id
  const other = parts.find((part) => part.definition.id !== id)
  if (other !== undefined) {
    throw new DatasetError(
      'datasets-differ',
      toldInEnglish(
        `Cannot join the datasets "${id}" and "${other.definition.id}".`,
        'Join sources of one dataset only.',
      ),
    )
  }
  const names = new Map<string, Source>()
  for (const source of parts.flatMap((part) => part.sources)) {
    if (source.sha256 === undefined) continue
    // The sheets of one workbook are no copies of each other.
    const content = `${source.sha256} ${source.sheet ?? ''}`
    const same = names.get(content)
    if (same !== undefined) {
      throw new DatasetError(
        'source-repeated',
        {
          zh: {
            message: `“${id}”的来源“${same.name}”与“${source.name}”内容完全相同。`,
            hint: '请删去其中一个，否则每一行都会重复计算。',
          },
          en: {
            message: `The sources "${same.name}" and "${source.name}" of "${id}" have the same content.`,
            hint: 'Remove one of them: otherwise every row counts twice.',
          },
        },
        { source: source.name },
      )
    }
    names.set(content, source)
  }
}
