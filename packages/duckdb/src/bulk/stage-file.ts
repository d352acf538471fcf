import type { DuckDBConnection } from '@duckdb/node-api'
import { type BulkFile, type PlainRecords, pendingCell, type SpelledCells } from '@mingjian/core'
import { BackendError } from '../backend-error.ts'
import { executeText, type Place } from '../execute.ts'
import { quoteName } from '../names.ts'
import { selectRecords, staged } from './plain-records.ts'
import { hasNoted, readSpellings } from './spelled-cells.ts'

/** A file whose records are staged in a table, in their order. */
export interface StagedFile {
  readonly file: BulkFile
  readonly path: readonly string[]
  readonly plain: PlainRecords
  /** Records that the reader of the file is to read. */
  readonly others: number
}

/** How many cells more than the header a record may have: few at first, as each costs time; none where all records fit. */
const extraCells = [undefined, 1, 64]

/**
 * Reads the records of a file into a table. Undefined, and nothing is left, where the engine refuses the
 * file or counts other records in it than the adapter did.
 *
 * @throws {@link AdapterError} where the file is no longer what it was.
 */
export async function stageFile(
  connection: DuckDBConnection,
  file: BulkFile,
  path: readonly string[],
  place: Place,
): Promise<StagedFile | undefined> {
  await file.checkUnchanged()
  for (const extra of extraCells) {
    // Of a single column a blank line is an empty record.
    if (extra === undefined && file.width < 2) continue
    const found = await attempt(connection, file, path, place, extra)
    // What was read while the file was written to is nothing.
    await file.checkUnchanged()
    if (found === undefined) continue
    const { rows } = found.plain
    if (rows + found.others === file.records) return found
    break
  }
  await executeText(connection, `DROP TABLE IF EXISTS ${quoteName(...path)}`, place)
  return undefined
}

async function attempt(
  connection: DuckDBConnection,
  file: BulkFile,
  path: readonly string[],
  place: Place,
  extra: number | undefined,
): Promise<StagedFile | undefined> {
  const table = quoteName(...path)
  try {
    await executeText(connection, `CREATE TABLE ${table} AS\n${selectRecords(file, extra)}`, place)
  } catch (error) {
    if (error instanceof BackendError) return undefined
    throw error
  }
  const split = `SELECT count(*) - count(${staged.cells}), count(${staged.cells}) FROM ${table}`
  const [rows = 0, others = 0] = await numbersOf(connection, split, place)
  const counts = await numbersOf(connection, countPlain(file, table, others), place)
  const [timesCut = 0, ...filled] = counts
  const spelled = await readSpelled(connection, file, { table, others }, place)
  return { file, path, plain: { rows, filled, timesCut, spelled }, others }
}

/** How often cells of plain records are written otherwise than their values are, or as no code is. */
async function readSpelled(
  connection: DuckDBConnection,
  { columns }: BulkFile,
  { table, others }: { readonly table: string; readonly others: number },
  place: Place,
): Promise<SpelledCells[]> {
  const where = others === 0 ? '' : ` AND ${staged.cells} IS NULL`
  const select = (column: number, text: string) =>
    `SELECT ${column}, ${text}, count(*) FROM ${table} WHERE ${text} IS NOT NULL${where} GROUP BY ${text}`
  const words = columns.flatMap((column, at) =>
    hasNoted(column) ? [select(at, staged.word(at))] : [],
  )
  const all = [select(-1, staged.spelled), ...words].join('\nUNION ALL ')
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

function countPlain({ columns }: BulkFile, table: string, others: number): string {
  const filled = columns.map(({ known }, at) => {
    const mayPend = [...known.values()].includes(pendingCell)
    // An empty cell with a value is not filled.
    if (!mayPend && known.get('') === null) return `count(${staged.value(at)})`
    const hasValue = `${staged.value(at)} IS NOT NULL${mayPend ? ` OR ${staged.pending(at)}` : ''}`
    const isWritten = known.get('') === null ? '' : ` AND ${staged.filled(at)}`
    return `count(*) FILTER (WHERE (${hasValue})${isWritten})`
  })
  const clocks = `coalesce(sum(len(string_split(${staged.beyond}, '","'))), 0)`
  const where = others === 0 ? '' : ` WHERE ${staged.cells} IS NULL`
  return `SELECT ${[clocks, ...filled].join(', ')} FROM ${table}${where}`
}

/** The number of the record that stands in a row of the table; blank lines are no rows but count. */
export function recordOf({ above, blank }: BulkFile): { sql: string; of(row: number): number } {
  // So many rows lie above each blank line.
  const rowsAbove = blank.map((record, at) => record - above - at - 1)
  const steps = rowsAbove.map((rows) => ` + CAST(rowid >= ${rows} AS BIGINT)`).join('')
  return {
    sql: `rowid + ${above + 1}${steps}`,
    of: (row) => row + above + 1 + rowsAbove.filter((rows) => row >= rows).length,
  }
}
