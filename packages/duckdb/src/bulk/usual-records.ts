import type { BulkColumn, BulkFile } from '@mingjian/core'
import { escapeSign, matches, shapeOf } from './cell-shapes.ts'
import { isRecord } from './is-record.ts'
import { quoteText } from './literals.ts'
import { asTheyStand, cellName, fits, readCsv } from './read-csv.ts'
import {
  computeValues,
  filledOf,
  helpName,
  isKnownEmpty,
  isKnownWord,
  isNotHanded,
  nothing,
  ofEmpty,
  pendingTexts,
  shapedName,
  staged,
  wordOf,
} from './staged-columns.ts'
import { tellUsual } from './told-cells.ts'

/** Between the cells of a line that is held to a pattern, before the first and behind the last. */
const between = { sql: 'chr(31)', pattern: String.raw`\x1f` }

/**
 * The statement that reads the records of a file, as {@link readCsv} does, and says of the usual ones what their cells mean.
 * Of all others it keeps the cells.
 *
 * Most records of most files are usual: each cell is empty or has the shape of its kind, and none is a word that says
 * something else. What is no more than a number or a day is told by its value; for the rest one regular
 * expression over the whole line costs less than one for each cell.
 */
export function selectUsual(file: BulkFile, extra: number | undefined): string {
  const { columns } = file
  const kept = [
    ...columns.flatMap((column, at) => [
      `${valueIn(column, at)} AS ${staged.value(at)}`,
      ...wordOf(column, at),
      ...pendingOf(column, at),
      ...filledOf(column, at),
    ]),
    `${tellUsual(columns, shapedName)} AS ${staged.told}`,
    `CASE WHEN usual THEN NULL ELSE ${asTheyStand(file, extra)} END AS ${staged.cells}`,
  ]
  const usual = [isRecord(file, fits), ...areUsual(columns), ...columns.flatMap(isNotHanded)]
  return (
    `SELECT ${kept.join(',\n ')}\n` +
    `FROM (SELECT *, ${usual.join('\n AND ')} AS usual\n` +
    `FROM (SELECT ${['*', ...computeValues(columns, shapeOf)].join(',\n ')}\n` +
    `FROM ${readCsv(file, extra)}))`
  )
}

/** What the cell of a usual record means. */
function valueIn(column: BulkColumn, at: number): string {
  if (column.empty) return nothing
  if (shapeOf(column) === undefined) return shapedName(at)
  return ofEmpty(column, cellName(column.cell), shapedName(at))
}

/** Whether a value is pending, where that may be. */
function pendingOf(column: BulkColumn, at: number): string[] {
  const pending = pendingTexts(column)
  if (pending.length === 0) return []
  const isEmpty = pending.includes('') ? `${cellName(column.cell)} IS NULL` : 'false'
  return [`${isEmpty} AS ${staged.pending(at)}`]
}

/** That each cell of a record is empty or has the shape of its kind, and is no word that means something else. */
function areUsual(columns: readonly BulkColumn[]): string[] {
  const inLine: BulkColumn[] = []
  const alone = columns.flatMap((column, at) => {
    if (column.empty) return []
    const shape = shapeOf(column)
    if (shape === undefined) return [isKnownWord(column, at)]
    const [cell, value, help] = [cellName(column.cell), shapedName(at), helpName(at)]
    const also = shape.also?.(cell, value, help)
    const empty = isKnownEmpty(column, cell)
    if (shape.certainly === undefined || wordsWithShape(column).length > 0) {
      inLine.push(column)
      return also === undefined ? [] : [`(${[...empty, `(${also})`].join(' OR ')})`]
    }
    const other = [matches(cell, shape.pattern(column)), ...(also === undefined ? [] : [also])]
    const first = [...empty, shape.certainly(cell, value, help)]
    return [
      `CASE WHEN ${first.join(' OR ')} THEN true ELSE ${other.map((each) => `(${each})`).join(' AND ')} END`,
    ]
  })
  return [...alone, ...hasShapes(inLine)]
}

/** That all cells of a line have their shapes; what is missing in one is empty, and so known. */
function hasShapes(columns: readonly BulkColumn[]): string[] {
  if (columns.length === 0) return []
  const cells = columns.map(({ cell }) => cellName(cell)).join(`, ${between.sql}, `)
  const line = `concat(${between.sql}, ${cells}, ${between.sql})`
  const patterns = columns.map((column) => `(?:${shapeOf(column)?.pattern(column)})?`)
  const words = new Set(columns.flatMap(wordsWithShape))
  return [
    matches(line, ['', ...patterns, ''].join(between.pattern)),
    ...(words.size === 0 ? [] : [`NOT ${holdsWord(line, words)}`]),
  ]
}

/** Known texts that have the shape of their kind, and mean something else than it says. */
function wordsWithShape(column: BulkColumn): string[] {
  const pattern = shapeOf(column)?.pattern(column)
  if (pattern === undefined) return []
  // RE2 spells signs otherwise than JavaScript.
  const shape = new RegExp(`^(?:${pattern.replaceAll('\\x{', '\\u{')})$`, 'u')
  return [...column.known.keys()].filter((word) => word !== '' && shape.test(word))
}

const holdsWord = (line: string, words: ReadonlySet<string>): string =>
  `regexp_matches(${line}, ${quoteText(`${between.pattern}(?:${[...words].map(escapeSign).join('|')})${between.pattern}`)})`
