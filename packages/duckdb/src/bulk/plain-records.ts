import { type BulkColumn, type BulkFile, kinds, pendingCell, type Value } from '@mingjian/core'
import { type CellShape, escapeSign, matches, shapeOf } from './cell-shapes.ts'
import { isOneOf, mapTexts } from './known-cells.ts'
import { literal, quoteText } from './literals.ts'
import { asTheyStand, cellName, fits, readCsv } from './read-csv.ts'
import { notedIn, spellingOf, tellSpellings } from './spelled-cells.ts'

/** The columns of a table of records that are staged. */
export const staged = {
  /** The value of a column; of a record that is not plain it may be anything. */
  value: (at: number) => `v${at}`,
  /** Whether it is pending, where it may be. */
  pending: (at: number) => `p${at}`,
  /** Whether something is written in the cell, where an empty one has a value. */
  filled: (at: number) => `f${at}`,
  /** The cell of a column that knows words alone, where it is not written as its value is. */
  word: (at: number) => `w${at}`,
  /** What is told of other cells that are not written as their values are; null where nothing is. */
  spelled: 'spelled',
  /** What cells say beyond their values, as JSON; null where none does. */
  beyond: 'beyond',
  /** The cells of a record that is not plain; null of all others. */
  cells: 'cells',
} as const

/** What the cell of a column would mean that has the shape of its kind, and what is computed to tell. */
const shapedName = (at: number) => `t${at}`
const helpName = (at: number) => `h${at}`

/** Between the cells of a line that is held to a pattern, before the first and behind the last. */
const between = { sql: 'chr(31)', pattern: String.raw`\x1f` }

/**
 * The statement that reads the records of a file, as {@link readCsv} does, and says of each what its cells mean.
 *
 * Most records of most files are usual: each cell is empty or has the shape of its kind, and none is a word that says
 * something else. One regular expression over the whole line tells it, which costs less than one for each cell. Of
 * all others each cell is looked at.
 */
export function selectRecords(file: BulkFile, extra: number | undefined): string {
  const columns = file.columns.map(describe)
  const shaped = columns.flatMap(({ shaped }) => shaped ?? [])
  const usual = [isRecord(file, fits), ...isUsual(shaped), ...columns.flatMap((each) => each.fits)]
  const plain = [isRecord(file, fits), ...columns.flatMap((each) => each.isPlain)]
  const values = columns.flatMap(({ values }) => values)
  const spellings = columns.flatMap(({ spelling }) => spelling ?? [])
  const kept = [
    ...columns.flatMap(({ kept }) => kept),
    `${tellSpellings(spellings, 'usual')} AS ${staged.spelled}`,
    `${writeBeyond(columns.flatMap(({ clock }) => clock ?? []))} AS ${staged.beyond}`,
    `CASE WHEN usual THEN NULL WHEN ${plain.join('\n AND ')} THEN NULL ELSE ${asTheyStand(file, extra)} END AS ${staged.cells}`,
  ]
  return (
    `SELECT ${kept.join(',\n ')}\n` +
    `FROM (SELECT *, ${usual.join('\n AND ')} AS usual\n` +
    `FROM (SELECT ${['*', ...values].join(',\n ')}\n` +
    `FROM ${readCsv(file, extra)}))`
  )
}

interface ShapedCell {
  readonly cell: string
  readonly pattern: string
  /** Known texts that have the shape all the same, and mean something else. */
  readonly words: readonly string[]
}

/** Of a column that is unknown in every plain record nothing is asked. */
const nothingIn = {
  shaped: undefined,
  spelling: undefined,
  values: [],
  fits: [],
  isPlain: [],
  clock: undefined,
} as const

