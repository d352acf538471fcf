import { toldInEnglish } from '../diagnostics/in-each.ts'
import { bulkOf } from './bulk-of.ts'
import type { BulkReading, Dataset, DatasetRow, Source } from './dataset.ts'
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

  const bulk = concatBulk(parts, batches)
  return {
    definition: first.definition,
    columns,
    sources: parts.flatMap((p) => p.sources),
    batches,
    ...(bulk === undefined ? {} : { bulk }),
  }
}

/** Undefined where no part has a file to be read itself. */
function concatBulk(
  parts: readonly Dataset[],
  batches: Dataset['batches'],
): BulkReading | undefined {
  let source = 0
  const all = parts.flatMap((dataset) => {
    const offset = source
    source += dataset.sources.length
    const bulk = bulkOf(dataset)
    // What is told of the rows of a part alone is told as they go by.
    const isBare = bulk !== undefined && bulk.repeats === undefined && bulk.watchers.length === 0
    if (!isBare) return [{ dataset, source: offset, file: undefined }]
    return bulk.parts.map((part) => ({ ...part, source: part.source + offset }))
  })
  if (all.every(({ file }) => file === undefined)) return undefined
  return { batches, parts: all, repeats: undefined, watchers: [] }
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
    // The sheets of one workbook, or tables of one database, are no copies of each other.
    const content = `${source.sha256} ${source.sheet ?? source.table ?? ''}`
    const same = names.get(content)
    if (same !== undefined) {
      throw new DatasetError(
        'source-repeated',
        {
          zh: {
            message: `“${id}”的来源“${same.name}”与“${source.name}”内容完全相同。`,
            hint: '请删去其中一个，否则每一行都会重复计算；如果本应是不同的数据，请核对是否误送。',
          },
          en: {
            message: `The sources "${same.name}" and "${source.name}" of "${id}" have the same content.`,
            hint: 'Remove one of them: otherwise every row counts twice. Where they should differ, one may be sent by mistake.',
          },
        },
        { source: source.name },
      )
    }
    names.set(content, source)
  }
}
