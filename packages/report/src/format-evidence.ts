import type { ClueEvidenceRow, RowCoverage } from '@mingjian/core'
import type { ClueWords } from './clue-words.ts'
import { wrapToWidth } from './display-width.ts'
import { formatRows } from './format-rows.ts'
import { showFact } from './show-json.ts'

/** Why a cell has no value: nothing stands in it, it could not be read, or its source has no such column. */
export type CellState = 'empty' | 'unreadable' | 'absent'

/** A cell by the record and the column of the dataset. */
export interface CellPlace {
  readonly dataset: string
  readonly source: string
  readonly record: number
  readonly column: string
}

/** Tells why a cell has no value; undefined where nobody knows, or it is no cell. */
export type StateOf = (cell: CellPlace) => CellState | undefined

/**
 * Formats rows of evidence: those of one step and the same signals together, then what values of
 * theirs rest on, by what read it. Nothing is shown twice: a row that stood before is named by its
 * number, and columns are left out that a record, or the row that rests on it, has shown already.
 */
export function formatEvidence(
  rows: readonly ClueEvidenceRow[],
  words: ClueWords,
  width: number,
  stateOf: StateOf = () => undefined,
): string[][] {
  const byNumber = new Map(rows.map((row) => [row.no, row]))
  const tables = new Map(rows.map(({ no, table }) => [no, table]))
  // Numbers are of use only where a row names another.
  const isNumbered = rows.some(({ behind }) => (behind?.row ?? 0) > 0)
  const groups = new Map<string, ClueEvidenceRow[]>()
  for (const row of rows) {
    const title = titleOf(row, tables, words)
    groups.set(title, [...(groups.get(title) ?? []), row])
  }
  const told = createTold(byNumber)
  return [...groups].map(([title, members]) => {
    const own = members.filter(({ same }) => same === undefined)
    const names = [...new Set(own.flatMap(({ values }) => Object.keys(values)))]
    const news = names.filter((name) => own.some((row) => !told.isTold(row, name)))
    for (const row of own) told.tell(row)
    // A row without a record of its own would be nothing but its number.
    const isBare = own.every(({ row, joined }) => row === null && joined.length === 0)
    const shown = news.length === 0 && isBare ? names : news
    return [
      `${title} ${words.rows(members.length)}`,
      ...formatMembers(own, shown, { isNumbered, words, width, stateOf }),
      ...formatSame(members, words, width),
      ...formatCoverage(own, words),
    ]
  })
}

/** What has been shown of records, and by the rows that rest on others. */
function createTold(byNumber: ReadonlyMap<number, ClueEvidenceRow>) {
  const records = new Map<string, Map<string, string>>()
  const recordOf = ({ dataset, source, row }: ClueEvidenceRow) =>
    row === null ? undefined : JSON.stringify([dataset, source, row])
  return {
    isTold(row: ClueEvidenceRow, name: string): boolean {
      const value = JSON.stringify(row.values[name])
      const { behind } = row
      const reader = behind?.row ? byNumber.get(behind.row)?.values : undefined
      return (
        value === undefined ||
        records.get(recordOf(row) ?? '')?.get(name) === value ||
        JSON.stringify(reader?.[`${behind?.by}.${name}`]) === value ||
        (behind?.by === null && JSON.stringify(reader?.[name]) === value)
      )
    },
    tell(row: ClueEvidenceRow): void {
      const record = recordOf(row)
      if (record === undefined) return
      const shown = records.get(record) ?? new Map<string, string>()
      records.set(record, shown)
      for (const [name, value] of Object.entries(row.values)) shown.set(name, JSON.stringify(value))
    },
  }
}

/** Rows that stood before, by number. */
function formatSame(
  members: readonly ClueEvidenceRow[],
  words: ClueWords,
  width: number,
): string[] {
  const again = members.flatMap(({ no, behind, same }) =>
    same === undefined ? [] : [words.same(no, behind?.row || null, same)],
  )
  return again.length === 0
    ? []
    : wrapToWidth(again.join(words.between), width - 2).map((line) => `  ${line}`)
}