/** A column in SQL: what its cell means in a usual record and in any, and what is kept of it. */
function describe(column: BulkColumn, at: number) {
  const { known } = column
  const cell = cellName(column.cell)
  // What is no usual record is looked at text by text, the empty one among them.
  const text = `coalesce(${cell}, '')`
  const value = staged.value(at)
  const { type } = kinds[column.kind]
  const meaning = new Map([...known].map(([word, is]) => [word, literal(is, type)]))
  const shape = shapeOf(column)
  if (column.empty) return { ...nothingIn, kept: [`CAST(NULL AS VARCHAR) AS ${value}`] }
  const kept = [...pendingOf(column, at, cell, text), ...filledOf(column, at, cell)]
  const isEmpty = known.has('') ? [`${cell} IS NULL`] : []
  if (shape === undefined) {
    const nothing = [...known].flatMap(([word, is]) => (isNothing(is) ? [word] : []))
    const mapped = shapedName(at)
    const isPlain = `(${[...isEmpty, `${mapped} IS NOT NULL`, isOneOf(cell, nothing)].join(' OR ')})`
    const isNoted = notedIn(column, cell, mapped)
    const word = isNoted && `CASE WHEN ${isNoted} THEN ${cell} END AS ${staged.word(at)}`
    return {
      shaped: undefined,
      spelling: undefined,
      values: [`${ofEmpty(column, cell, mapTexts(cell, meaning, 'NULL'))} AS ${mapped}`],
      fits: [isPlain],
      isPlain: [isPlain],
      clock: undefined,
      kept: [`${mapped} AS ${value}`, ...(word === undefined ? [] : [word]), ...kept],
    }
  }
  const words = [...known.keys()]
  const pattern = shape.pattern(column)
  const also = shape.also?.(cell, shapedName(at), helpName(at))
  const isWord = isOneOf(text, words)
  const unasked = isUnasked(column, shapedName(at))
  const isFree = shape.casts === true && [...known].every(saysNothing)
  const mean = mapTexts(text, meaning, shapedName(at))
  return {
    shaped: {
      cell,
      pattern,
      words: words.filter((word) => word !== '' && hasShape(word, pattern)),
    },
    spelling: spellingOf(column, at, shape, cell),
    values: [
      `${shape.value(cell)} AS ${shapedName(at)}`,
      ...(shape.help === undefined ? [] : [`${shape.help(cell)} AS ${helpName(at)}`]),
    ],
    fits: [
      ...(also === undefined ? [] : [`(${[...isEmpty, `(${also})`].join(' OR ')})`]),
      ...unasked,
    ],
    isPlain: [
      `(${matches(text, pattern)} OR ${isWord})`,
      ...(also === undefined ? [] : [`((${also}) OR ${isWord})`]),
      ...unasked,
    ],
    clock: shape.beyond?.(cell),
    kept: [
      isFree
        ? `${shapedName(at)} AS ${value}`
        : `CASE WHEN usual THEN ${ofEmpty(column, cell, shapedName(at))} ELSE ${mean} END AS ${value}`,
      ...kept,
    ],
  }
}

/** That a value is none with which its record is to be handed to the reader of the file. */
const isUnasked = ({ handed }: BulkColumn, value: string): string[] =>
  handed === undefined ? [] : [`NOT ${isOneOf(value, [...handed])}`]

/** What a cell means: an empty one what is known of it, any other what is said. */
const ofEmpty = ({ known, kind }: BulkColumn, cell: string, other: string): string => {
  const empty = known.get('') ?? null
  if (isNothing(empty)) return other
  return `CASE WHEN ${cell} IS NULL THEN ${literal(empty, kinds[kind].type)} ELSE ${other} END`
}

/** Whether a value is pending, where that may be. */
function pendingOf({ known }: BulkColumn, at: number, cell: string, text: string): string[] {
  const pending = [...known].flatMap(([word, is]) => (is === pendingCell ? [word] : []))
  if (pending.length === 0) return []
  const ofUsual = pending.includes('') ? `${cell} IS NULL` : 'false'
  return [
    `CASE WHEN usual THEN ${ofUsual} ELSE ${isOneOf(text, pending)} END AS ${staged.pending(at)}`,
  ]
}

