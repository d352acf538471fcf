import type { DuckDBConnection } from '@duckdb/node-api'
import type { BulkFile, PlainRecords, SpelledCells } from '@mingjian/core'
import { BackendError } from '../backend-error.ts'
import { executeText, type Place } from '../execute.ts'
import { selectPlain } from './plain-records.ts'
import { pendingTexts, staged } from './staged-columns.ts'
import { hasNoted, readSpellings, toldParts } from './told-cells.ts'
import { selectUsual } from './usual-records.ts'

/** A file whose records are staged in tables, in their order. */
export interface StagedFile {
  readonly file: BulkFile
  /** The records that were understood, each with its {@link staged} row. */
  readonly view: string
  /** What the view rests on. */
  readonly tables: readonly string[]
  readonly plain: PlainRecords
  /** Records that the reader of the file is to read, as {@link staged} cells of a table. */
  readonly others: { readonly records: number; readonly table: string }
}

/** How many cells more than the header a record may have: few at first, as each costs time; none where all records fit. */
const extraCells = [undefined, 1, 64]

/**
 * Reads the records of a file into tables, whose names `name` gives. Undefined, and nothing is left, where the engine
 * refuses the file or counts other records in it than the adapter did.
 *
 * @throws {@link AdapterError} where the file is no longer what it was.
 */
export async function stageFile(
  connection: DuckDBConnection,
  file: BulkFile,
  name: (what: string) => string,
  place: Place,
): Promise<StagedFile | undefined> {
  await file.checkUnchanged()
  const usual = name('usual')
  for (const extra of extraCells) {
    // Of a single column a blank line is an empty record.
    if (extra === undefined && file.width < 2) continue
    const isRead = await read(
      connection,
      `CREATE TABLE ${usual} AS\n${selectUsual(file, extra)}`,
      place,
    )
    // What was read while the file was written to is nothing.
    await file.checkUnchanged()
    if (!isRead) continue
    const [records = 0, usuals = 0] = await numbersOf(
      connection,
      `SELECT count(*), count(*) - count(${staged.cells}) FROM ${usual}`,
      place,
    )
    if (records === file.records)
      return understand(connection, { file, extra, name, usual, unusual: records - usuals }, place)
    await executeText(connection, `DROP TABLE ${usual}`, place)
    break
  }
  return undefined
}

/** Whether the engine does not refuse a statement. */
async function read(connection: DuckDBConnection, text: string, place: Place): Promise<boolean> {
  try {
    await executeText(connection, text, place)
    return true
  } catch (error) {
    if (error instanceof BackendError) return false
    throw error
  }
}

interface ReadFile {
  readonly file: BulkFile
  readonly extra: number | undefined
  readonly name: (what: string) => string
  readonly usual: string
  /** Records that are not usual. */
  readonly unusual: number
}

/** Looks at the records that are not usual one by one, and counts all that are understood. */
async function understand(
  connection: DuckDBConnection,
  { file, extra, name, usual, unusual }: ReadFile,
  place: Place,
): Promise<StagedFile> {
  const [view, table] = [name('plain'), name('unusual')]
  const columns = columnsOf(file).join(', ')
  const selects = [`SELECT rowid AS ${staged.row}, ${columns} FROM ${usual}`]
  let records = 0
  if (unusual > 0) {
    await executeText(
      connection,
      `CREATE TABLE ${table} AS\n${selectPlain(file, usual, extra)}`,
      place,
    )
    const none = `WHERE ${staged.cells} IS NULL`
    selects[0] += ` ${none}`
    selects.push(`SELECT ${staged.row}, ${columns} FROM ${table} ${none}`)
    const counted = await numbersOf(
      connection,
      `SELECT count(${staged.cells}) FROM ${table}`,
      place,
    )
    records = counted[0] ?? 0
  }
  await executeText(connection, `CREATE VIEW ${view} AS ${selects.join('\nUNION ALL ')}`, place)
  const [timesCut = 0, ...filled] = await numbersOf(connection, countPlain(file, view), place)
  const spelled = await readSpelled(connection, file, view, place)
  return {
    file,
    view,
    tables: unusual > 0 ? [usual, table] : [usual],
    plain: { rows: file.records - records, filled, timesCut, spelled },
    others: { records, table },
  }
}

/** The columns of staged records that are understood. */
const columnsOf = ({ columns }: BulkFile): string[] => [
  ...columns.flatMap((column, at) => [
    staged.value(at),
    ...(hasNoted(column) ? [staged.word(at)] : []),
    ...(pendingTexts(column).length > 0 ? [staged.pending(at)] : []),
    ...(column.known.get('') === null ? [] : [staged.filled(at)]),
  ]),
  staged.told,
]

/** How often cells of plain records are written otherwise than their values are, or as no code is. */
async function readSpelled(
  connection: DuckDBConnection,
  { columns }: BulkFile,
  view: string,
  place: Place,
): Promise<SpelledCells[]> {
  const select = (column: number, noted: string, text = noted) =>
    `SELECT ${column}, ${text}, count(*) FROM ${view} WHERE ${noted} IS NOT NULL GROUP BY ${text}`
  const words = columns.flatMap((column, at) =>
    hasNoted(column) ? [select(at, staged.word(at))] : [],
  )
  const spelled = select(-1, staged.told, toldParts(staged.told).spelled)
  const all = [spelled, ...words].join('\nUNION ALL ')
  const result = await executeText(connection, all, place)
  return (await result.getRows()).flatMap(([at, told, records]) => {
    const [column, text, cells] = [Number(at), String(told), Number(records)]
    return column < 0 ? readSpellings(text, cells) : [{ column, text, isWhole: true, cells }]
  })
}

async function numbersOf(connection: DuckDBConnection, text: string, place: Place) {
  const result = await executeText(connection, text, place)
  return ((await result.getRows())[0] ?? []).map(Number)
}

function countPlain({ columns }: BulkFile, view: string): string {
  const filled = columns.map((column, at) => {
    const mayPend = pendingTexts(column).length > 0
    const isAlwaysWritten = column.known.get('') === null
    // An empty cell with a value is not filled.
    if (!mayPend && isAlwaysWritten) return `count(${staged.value(at)})`
    const hasValue = `${staged.value(at)} IS NOT NULL${mayPend ? ` OR ${staged.pending(at)}` : ''}`
    const isWritten = isAlwaysWritten ? '' : ` AND ${staged.filled(at)}`
    return `count(*) FILTER (WHERE (${hasValue})${isWritten})`
  })
  const { beyond } = toldParts(staged.told)
  const clocks = `coalesce(sum(len(string_split(${beyond}, '","'))) FILTER (WHERE ${staged.told} IS NOT NULL), 0)`
  return `SELECT ${[clocks, ...filled].join(', ')} FROM ${view}`
}

/** The number of the record that stands in a row; blank lines are no rows but count. */
export function recordOf({ above, blank }: BulkFile): { sql: string; of(row: number): number } {
  // So many rows lie above each blank line.
  const rowsAbove = blank.map((record, at) => record - above - at - 1)
  const steps = rowsAbove.map((rows) => ` + CAST(${staged.row} >= ${rows} AS BIGINT)`).join('')
  return {
    sql: `${staged.row} + ${above + 1}${steps}`,
    of: (row) => row + above + 1 + rowsAbove.filter((rows) => row >= rows).length,
  }
}
