import { randomUUID } from 'node:crypto'
import { type BulkColumn, type BulkFile, kinds, pendingCell, type Value } from '@mingjian/core'
import { type CellShape, cellShapes, escapeSign, matches } from './cell-shapes.ts'
import { isOneOf, mapTexts } from './known-cells.ts'
import { literal, quoteText } from './literals.ts'

/** The columns of a table of records that are staged. */
export const staged = {
  /** The value of a column; of a record that is not plain it may be anything. */
  value: (at: number) => `v${at}`,
  /** Whether it is pending, where it may be. */
  pending: (at: number) => `p${at}`,
  /** Whether something is written in the cell, where an empty one has a value. */
  filled: (at: number) => `f${at}`,
  /** Behind a sign how a cell is written that is not written as its value is: see {@link spelling}. */
  spelled: (at: number) => `s${at}`,
  /** What cells say beyond their values, as JSON; null where none does. */
  beyond: 'beyond',
  /** The cells of a record that is not plain; null of all others. */
  cells: 'cells',
} as const

const cellName = (at: number) => `c${at}`
const helpName = (at: number) => `h${at}`

/** Between the cells of a line that is held to a pattern, before the first and behind the last. */
const between = { sql: 'chr(31)', pattern: String.raw`\x1f` }

/**
 * The statement that reads the records of a file below its header, in their order. `extra` cells more
 * than the header has are read of each; a record that has still more, or that the engine reads otherwise, fails it.
 *
 * Most records of most files are usual: each cell is empty or has the shape of its kind, and none is a word that says
 * something else. One regular expression over the whole line tells it, which costs less than one for each cell. Of
 * all others each cell is looked at.
 */
export function selectRecords(file: BulkFile, extra: number): string {
  const cells = Array.from({ length: file.width + extra }, (_, at) => cellName(at))
  const columns = file.columns.map(describe)
  const shaped = columns.flatMap(({ usual }) => usual ?? [])
  const line = `concat_ws(${between.sql}, '', ${shaped.map(({ cell }) => cell).join(', ')}, '')`
  const isUsual =
    shaped.length === 0 ? 'true' : `${matches('line', patternOf(shaped))}${hasNoWord(shaped)}`
  const plain = [isRecord(file, cells), ...columns.flatMap((column) => column.isPlain)]
  const values = columns.flatMap(({ values }) => values)
  const clocks = columns.flatMap(({ clock }) => clock ?? [])
  const kept = columns.flatMap(({ kept }) => kept)
  return (
    `SELECT ${kept.join(', ')}, ${writeBeyond(clocks)} AS ${staged.beyond},\n` +
    `CASE WHEN plain THEN NULL ELSE [${cells.join(', ')}] END AS ${staged.cells}\n` +
    `FROM (SELECT *, ${plain.join('\n AND ')} AS plain\n` +
    `FROM (SELECT *, ${values.join(',\n ')}\n` +
    `FROM (SELECT *, ${isUsual} AS usual\n` +
    `FROM (SELECT *, ${shaped.length === 0 ? "''" : line} AS line\n FROM ${readCsv(file, cells)}))))`
  )
}

/** The reader of DuckDB, told all that it would guess else. No cell holds the text that would be null. */
function readCsv(file: BulkFile, cells: readonly string[]): string {
  const columns = cells.map((name) => `${name}: 'VARCHAR'`)
  const options = {
    auto_detect: 'false',
    header: 'false',
    skip: String(file.above),
    delim: quoteText(file.delimiter),
    quote: `'"'`,
    escape: `'"'`,
    nullstr: quoteText(noCell),
    null_padding: 'true',
    compression: `'none'`,
    hive_partitioning: 'false',
    parallel: file.hasBreaks ? 'false' : 'true',
    columns: `{${columns.join(', ')}}`,
  }
  const written = Object.entries(options).map(([name, value]) => `${name} = ${value}`)
  return `read_csv(${quoteText(pathPattern(file.path))}, ${written.join(', ')})`
}

