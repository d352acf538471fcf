import type { BulkColumn, SpelledCells } from '@mingjian/core'
import type { CellShape } from './cell-shapes.ts'
import { isOneOf } from './known-cells.ts'

/** How the cells of a column are told that are not written as their value is, or that no code has; null of all others. */
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

/** What is told of the cells of a column, of which `mapped` is what words mean; undefined where nothing is. */
export function spellingOf(
  column: BulkColumn,
  at: number,
  shape: CellShape | undefined,
  cell: string,
  mapped: string,
): Spelling | undefined {
  const { known, plain } = column
  const noted = [...known.keys()].filter((word) => word !== '' && !plain.has(word))
  const tell = (kind: keyof typeof kinds, what: string) =>
    `chr(${mark.charCodeAt(0)}) || '${at}${kinds[kind]}' || ${what}`
  const isNoted =
    shape === undefined && areTheirValues(column)
      ? `${cell} IS DISTINCT FROM ${mapped}`
      : isOneOf(cell, noted)
  const words = noted.length === 0 ? undefined : { isTold: isNoted, told: tell('whole', cell) }
  const isChanged = shape?.changed?.(cell)
  const sample = shape?.sample?.(cell) ?? sampleOf(cell)
  const others =
    isChanged === undefined ? undefined : { isTold: isChanged, told: tell('sample', sample) }
  const cases = [words, others].flatMap((each) => each ?? [])
  if (cases.length === 0) return undefined
  const written = cases.map(({ isTold, told }) => `WHEN ${isTold} THEN ${told}`)
  // No word stands in a usual record, save in a column that knows words alone.
  return { ofUsual: shape === undefined ? words : others, ofAny: `CASE ${written.join(' ')} END` }
}

/** Whether what is written as its value is, is its value, and nothing else is: comparing the two is cheap. */
const areTheirValues = ({ known, plain }: BulkColumn): boolean =>
  known.get('') === null &&
  [...known].every(([word, is]) => word === '' || plain.has(word) === (word === is))

/** Rules of cleaning ask for digits, never for which. */
const sampleOf = (cell: string): string => `translate(${cell}, '0123456789', '1111111111')`

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
