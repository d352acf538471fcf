import { closestMatch } from '../diagnostics/closest-match.ts'
import { toldInEnglish } from '../diagnostics/in-each.ts'
import { type CellTally, createCellTally } from './cell-tally.ts'
import { createCounts, type GrowingCounts } from './counts.ts'
import type { Dataset, DatasetRow, Reject } from './dataset.ts'
import { DatasetError } from './dataset-error.ts'
import type { DatasetDefinition } from './definition.ts'
import { familyOf } from './kinds/token-families.ts'
import { createRecordLog } from './record-log.ts'
import { rememberCell } from './rejected-cell.ts'
import { createValueReader, type RowValue } from './row-value.ts'

/** A row as a program holds it: values by column name. */
export type RowObject = Readonly<Record<string, RowValue>>

/** How rows of a program become a dataset. */
export interface CreateDatasetOptions {
  /** Name of the source in clues and messages; the dataset's id without one. */
  readonly name?: string | undefined
  /**
   * The columns that rows hold; unless told all of the catalog, and then a row must have each that is
   * required. Others are not there at all.
   */
  readonly columns?: readonly string[] | undefined
  /** Hears every text cell that could not be read, once. */
  readonly onReject?: ((reject: Reject) => void) | undefined
}

const batchSize = 2000

/**
 * Creates a dataset from rows of a program. Text is read like the cell of a file, null and what is
 * left out is unknown; see {@link RowValue} for the rest. The record of a row is its index plus
 * one. A cell that cannot be read is unknown and goes to `onReject`.
 *
 * @throws {@link DatasetError} where `columns` lacks a required one; and while the rows are read,
 * for a property that is no column, a value of the wrong type, a required column that no row has,
 * and an iterator (a generator) that is read a second time.
 *
 * @example
 * const dataset = createDataset(definition, rows, { name: '三月.json' })
 * for await (const batch of dataset.batches()) console.log(batch.length)
 * dataset.sources[0]?.counts.loaded // => 3
 */
export function createDataset(
  definition: DatasetDefinition,
  rows: Iterable<RowObject> | AsyncIterable<RowObject>,
  options: CreateDatasetOptions = {},
): Dataset {
  const name = options.name ?? definition.id
  const held = new Set(options.columns ?? Object.keys(definition.columns))
  const columns = Object.keys(definition.columns).filter((column) => held.has(column))
  const lost = Object.keys(definition.columns).find(
    (column) => definition.columns[column]?.required && !held.has(column),
  )
  if (lost !== undefined) throw missingError(lost, held, name)
  const log = createRecordLog(options.onReject)
  let counts = createCounts()
  let tally = createCellTally()
  let consumed = false

  async function* batches(signal?: AbortSignal): AsyncGenerator<readonly DatasetRow[]> {
    if (consumed && isIterator(rows)) throw consumedError(name)
    consumed = true
    counts = createCounts()
    tally = createCellTally()
    const areTold = options.columns !== undefined
    const reader = createRowReader({ definition, columns: held, areTold, name, counts, tally, log })
    let batch: DatasetRow[] = []
    for await (const row of rows) {
      batch.push(reader.read(row))
      if (batch.length < batchSize) continue
      signal?.throwIfAborted()
      yield batch
      batch = []
    }
    signal?.throwIfAborted()
    reader.end()
    if (batch.length > 0) yield batch
  }

  const source = {
    name,
    format: 'rows',
    headers: columns.map((column) => ({ header: column, column })),
    get counts() {
      return counts
    },
    get unread() {
      return tally.found().unread
    },
    get changes() {
      return tally.found().changes
    },
    get unlisted() {
      return tally.found().unlisted
    },
    get tokens() {
      return tally.found().tokens
    },
  }
  return { definition, columns, sources: [source], batches }
}

interface RowReader {
  read(row: RowObject): DatasetRow
  /** Checks, after the last row, that every required column was there. */
  end(): void
}

