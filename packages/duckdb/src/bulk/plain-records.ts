import type { BulkColumn, BulkFile } from '@mingjian/core'
import { matches, shapeOf, wideShapeOf } from './cell-shapes.ts'
import { isRecord } from './is-record.ts'
import { isOneOf, mapTexts } from './known-cells.ts'
import { cellName, cellsOf, fits, isWide } from './read-csv.ts'
import {
  computeValues,
  filledOf,
  helpName,
  isKnownWord,
  isNotHanded,
  meaningOf,
  nothing,
  pendingTexts,
  shapedName,
  staged,
  wordOf,
} from './staged-columns.ts'
import { tellPlain } from './told-cells.ts'

/**
 * The statement that looks at each cell of the records of a table that are not usual, and says of the plain ones what
 * their cells mean: each has the shape of its kind, or is a word that is known. Of all others it keeps the cells.
 */
export function selectPlain(file: BulkFile, table: string, extra: number | undefined): string {
  const { columns } = file
  const cells = cellsOf(file, extra).map((cell, at) => `nullif(${listed(at)}, '') AS ${cell}`)
  const plain = [
    isRecord(file, fits),
    ...columns.flatMap((column, at) => (column.empty ? [] : [isPlain(column, at)])),
    ...columns.flatMap(isNotHanded),
  ]
  const kept = [
    staged.row,
    ...columns.flatMap((column, at) => [
      `${valueIn(column, at)} AS ${staged.value(at)}`,
      ...wordOf(column, at),
      ...pendingOf(column, at),
      ...filledOf(column, at),
    ]),
    `${tellPlain(columns, shapedName)} AS ${staged.told}`,
    `CASE WHEN ${plain.join('\n AND ')} THEN NULL ELSE ${staged.cells} END AS ${staged.cells}`,
  ]
  return (
    `SELECT ${kept.join(',\n ')}\n` +
    `FROM (SELECT ${['*', ...computeValues(columns, wideShapeOf)].join(',\n ')}\n` +
    `FROM (SELECT ${staged.row}, ${staged.cells}, ${isWide(file, extra, listed)} AS ${fits}, ${cells.join(', ')}\n` +
    `FROM (SELECT rowid AS ${staged.row}, ${staged.cells}, from_json(${staged.cells}, '["VARCHAR"]') AS list\n` +
    `FROM ${table} WHERE ${staged.cells} IS NOT NULL)))`
  )
}

const listed = (at: number): string => `list[${at + 1}]`

/** The text of a cell: an empty one is looked up among the words. */
const textOf = ({ cell }: BulkColumn): string => `coalesce(${cellName(cell)}, '')`

function valueIn(column: BulkColumn, at: number): string {
  if (column.empty) return nothing
  if (shapeOf(column) === undefined) return shapedName(at)
  return mapTexts(textOf(column), meaningOf(column), shapedName(at))
}

/** Whether a value is pending, where that may be. */
function pendingOf(column: BulkColumn, at: number): string[] {
  const pending = pendingTexts(column)
  if (pending.length === 0) return []
  return [`${isOneOf(textOf(column), pending)} AS ${staged.pending(at)}`]
}

/** That a cell has the shape of its kind, or is a word that is known. */
function isPlain(column: BulkColumn, at: number): string {
  const shape = wideShapeOf(column)
  if (shape === undefined) return isKnownWord(column, at)
  const cell = cellName(column.cell)
  const also = shape.also?.(cell, shapedName(at), helpName(at))
  const hasShape = matches(textOf(column), shape.pattern(column))
  const isWord = isOneOf(textOf(column), [...column.known.keys()])
  return `(${isWord} OR ${also === undefined ? hasShape : `${hasShape} AND (${also})`})`
}
