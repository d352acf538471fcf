import {
  createRowWatcher,
  type Dataset,
  type DatasetRow,
  type KindName,
  type RowAnswer,
} from '@mingjian/core'

/** A column by which rows are found, and the records of one source in which it is unknown. */
export interface LackingKey {
  readonly column: string
  readonly records: number
  /** The numbers of the first of them. */
  readonly first: readonly number[]
}

/** Numbers of records that are named. */
const named = 5

/** Kinds that stand for something: a row without it joins nothing, where it is due at all. */
const numbers: ReadonlySet<KindName> = new Set(['account', 'plate', 'phone', 'case_no'])

/** Kinds that say when or how much something was, not by what it is found. */
const measures: ReadonlySet<KindName> = new Set([
  'birth_date',
  'count',
  'date',
  'flag',
  'money',
  'month',
  'quantity',
  'sex',
  'term',
  'timestamp',
])

/**
 * Watches the rows of a dataset go by for those that lack what they are found by: numbers of persons and
 * firms, and of what is required other numbers and the columns of its key. An empty cell is no reject; unknown equals nothing, so
 * such a row meets none, and whoever reads the summary is to know.
 */
export function watchKeys({ definition, columns }: Pick<Dataset, 'definition' | 'columns'>) {
  const watched = columns.flatMap((name, at) => {
    const column = definition.columns[name]
    if (column === undefined) return []
    const isKey = definition.key?.includes(name) === true && !measures.has(column.kind)
    const isDue = column.required && (numbers.has(column.kind) || isKey)
    return isDue || column.kind === 'person_id' ? [{ name, at }] : []
  })
  let found = new Map<string, { records: number; first: number[] }>()
  const keyOf = (source: number, column: string) => `${source} ${column}`
  const note = (source: number, column: string) => {
    const each = found.get(keyOf(source, column)) ?? { records: 0, first: [] }
    found.set(keyOf(source, column), each)
    return each
  }
  return {
    /** Forgets what was found: the dataset is read again from its beginning. */
    start(): void {
      found = new Map()
    },
    watch(batch: readonly DatasetRow[]): void {
      for (const { source, record, cells } of batch) {
        for (const { name, at } of watched) {
          if ((cells[at] ?? null) !== null) continue
          const each = note(source, name)
          each.records += 1
          if (each.first.length < named) each.first.push(record)
        }
      }
    },
    /** The same of rows that a backend has loaded itself. */
    watcher: createRowWatcher(
      watched.flatMap(({ name: column }) => [
        {
          question: { ask: 'unknown', column },
          take: (records: RowAnswer, source: number) => {
            if (typeof records === 'number' && records > 0) note(source, column).records = records
          },
        },
        {
          question: { ask: 'first-unknown', column, most: named },
          take: (first: RowAnswer, source: number) => {
            if (Array.isArray(first) && first.length > 0) note(source, column).first.push(...first)
          },
        },
      ]),
    ),
    /** What one of the sources lacks, in the order of the columns. */
    lacking: (source: number): LackingKey[] =>
      watched.flatMap(({ name }) => {
        const each = found.get(keyOf(source, name))
        return each === undefined ? [] : [{ column: name, ...each }]
      }),
  }
}
