import type { SourceMatch } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { kinds } from '../dataset/kinds/index.ts'
import type { DatasetMatch } from '../dataset/match-dataset.ts'
import { type HeaderText, matchHeaders } from '../dataset/match-headers.ts'
import type { MappedSource } from '../mapping/mapping-shape.ts'
import { isNumeric } from '../values/type.ts'
import { type HeadRecord, headRecords } from './head-record.ts'
import { type JoinedRows, joinHeaderRows } from './join-header-rows.ts'
import { looksLikeData } from './looks-like-data.ts'
import { sourceError } from './source-error.ts'

/** The rows that are the header, or that may be: then the second one is neither header nor data. */
export interface HeaderRows {
  readonly rows: readonly HeadRecord[]
  readonly texts: readonly HeaderText[]
  /** Columns that are known of it; all required ones where it is a header. */
  readonly known: number
  readonly complete: boolean
  readonly doubtful: boolean
}

/** Says which dataset headers mean, and what a mapping says of the table that has them. */
export type Matcher = (headers: readonly HeaderText[]) => DatasetMatch & MatchGround

/** Who says which dataset it is, and what a mapping says of the table. */
export interface MatchGround {
  readonly by: SourceMatch['by']
  readonly mapped?: MappedSource | undefined
  /** The file that says so. */
  readonly mapping?: string | undefined
  /** Names of the files whose very headers it has, where no name of the mapping fits its own. */
  readonly like?: string | undefined
  /** Another dataset of the catalog that the headers have all required columns of, where they lack some of this one. */
  readonly fits?: DatasetDefinition | undefined
}

/**
 * Chooses the header among the first records of a file: the first one, or the first two in a row,
 * in which all required columns of a dataset are found by their exact spellings. Without such a
 * row the one that comes nearest, for the message; nothing is taken by likeness. Where a mapping states
 * the rows, they are the header.
 *
 * @throws {@link AdapterError} for stated rows that are blank, or not among the first records.
 *
 * @example
 * const records = [{ cells: ['明细表'], record: 1 }, { cells: ['案号', '原告'], record: 2 }]
 * chooseHeader('a.csv', records, createMatcher('a.csv', { catalog }))?.rows[0]?.record // => 2
 */
export function chooseHeader(
  file: string,
  records: readonly HeadRecord[],
  match: Matcher,
): HeaderRows | undefined {
  const stated = match([]).mapped?.header
  if (stated !== undefined) return takeStated(file, [stated].flat(), records, match)
  let nearest: HeaderRows | undefined
  for (const [index, row] of records.slice(0, headRecords).entries()) {
    const below = records[index + 1]
    const next = below?.record === row.record + 1 ? below : undefined
    const found = chooseAt(row, next, match)
    if (found.complete) return found
    if (found.known > (nearest?.known ?? 0)) nearest = found
  }
  return nearest
}

/** The rows that a mapping says are the header. */
function takeStated(
  file: string,
  stated: readonly number[],
  records: readonly HeadRecord[],
  match: Matcher,
): HeaderRows {
  const rows = stated.map((number) => {
    const row = records.find(({ record }) => record === number)
    if (row === undefined) throw sourceError('header-stated', { file, number, most: headRecords })
    return row
  })
  const [upper, lower] = rows
  const texts = upper && lower ? joinHeaderRows(upper.cells, lower.cells).texts : upper?.cells
  return { rows, texts: texts ?? [], ...judge(match(texts ?? [])), doubtful: false }
}

function chooseAt(row: HeadRecord, next: HeadRecord | undefined, match: Matcher): HeaderRows {
  const alone = match(row.cells)
  const one = { rows: [row], texts: row.cells, ...judge(alone), doubtful: false }
  if (next === undefined) return one
  // A day, an amount or an identity number below: that is no second row of a header.
  if (one.complete && looksLikeData(next.cells)) return one
  const joined = joinHeaderRows(row.cells, next.cells)
  const both = match(joined.texts)
  const two = { rows: [row, next], texts: joined.texts, ...judge(both), doubtful: false }
  const definition = definitionOf(one.complete ? alone : both)
  if (definition === undefined) return one
  const said = countSaid(row, next, joined, definition)
  if (one.complete) {
    if (said.below === 0 && !isCodeRow(next, joined, definition)) return one
    return {
      ...two,
      complete: true,
      doubtful: said.joined === 0 && said.below > 0 && said.below * 2 < said.cells,
    }
  }
  return two.known > one.known && said.above > 0 && said.below > 0 ? two : one
}

function judge(match: DatasetMatch): { known: number; complete: boolean } {
  if (match.kind === 'unknown' || match.kind === 'skipped') return { known: 0, complete: false }
  if (match.kind === 'tied') return { known: 1, complete: true }
  const columns = match.kind === 'matched' ? match.columns : match.match.columns
  const complete =
    match.kind === 'matched' || !match.match.problems.some(({ kind }) => kind === 'missing')
  return { known: new Set(columns.filter((column) => column !== undefined)).size, complete }
}

const definitionOf = (match: DatasetMatch): DatasetDefinition | undefined =>
  match.kind === 'tied'
    ? match.definitions[0]
    : match.kind === 'unknown' || match.kind === 'skipped'
      ? undefined
      : match.definition

/** How many cells of either row say a column, alone or with the other row. */
function countSaid(
  row: HeadRecord,
  next: HeadRecord,
  { joined }: JoinedRows,
  definition: DatasetDefinition,
): { above: number; below: number; joined: number; cells: number } {
  const known = (headers: readonly string[]) => matchHeaders(headers, definition).columns
  const [above, below, together] = [known(row.cells), known(next.cells), known(joined)]
  const isGrouped = (index: number) => joined[index]?.includes('|') && together[index] !== undefined
  const count = (columns: readonly (string | undefined)[], length: number) =>
    Array.from({ length }).filter((_, at) => columns[at] !== undefined || isGrouped(at)).length
  return {
    above: count(above, joined.length),
    below: count(below, joined.length),
    joined: count([], joined.length),
    cells: next.cells.filter((cell) => cell.trim() !== '').length,
  }
}

const fieldCode = /^[A-Za-z][A-Za-z0-9_]*$/

/** Whether what stands in a column is a number or a day, and so begins with no letter. */
const isNumberOrDay = (column: string | undefined, { columns }: DatasetDefinition): boolean => {
  const kind = columns[column ?? '']?.kind
  const type = kind && kinds[kind].type
  return (
    type !== undefined && (isNumeric(type) || type.kind === 'date' || type.kind === 'timestamp')
  )
}

/**
 * Whether a row below the header holds the codes of the fields, as the templates of the national
 * platform do: a code under each header, no two alike, one of them where no number or date may
 * begin with a letter.
 */
function isCodeRow(
  { cells }: HeadRecord,
  { texts, full }: JoinedRows,
  definition: DatasetDefinition,
): boolean {
  const codes = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (!full || new Set(codes).size < codes.length) return false
  if (!codes.every((code) => fieldCode.test(code))) return false
  return matchHeaders(texts, definition).columns.some((column) => isNumberOrDay(column, definition))
}