/** Whether something is written in a cell, where an empty one has a value. */
const filledOf = ({ known }: BulkColumn, at: number, cell: string): string[] =>
  known.get('') === null ? [] : [`${cell} IS NOT NULL AS ${staged.filled(at)}`]

const isNothing = (value: Value): boolean => value === null || value === pendingCell

/** Whether a word means that nothing is written, and a cast gives null of it too. */
const saysNothing = ([word, value]: readonly [string, Value]): boolean =>
  value === null && !/\d|inf|epoch/i.test(word)

/** That each cell of a record that has a shape is empty or has it, and is no word that means something else. */
function isUsual(shaped: readonly ShapedCell[]): string[] {
  if (shaped.length === 0) return []
  const cells = shaped.map(({ cell }) => cell).join(`, ${between.sql}, `)
  const line = `concat(${between.sql}, ${cells}, ${between.sql})`
  return [`${matches(line, patternOf(shaped))}${hasNoWord(shaped, line)}`]
}

/** The shapes of all cells in a line; what is missing in one is empty, and so known. */
const patternOf = (shaped: readonly ShapedCell[]): string =>
  ['', ...shaped.map(({ pattern }) => `(?:${pattern})?`), ''].join(between.pattern)

/** Whether a text has a shape; RE2 spells signs otherwise than JavaScript. */
const hasShape = (text: string, pattern: string): boolean =>
  new RegExp(`^(?:${pattern.replaceAll('\\x{', '\\u{')})$`, 'u').test(text)

/** That no cell of a line is a word that is known to mean something else than it says, where one has a shape. */
function hasNoWord(shaped: readonly ShapedCell[], line: string): string {
  const words = new Set(shaped.flatMap((each) => each.words))
  const any = [...words].map(escapeSign).join('|')
  if (any === '') return ''
  return ` AND NOT regexp_matches(${line}, ${quoteText(`${between.pattern}(?:${any})${between.pattern}`)})`
}

/** What the cells of a record say beyond their values, as JSON; most cannot say anything. */
function writeBeyond(
  clocks: readonly NonNullable<ReturnType<NonNullable<CellShape['beyond']>>>[],
): string {
  if (clocks.length === 0) return 'CAST(NULL AS VARCHAR)'
  const told = clocks.map((clock) => clock.told)
  const written = `'["' || concat_ws('","', ${told.join(', ')}) || '"]'`
  const may = clocks.map((clock) => clock.may).join(' OR ')
  return `CASE WHEN ${may} THEN CASE WHEN coalesce(${told.join(', ')}) IS NOT NULL THEN ${written} END END`
}

/**
 * Whether a record is certainly one of data: as wide as the header, and neither blank, nor a note, a total
 * or the header once more, as far as a look at few cells tells.
 */
function isRecord({ columns, headers, named, width }: BulkFile, isWide: string): string {
  const isFilled = (at: number) => `${cellName(at)} IS NOT NULL`
  const filled = columns.map(({ cell }) => `CAST(${isFilled(cell)} AS INTEGER)`)
  const isTold = headers.flatMap((header) => {
    const told = columns.find(({ cell }) => (header[cell] ?? '') !== '')
    if (told === undefined) return []
    return [`${cellName(told.cell)} IS DISTINCT FROM ${quoteText(header[told.cell] ?? '')}`]
  })
  const cells = Array.from({ length: width }, (_, at) => cellName(at))
  const noTotal = `NOT contains(concat(${cells.join(', ')}), '计')`
  const [one, two] = named
  const isFull = `${filled.join(' + ')} > 1`
  return [
    isWide,
    ...isTold,
    one === undefined || two === undefined
      ? `${isFull} AND ${noTotal}`
      : `CASE WHEN ${isFilled(one)} AND ${isFilled(two)} THEN true ELSE ${isFull} AND ${noTotal} END`,
  ].join(' AND ')
}
