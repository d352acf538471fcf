import type { BulkColumn, SpelledCells } from '@mingjian/core'
import { type CellShape, sampleOf, shapeOf, wideShapeOf } from './cell-shapes.ts'
import { isOneOf } from './known-cells.ts'
import { cellName } from './read-csv.ts'

/** Stands before what is told of the spelling of each cell: no text that is read as it stands has it. */
const mark = String.fromCharCode(30)

/** Stands, in SQL, before what cells say beyond their values, behind all else that is told. */
const behind = 'chr(29)'

/** What stands behind the place of the column: the whole text of the cell, or one that the same rules change. */
const kinds = { whole: '=', sample: '~' } as const

/** The words of a column that are not written as their value is. */
const notedWords = ({ known, plain }: BulkColumn): readonly string[] =>
  [...known.keys()].filter((word) => word !== '' && !plain.has(word))

/** Whether a column knows words alone, and some are not written as their value is. */
export const hasNoted = (column: BulkColumn): boolean =>
  shapeOf(column) === undefined && notedWords(column).length > 0

/** Whether a cell of such a column is such a word, `mapped` being what it means; undefined of any other column. */
export function notedIn(column: BulkColumn, cell: string, mapped: string): string | undefined {
  if (!hasNoted(column)) return undefined
  return areTheirValues(column)
    ? `${cell} IS DISTINCT FROM ${mapped}`
    : isOneOf(cell, notedWords(column))
}

/** Whether what is written as its value is, is its value, and nothing else is: comparing the two is cheap. */
const areTheirValues = ({ known, plain }: BulkColumn): boolean =>
  known.get('') === null &&
  [...known].every(([word, is]) => word === '' || plain.has(word) === (word === is))

/** When something is told of a cell, and what. */
interface Told {
  readonly when: string
  readonly told: string
}

/** Tells of cells of a column that have the shape of its kind, `value` being what they mean, and are not written so. */
function tellChanged(
  column: BulkColumn,
  at: number,
  value: string,
  shape: CellShape | undefined,
): Told[] {
  const cell = cellName(column.cell)
  const when = shape?.changed?.(cell, value)
  if (when === undefined) return []
  return [{ when, told: tell(at, 'sample', shape?.sample?.(cell) ?? sampleOf(cell)) }]
}

/** Tells of words that are not written as their value is, where a column knows others besides. */
function tellWords(column: BulkColumn, at: number): Told[] {
  const noted = notedWords(column)
  if (shapeOf(column) === undefined || noted.length === 0) return []
  const cell = cellName(column.cell)
  return [{ when: isOneOf(cell, noted), told: tell(at, 'whole', cell) }]
}

const tell = (at: number, kind: keyof typeof kinds, what: string): string =>
  `chr(${mark.charCodeAt(0)}) || '${at}${kinds[kind]}' || ${what}`

/** What cells say beyond their values, as JSON; most cannot say anything. */
function tellBeyond(columns: readonly BulkColumn[]): Told[] {
  const clocks = columns.flatMap((column) => {
    const clock = shapeOf(column)?.beyond?.(cellName(column.cell))
    return clock === undefined ? [] : [clock]
  })
  if (clocks.length === 0) return []
  const said = clocks.map((clock) => clock.told).join(', ')
  const json = `'["' || concat_ws('","', ${said}) || '"]'`
  return [
    {
      when: clocks.map((clock) => clock.may).join(' OR '),
      told: `CASE WHEN coalesce(${said}) IS NOT NULL THEN ${behind} || ${json} END`,
    },
  ]
}

/** All that is told of a usual record, null where nothing is: no word stands in it. `value` names what a cell means. */
export function tellUsual(columns: readonly BulkColumn[], value: (at: number) => string): string {
  const changed = columns.map((column, at) => tellChanged(column, at, value(at), shapeOf(column)))
  const all = [...changed, tellBeyond(columns)].filter((each) => each.length > 0)
  if (all.length === 0) return 'CAST(NULL AS VARCHAR)'
  const any = all.flatMap((each) => each.map(({ when }) => when))
  return `CASE WHEN ${any.join(' OR ')} THEN ${tellEach(all)} END`
}

/** All that is told of any record that is understood, null where nothing is. */
export function tellPlain(columns: readonly BulkColumn[], value: (at: number) => string): string {
  const cells = columns.map((column, at) => [
    ...tellWords(column, at),
    ...tellChanged(column, at, value(at), wideShapeOf(column)),
  ])
  const all = [...cells, tellBeyond(columns)].filter((each) => each.length > 0)
  return all.length === 0 ? 'CAST(NULL AS VARCHAR)' : tellEach(all)
}

const tellEach = (all: readonly (readonly Told[])[]): string => {
  const cells = all.map((each) => each.map(({ when, told }) => `WHEN ${when} THEN ${told}`))
  return `nullif(concat(${cells.map((cases) => `CASE ${cases.join(' ')} END`).join(', ')}), '')`
}

/** Of what was told of a record, how its cells are written, and what they say beyond their values, as JSON. */
export const toldParts = (told: string): { spelled: string; beyond: string } => ({
  spelled: `split_part(${told}, ${behind}, 1)`,
  beyond: `nullif(split_part(${told}, ${behind}, 2), '')`,
})

/** Takes apart what was told of so many records. */
export const readSpellings = (told: string, cells: number): SpelledCells[] =>
  told
    .split(mark)
    .slice(1)
    .map((each) => {
      const [, column = '', kind, text = ''] = /^(\d+)(.)(.*)$/s.exec(each) ?? []
      return { column: Number(column), text, isWhole: kind === kinds.whole, cells }
    })
