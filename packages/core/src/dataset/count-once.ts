import type { Value } from '../values/type.ts'
import { withoutRulings } from './before-rulings.ts'
import { bulkOf } from './bulk-of.ts'
import { createCounts, type GrowingCounts } from './counts.ts'
import type { Dataset, DatasetRow, Reject, Source } from './dataset.ts'
import { createRecordLog } from './record-log.ts'
import { createRowSet, type RowPlace } from './row-set.ts'

/** Who is told of what {@link countOnce} leaves out. */
export interface CountOnceOptions {
  /** Hears every record that is left out, once, with the record that it repeats. */
  readonly onReject?: ((reject: Reject) => void) | undefined
}

/**
 * Leaves out what overlapping exports hold twice: of records alike in every column of the catalog,
 * within a source and across the sources of a dataset, the first one counts, where the columns of
 * its `key` are known (SEMANTICS 2.4). Without a known key they may be two: they are loaded and
 * counted. What their cells say beyond their values must be alike too; what people have ruled of them plays no part. `sources[i].counts` are
 * those of the latest reading, complete at its end. A dataset that counts once already is returned
 * as it is.
 *
 * @example
 * const twice = countOnce(createDataset(definition, [...rows, ...rows]))
 * for await (const _ of twice.batches()) continue
 * twice.sources[0]?.counts.repeated // => 3
 */
export function countOnce(dataset: Dataset, { onReject }: CountOnceOptions = {}): Dataset {
  if (dataset.countsOnce) return dataset
  const { definition, columns } = dataset
  const key = (definition.key ?? []).map((name) => columns.indexOf(name))
  const logs = dataset.sources.map(() => createRecordLog(onReject))
  const found = dataset.sources.map(createCounts)
  const alike = dataset.sources.map(() => new Map<string, number>())

  /** Says of the rows of one reading, in their order, which stay. */
  const start = (): ((row: DatasetRow) => boolean) => {
    for (const [at, counts] of found.entries()) {
      Object.assign(counts, createCounts())
      alike[at]?.clear()
    }
    const judge = createJudge(key)
    return (row) => {
      const counts = found[row.source] as GrowingCounts
      const { verdict, first } = judge(withoutRulings(row, columns))
      if (verdict !== undefined) counts[verdict] += 1
      if (first === undefined) return true
      const { name } = dataset.sources[row.source] as Source
      const other = (dataset.sources[first.source] as Source).name
      const others = alike[row.source] as Map<string, number>
      others.set(other, (others.get(other) ?? 0) + 1)
      if (verdict !== 'repeated') return true
      logs[row.source]?.(row.record, [rejectRepeated(name, row.record, other, first.record)])
      return false
    }
  }

  async function* batches(signal?: AbortSignal): AsyncGenerator<readonly DatasetRow[]> {
    const stays = start()
    for await (const batch of dataset.batches(signal)) yield batch.filter(stays)
  }

  const sources = dataset.sources.map((source, at) => ({
    ...source,
    get unread() {
      return dataset.sources[at]?.unread ?? []
    },
    get changes() {
      return dataset.sources[at]?.changes ?? []
    },
    get unlisted() {
      return dataset.sources[at]?.unlisted ?? []
    },
    get tokens() {
      return dataset.sources[at]?.tokens ?? []
    },
    get alike() {
      return [...(alike[at] ?? [])].map(([name, records]) => ({ source: name, records }))
    },
    get counts() {
      const { counts } = dataset.sources[at] as Source
      const { repeated, duplicates, sameKey } = found[at] as GrowingCounts
      return { ...counts, loaded: counts.loaded - repeated, repeated, duplicates, sameKey }
    },
  }))
  const inner = bulkOf(dataset)
  return {
    definition,
    columns,
    sources,
    batches,
    countsOnce: true,
    ...(dataset.ruled && { ruled: dataset.ruled }),
    ...(inner && { bulk: { ...inner, batches, repeats: { key, start } } }),
  }
}

interface Verdict {
  readonly verdict: 'repeated' | 'duplicates' | 'sameKey' | undefined
  /** The record that it is alike to, or repeats. */
  readonly first: RowPlace | undefined
}

/** Creates the judge of the rows of one reading, in their order; `key` is where their key stands. */
function createJudge(key: readonly number[]): (row: DatasetRow) => Verdict {
  const rows = createRowSet()
  const keys = createRowSet()
  return (row) => {
    const { source, record, cells, beyond = [] } = row
    const place = { source, record }
    const first = rows.add([...cells.map(write), ...beyond], place)
    const isKnown = key.length > 0 && key.every((at) => (cells[at] ?? null) !== null)
    if (!isKnown) return { verdict: first && 'duplicates', first }
    // A row is left out only where its key was seen too: no hash of 64 bits decides it alone.
    const same = keys.add(
      key.map((at) => write(cells[at] ?? null)),
      place,
    )
    if (same === undefined) return { verdict: undefined, first: undefined }
    return first === undefined ? { verdict: 'sameKey', first } : { verdict: 'repeated', first }
  }
}

/** A value as it is compared: unknown is none of the others, and a word is no number. */
const write = (value: Value): string => (value === null ? '' : `${(typeof value)[0]}${value}`)

const rejectRepeated = (source: string, record: number, other: string, first: number): Reject => ({
  source,
  record,
  column: undefined,
  header: undefined,
  found: '',
  reason:
    source === other
      ? {
          zh: `与第 ${first} 条记录完全相同，只计一次`,
          en: `is the same as record ${first} and counts once`,
        }
      : {
          zh: `与“${other}”第 ${first} 条记录完全相同，只计一次`,
          en: `is the same as record ${first} of "${other}" and counts once`,
        },
  expected: { zh: '一条记录只出现一次', en: 'each record once' },
  aside: 'repeated',
})
