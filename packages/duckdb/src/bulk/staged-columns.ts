import { type BulkColumn, kinds, pendingCell, type Value } from '@mingjian/core'
import type { shapeOf } from './cell-shapes.ts'
import { isOneOf, mapTexts } from './known-cells.ts'
import { literal } from './literals.ts'
import { cellName } from './read-csv.ts'
import { notedIn } from './told-cells.ts'

/** The columns of the tables of records that are staged. */
export const staged = {
  /** The place of the record among those that the engine read. */
  row: 'row',
  /** The value of a column; of a record with cells it may be anything. */
  value: (at: number) => `v${at}`,
  /** Whether it is pending, where it may be. */
  pending: (at: number) => `p${at}`,
  /** Whether something is written in the cell, where an empty one has a value. */
  filled: (at: number) => `f${at}`,
  /** The cell of a column that knows words alone, where it is not written as its value is. */
  word: (at: number) => `w${at}`,
  /** What is told of other cells that are not written as their values are; null where nothing is. */
  told: 'told',
  /** The cells of a record that is not understood, as JSON; null of all others. */
  cells: 'cells',
} as const

/** What the cell of a column means that has the shape of its kind or is its word, and what is computed to tell. */
export const shapedName = (at: number) => `t${at}`
export const helpName = (at: number) => `h${at}`

/** The value of a column that is unknown in every record that is understood: nothing is asked of it. */
export const nothing = 'CAST(NULL AS VARCHAR)'

/** What words mean, as SQL writes it. */
export const meaningOf = ({ known, kind }: BulkColumn): ReadonlyMap<string, string> =>
  new Map([...known].map(([word, is]) => [word, literal(is, kinds[kind].type)]))

/** Computes what cells mean, of all columns; of one that knows words alone that is all that there is to know. */
export const computeValues = (columns: readonly BulkColumn[], shapeIn: typeof shapeOf): string[] =>
  columns.flatMap((column, at) => {
    if (column.empty) return []
    const cell = cellName(column.cell)
    const shape = shapeIn(column)
    if (shape === undefined) {
      const mapped = mapTexts(cell, meaningOf(column), 'NULL')
      return [`${ofEmpty(column, cell, mapped)} AS ${shapedName(at)}`]
    }
    return [
      `${shape.value(cell)} AS ${shapedName(at)}`,
      ...(shape.help === undefined ? [] : [`${shape.help(cell)} AS ${helpName(at)}`]),
    ]
  })

/** What a cell means: an empty one what is known of it, any other what is said. */
export function ofEmpty({ known, kind }: BulkColumn, cell: string, other: string): string {
  const empty = known.get('') ?? null
  if (isNothing(empty)) return other
  return `CASE WHEN ${cell} IS NULL THEN ${literal(empty, kinds[kind].type)} ELSE ${other} END`
}

const isNothing = (value: Value): boolean => value === null || value === pendingCell

/** That a cell is empty, where that is known, as conditions one of which must be true. */
export const isKnownEmpty = ({ known }: BulkColumn, cell: string): string[] =>
  known.has('') ? [`${cell} IS NULL`] : []

/** That the cell of a column that knows words alone is one of them. */
export function isKnownWord(column: BulkColumn, at: number): string {
  const cell = cellName(column.cell)
  const nothing = [...column.known].flatMap(([word, is]) => (isNothing(is) ? [word] : []))
  const cases = [`${shapedName(at)} IS NOT NULL`, ...isKnownEmpty(column, cell)]
  return `CASE WHEN ${cases.join(' OR ')} THEN true ELSE coalesce(${isOneOf(cell, nothing)}, false) END`
}

/** That the value of a column is none with which its record is to be handed to the reader of the file. */
export const isNotHanded = ({ handed }: BulkColumn, at: number): string[] =>
  handed === undefined ? [] : [`NOT ${isOneOf(shapedName(at), [...handed])}`]

/** The texts that a column knows to be pending. */
export const pendingTexts = ({ known }: BulkColumn): string[] =>
  [...known].flatMap(([word, is]) => (is === pendingCell ? [word] : []))

/** Whether something is written in a cell, where an empty one has a value. */
export const filledOf = ({ known, cell }: BulkColumn, at: number): string[] =>
  known.get('') === null ? [] : [`${cellName(cell)} IS NOT NULL AS ${staged.filled(at)}`]

/** The word of a column that knows words alone, where it is not written as its value is. */
export function wordOf(column: BulkColumn, at: number): string[] {
  const cell = cellName(column.cell)
  const isNoted = notedIn(column, cell, shapedName(at))
  return isNoted === undefined
    ? []
    : [`CASE WHEN ${isNoted} THEN ${cell} END AS ${staged.word(at)}`]
}
