import {
  acceptedHeaders,
  addMonths,
  type ColumnDefinition,
  createRowWatcher,
  type Dataset,
  type DatasetRow,
  lastDay,
  parseDate,
  type RowAnswer,
} from '@mingjian/core'

/** A column of days, and how many records of one source have one long after the day of the run. */
export interface LateDays {
  readonly column: string
  readonly records: number
}

/** What ends, falls due or is planned may lie far ahead. */
const ahead =
  /[止终期限迄]|届满|有效|截|下次|计划|预|拟|应|(?:^|[_\s])(?:ends?|until|expir\w*|due|next|plan\w*)(?=[_\s]|$)/i

/**
 * Watches the rows of a dataset go by for days more than a year after the day of the run, where nothing says that
 * they may lie ahead: rather a slip of the pen. The column by which its rows are dated is told by itself.
 */
export function watchLateDays(
  { definition, columns }: Pick<Dataset, 'definition' | 'columns'>,
  asOf: string,
) {
  const limit = addMonths(parseDate(asOf) ?? lastDay, 12)
  const watched = columns.flatMap((name, at) => {
    const column = definition.columns[name]
    const isTold = name === definition.date || name === definition.until
    return column === undefined || isTold || mayLieAhead(name, column) ? [] : [{ name, at }]
  })
  let found = new Map<string, number>()
  const note = (source: number, column: string, records: number) => {
    const key = `${source} ${column}`
    found.set(key, (found.get(key) ?? 0) + records)
  }
  return {
    /** Forgets what was found: the dataset is read again from its beginning. */
    start(): void {
      found = new Map()
    },
    watch(batch: readonly DatasetRow[]): void {
      for (const { source, cells } of batch) {
        for (const { name, at } of watched) {
          const day = cells[at]
          if (typeof day === 'number' && day > limit && day < lastDay) note(source, name, 1)
        }
      }
    },
    /** The same of rows that a backend has loaded itself. */
    watcher: createRowWatcher(
      watched.map(({ name: column }) => ({
        question: { ask: 'after', column, day: limit },
        take: (records: RowAnswer, source: number) => {
          if (typeof records === 'number' && records > 0) note(source, column, records)
        },
      })),
    ),
    /** What one of the sources has, in the order of the columns. */
    late: (source: number): LateDays[] =>
      watched.flatMap(({ name: column }) => {
        const records = found.get(`${source} ${column}`)
        return records === undefined ? [] : [{ column, records }]
      }),
  }
}

const mayLieAhead = (name: string, column: ColumnDefinition): boolean =>
  (column.kind !== 'date' && column.kind !== 'birth_date') ||
  (column.empty ?? 'unknown') !== 'unknown' ||
  acceptedHeaders(name, column).some((header) => ahead.test(header.replaceAll('日期', '')))