function titleOf(
  { table, dataset, behind, signals }: ClueEvidenceRow,
  tables: ReadonlyMap<number, string>,
  words: ClueWords,
): string {
  const from = dataset === null || dataset === table ? '' : dataset
  if (behind === null || behind.row === 0) return words.evidence(table, signals, from)
  const { row, by } = behind
  if (row === null) return words.behindWindow(table, by ?? '', from)
  const of = tables.get(row) ?? ''
  return by === null ? words.behindGroup(table, of, from) : words.behind(table, of, by, from)
}

interface MembersOptions {
  readonly isNumbered: boolean
  readonly words: ClueWords
  readonly width: number
  readonly stateOf: StateOf
}

function formatMembers(
  members: readonly ClueEvidenceRow[],
  names: readonly string[],
  { isNumbered, words, width, stateOf }: MembersOptions,
): string[] {
  if (members.length === 0) return []
  const aliases = [...new Set(members.flatMap(({ joined }) => joined.map(({ alias }) => alias)))]
  const isDoubtful = members.some(isInDoubt)
  const isRecord = members.some(({ row }) => row !== null)
  const isOf = members.some(({ behind }) => (behind?.row ?? 0) > 0)
  const right = 'right' as const
  const columns = [
    ...(isNumbered ? [{ header: words.number, align: right }] : []),
    ...(isOf ? [{ header: words.of, align: right }] : []),
    ...(isRecord ? [{ header: words.source }, { header: words.record, align: right }] : []),
    ...aliases.map((alias) => ({ header: alias })),
    ...(isDoubtful ? [{ header: words.inDoubt }] : []),
    ...names.map((header) => ({ header })),
  ]
  const cells = members.map((member) => {
    const { no, behind, source, row, joined, values } = member
    return [
      ...(isNumbered ? [String(no)] : []),
      ...(isOf ? [String(behind?.row ?? '')] : []),
      ...(isRecord ? [source ?? '', row === null ? '' : String(row)] : []),
      ...aliases.map((alias) => {
        const record = joined.find((each) => each.alias === alias)
        return record === undefined ? '' : `${record.source}:${record.row}`
      }),
      ...(isDoubtful ? [isInDoubt(member) ? words.doubtMark : ''] : []),
      ...names.map((name) => {
        const state = (values[name] ?? null) === null ? stateIn(member, name, stateOf) : undefined
        return state === undefined
          ? showFact(values[name] ?? null, words.language)
          : words.cells[state]
      }),
    ]
  })
  return formatRows(columns, cells, width)
}

/** Why a value is unknown that stands in a record: its own, or one that was joined. */
function stateIn(
  { dataset, source, row, joined }: ClueEvidenceRow,
  name: string,
  stateOf: StateOf,
): CellState | undefined {
  const record = joined.find(({ alias }) => name.startsWith(`${alias}.`))
  if (record !== undefined) {
    const column = name.slice(record.alias.length + 1)
    return stateOf({ ...record, record: record.row, column })
  }
  if (dataset === null || source === null || row === null) return undefined
  return stateOf({ dataset, source, record: row, column: name })
}

/** Whether it is in doubt that a row is there, or is one of those that a value rests on. */
const isInDoubt = ({ inDoubt, behind }: ClueEvidenceRow): boolean =>
  inDoubt === true || behind?.inDoubt === true

/** What was covered where rows are missing, each coverage once with the rows that it is of. */
function formatCoverage(members: readonly ClueEvidenceRow[], words: ClueWords): string[] {
  const found = new Map<string, { each: RowCoverage; rows: number }>()
  for (const each of members.flatMap(({ coverage }) => coverage)) {
    const key = JSON.stringify(each)
    found.set(key, { each, rows: (found.get(key)?.rows ?? 0) + 1 })
  }
  return [...found.values()].map(({ each, rows }) => `  ${words.coverage(each, rows)}`)
}
