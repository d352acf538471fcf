import type { BulkColumn, SpelledCells } from '@mingjian/core'
import { type CellShape, sampleOf, shapeOf } from './cell-shapes.ts'
import { isOneOf } from './known-cells.ts'

/** How the cells of a column are told that are not written as their value is; null of all others. */
export interface Spelling {
  /** Of the cells of a usual record; undefined where there is nothing to tell. */
  readonly ofUsual: { readonly isTold: string; readonly told: string } | undefined
  /** Of any cells. */
  readonly ofAny: string
}

/** Stands before what is told of each cell: no text that is read as it stands has it. */
const mark = String.fromCharCode(30)

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

/** What is told of the cells of a column that have the shape of its kind, or are words; undefined where nothing is. */
export function spellingOf(
  column: BulkColumn,
  at: number,
  shape: CellShape,
  cell: string,
): Spelling | undefined {
  const noted = notedWords(column)
  const tell = (kind: keyof typeof kinds, what: string) =>
    `chr(${mark.charCodeAt(0)}) || '${at}${kinds[kind]}' || ${what}`
  const isChanged = shape.changed?.(cell)
  const told = tell('sample', shape.sample?.(cell) ?? sampleOf(cell))
  const cases = [
    ...(noted.length === 0 ? [] : [`WHEN ${isOneOf(cell, noted)} THEN ${tell('whole', cell)}`]),
    ...(isChanged === undefined ? [] : [`WHEN ${isChanged} THEN ${told}`]),
  ]
  if (cases.length === 0) return undefined
  // No word stands in a usual record.
  const ofUsual = isChanged === undefined ? undefined : { isTold: isChanged, told }
  return { ofUsual, ofAny: `CASE ${cases.join(' ')} END` }
}

/** All that is told of one record, null where nothing is; `usual` are records whose cells have the shape of their kind. */
export function tellSpellings(spellings: readonly Spelling[], usual: string): string {
  if (spellings.length === 0) return 'CAST(NULL AS VARCHAR)'
  const tellAll = (each: readonly string[]) => `nullif(concat(${each.join(', ')}), '')`
  const ofAny = tellAll(spellings.map((each) => each.ofAny))
  const parts = spellings.flatMap(({ ofUsual }) => ofUsual ?? [])
  if (parts.length === 0) return `CASE WHEN ${usual} THEN NULL ELSE ${ofAny} END`
  const ofUsual = tellAll(parts.map(({ isTold, told }) => `CASE WHEN ${isTold} THEN ${told} END`))
  const any = parts.map(({ isTold }) => isTold).join(' OR ')
  return `CASE WHEN ${usual} THEN CASE WHEN ${any} THEN ${ofUsual} END ELSE ${ofAny} END`
}

/** Takes apart what was told of so many records. */
export const readSpellings = (told: string, cells: number): SpelledCells[] =>
  told
    .split(mark)
    .slice(1)
    .map((each) => {
      const [, column = '', kind, text = ''] = /^(\d+)(.)(.*)$/s.exec(each) ?? []
      return { column: Number(column), text, isWhole: kind === kinds.whole, cells }
    })