interface RowReaderOptions {
  readonly definition: DatasetDefinition
  readonly columns: ReadonlySet<string>
  /** Whether it was said that these are there: then rows need not show it. */
  readonly areTold: boolean
  readonly name: string
  readonly counts: GrowingCounts
  readonly tally: CellTally
  readonly log: (record: number, rejects: readonly Reject[]) => void
}

function createRowReader({
  definition,
  columns: held,
  areTold,
  name,
  counts,
  tally,
  log,
}: RowReaderOptions): RowReader {
  const present = new Set<string>()
  const columns = Object.entries(definition.columns)
    .filter(([column]) => held.has(column))
    .map(([column, definitionOf]) => ({
      column,
      required: definitionOf.required,
      shows: definitionOf.shows,
      read: createValueReader(definitionOf, definition),
      tally: tally.of(column, column, familyOf(definitionOf.kind) !== undefined),
    }))
  const known = new Set(columns.map(({ column }) => column))

  const read = (row: RowObject): DatasetRow => {
    counts.read += 1
    const record = counts.read
    for (const property of Object.keys(row)) {
      if (!known.has(property)) throw propertyError(property, known, name, record)
      present.add(property)
    }
    const rejects: Reject[] = []
    const beyond: string[] = []
    const cells = columns.map(({ column, shows, read: readValue, tally: cells }) => {
      const own = shows === undefined ? row[column] : (row[column] ?? row[shows])
      const found = readValue(own)
      if (!('code' in found)) cells.take(found, own !== '')
      if ('value' in found) {
        if (found.beyond !== undefined) {
          beyond.push(found.beyond)
          counts.timesCut += 1
        }
        return found.value
      }
      if ('code' in found) {
        throw new DatasetError(
          found.code,
          toldInEnglish(
            `Column "${column}" of row ${record} of "${name}" is ${found.found}; expected ${found.expected}.`,
            'Convert the value before handing it over.',
          ),
          { source: name, record },
        )
      }
      const { found: shown, reason, expected } = found
      const reject = {
        source: name,
        record,
        column,
        header: column,
        found: shown,
        reason,
        expected,
      }
      const cell = row[column]
      rejects.push(typeof cell === 'string' ? rememberCell(reject, cell) : reject)
      beyond.push(String(row[column]))
      return null
    })
    log(record, rejects)
    counts.loaded += 1
    counts.rejectedCells += rejects.length
    return { source: 0, record, cells, ...(beyond.length > 0 && { beyond }) }
  }

  const end = (): void => {
    if (areTold) return
    const missing = columns.find(({ column, required }) => required && !present.has(column))
    if (missing === undefined || counts.read === 0) return
    throw missingError(missing.column, present, name)
  }

  return { read, end }
}

function missingError(column: string, found: ReadonlySet<string>, name: string): DatasetError {
  const nearest = closestMatch(column, found)
  return new DatasetError(
    'column-missing',
    toldInEnglish(
      `Missing column "${column}" in "${name}": no row has this property.`,
      nearest === undefined ? 'Hand it over.' : `Hand it over; the nearest found is "${nearest}".`,
    ),
    { source: name },
  )
}

/** Whether the rows are an iterator, which remembers where it stands. */
const isIterator = (rows: object): boolean => 'next' in rows

const consumedError = (name: string): DatasetError =>
  new DatasetError(
    'rows-consumed',
    toldInEnglish(
      `The rows of "${name}" were an iterator and have been read already.`,
      'Hand over an array, or an object that starts again at each iteration.',
    ),
    { source: name },
  )

function propertyError(
  property: string,
  known: ReadonlySet<string>,
  name: string,
  record: number,
): DatasetError {
  const nearest = closestMatch(property, known)
  return new DatasetError(
    'property-unknown',
    toldInEnglish(
      `Unknown property "${property}" in row ${record} of "${name}"; expected ${[...known].join(', ')}.`,
      nearest === undefined
        ? 'Leave it out, or add the column to the catalog.'
        : `Did you mean "${nearest}"?`,
    ),
    { source: name, record },
  )
}