/** Nobody can have written it into a file. */
const noCell = `no cell ${randomUUID()}`

/** A path as a pattern that fits it alone: names of files may hold the signs of patterns, as in `流水[1].csv`. */
export const pathPattern = (path: string): string => path.replaceAll(/[*?[]/g, '[$&]')

interface ShapedCell {
  readonly cell: string
  readonly pattern: string
  /** Known texts that have the shape all the same, and mean something else. */
  readonly words: readonly string[]
}

/** A column in SQL: the values of its cell, whether that is plain, and what is kept of it. */
function describe(column: BulkColumn, at: number) {
  const { known } = column
  const cell = cellName(column.cell)
  const value = staged.value(at)
  const { type } = kinds[column.kind]
  const meaning = new Map([...known].map(([text, is]) => [text, literal(is, type)]))
  const pending = [...known].flatMap(([text, is]) => (is === pendingCell ? [text] : []))
  const shape: CellShape | undefined = column.readsOthers ? cellShapes[column.kind] : undefined
  const kept = [
    value,
    ...(pending.length > 0 ? [`${isOneOf(cell, pending)} AS ${staged.pending(at)}`] : []),
    ...(known.get('') === null ? [] : [`${cell} <> '' AS ${staged.filled(at)}`]),
  ]
  if (shape === undefined) {
    const nothing = [...known].flatMap(([text, is]) => (isNothing(is) ? [text] : []))
    const spelled = spelledIn(column, undefined)
    return {
      usual: undefined,
      spelled: spelled !== undefined,
      values: [`${mapTexts(cell, meaning, 'NULL')} AS ${value}`],
      isPlain: [`CASE WHEN ${value} IS NULL THEN ${isOneOf(cell, nothing)} ELSE true END`],
      clock: undefined,
      kept: [...kept, ...(spelled === undefined ? [] : [`${spelled} AS ${staged.spelled(at)}`])],
    }
  }
  const texts = [...known.keys()]
  const pattern = shape.pattern(column)
  const written = shape.value(cell)
  const also = shape.also?.(cell, value, helpName(at))
  const spelled = spelledIn(column, shape)
  return {
    spelled: spelled !== undefined,
    usual: { cell, pattern, words: texts.filter((text) => text !== '' && hasShape(text, pattern)) },
    values: [
      shape.casts && [...known].every(saysNothing)
        ? `${written} AS ${value}`
        : `CASE WHEN usual AND ${cell} <> '' THEN ${written} ELSE ${mapTexts(cell, meaning, written)} END AS ${value}`,
      ...(shape.help === undefined ? [] : [`${shape.help(cell)} AS ${helpName(at)}`]),
    ],
    isPlain: [
      `CASE WHEN usual THEN true WHEN ${matches(cell, pattern)} THEN true ELSE ${isOneOf(cell, texts)} END`,
      ...(also === undefined
        ? []
        : [`CASE WHEN ${also} THEN true ELSE ${isOneOf(cell, texts)} END`]),
    ],
    clock: shape.beyond?.(cell),
    kept: [...kept, ...(spelled === undefined ? [] : [`${spelled} AS ${staged.spelled(at)}`])],
  }
}

/** What stands before the spelling of a cell: its whole text, or one that the same rules change. */
export const spelling = { whole: '=', sample: '~' } as const

/** Whether anything is counted of the spellings of a column. */
export const countsSpellings = (column: BulkColumn): boolean =>
  spelledIn(column, column.readsOthers ? cellShapes[column.kind] : undefined) !== undefined

/** How a cell is written, where that is not as its value is or no code has it; null of all others. */
function spelledIn(column: BulkColumn, shape: CellShape | undefined): string | undefined {
  const cell = cellName(column.cell)
  const noted = [...column.known.keys()].filter((text) => text !== '' && !column.plain.has(text))
  const whole = `'${spelling.whole}' || ${cell}`
  const others =
    shape?.changed === undefined
      ? undefined
      : `WHEN ${cell} <> '' AND ${shape.changed(cell)} THEN '${spelling.sample}' || ${shape.sample?.(cell) ?? sampleOf(cell)}`
  const words = noted.length === 0 ? undefined : `WHEN ${isOneOf(cell, noted)} THEN ${whole}`
  if (others === undefined && words === undefined) return undefined
  const all = `CASE ${[words, others].filter((each) => each !== undefined).join(' ')} END`
  if (shape === undefined || words === undefined) return all
  // No word stands in a usual record.
  return `CASE WHEN usual THEN ${others === undefined ? 'NULL' : `CASE ${others} END`} ELSE ${all} END`
}

/** Rules of cleaning ask for digits, never for which. */
const sampleOf = (cell: string): string => `translate(${cell}, '0123456789', '1111111111')`

const isNothing = (value: Value): boolean => value === null || value === pendingCell

/** Whether a word means that nothing is written, and a cast gives null of it too. */
const saysNothing = ([word, value]: readonly [string, Value]): boolean =>
  value === null && !/\d|inf|epoch/i.test(word)

/** The shapes of all cells in a line; what is missing in one is empty, and so known. */
const patternOf = (shaped: readonly ShapedCell[]): string =>
  ['', ...shaped.map(({ pattern }) => `(?:${pattern})?`), ''].join(between.pattern)

/** Whether a text has a shape; RE2 spells signs otherwise than JavaScript. */
const hasShape = (text: string, pattern: string): boolean =>
  new RegExp(`^(?:${pattern.replaceAll('\\x{', '\\u{')})$`, 'u').test(text)

/** That no cell of a line is a word that is known to mean something else than it says, where one has a shape. */
function hasNoWord(shaped: readonly ShapedCell[]): string {
  const words = new Set(shaped.flatMap((each) => each.words))
  const any = [...words].map(escapeSign).join('|')
  if (any === '') return ''
  return ` AND NOT regexp_matches(line, ${quoteText(`${between.pattern}(?:${any})${between.pattern}`)})`
}

const writeBeyond = (clocks: readonly string[]): string => {
  if (clocks.length === 0) return 'CAST(NULL AS VARCHAR)'
  const [only] = clocks
  if (clocks.length === 1) return `'["' || ${only} || '"]'`
  const written = `concat_ws('","', ${clocks.join(', ')})`
  return `CASE WHEN coalesce(${clocks.join(', ')}) IS NULL THEN NULL ELSE '["' || ${written} || '"]' END`
}

/**
 * Whether a record is certainly one of data: as wide as the header, and neither blank, nor a note, a total
 * or the header once more, as far as a look at few cells tells.
 */
function isRecord(file: BulkFile, cells: readonly string[]): string {
  const { width, columns, headers, named } = file
  const isFilled = (at: number) => `${cellName(at)} <> ''`
  const isNarrow = cells.slice(width).map((cell) => `(${cell} IS NULL OR ${cell} = '')`)
  const filled = columns.map(({ cell }) => `CAST(${isFilled(cell)} AS INTEGER)`)
  const isTold = headers.flatMap((header) => {
    const told = columns.find(({ cell }) => (header[cell] ?? '') !== '')
    if (told === undefined) return []
    return [`${cellName(told.cell)} <> ${quoteText(header[told.cell] ?? '')}`]
  })
  const noTotal = `NOT contains(concat(${cells.join(', ')}), '计')`
  const [one, two] = named
  const isFull = `${filled.join(' + ')} > 1`
  return [
    `${cellName(width - 1)} IS NOT NULL`,
    ...isNarrow,
    ...isTold,
    one === undefined || two === undefined
      ? `${isFull} AND ${noTotal}`
      : `CASE WHEN ${isFilled(one)} AND ${isFilled(two)} THEN true ELSE ${isFull} AND ${noTotal} END`,
  ].join(' AND ')
}
