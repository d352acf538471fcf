import {
  type BulkColumn,
  familyOf,
  type KindName,
  type TokenFamily,
  tokenLengths,
  tokenPrefix,
} from '@mingjian/core'
import { quoteText } from './literals.ts'

/**
 * How the cells of a kind are mostly written, and what these mean, in SQL. A cell that has the shape is read
 * as its kind reads it, to the same value; any other is left to the kind.
 */
export interface CellShape {
  /** The regular expression (RE2) of the whole cell; no control character fits. */
  pattern(column: BulkColumn): string
  /** What must be true besides; `value` is what {@link CellShape.value} made of the cell, `help` what `help` did. */
  also?(cell: string, value: string, help: string): string
  /**
   * True only of a cell that has the shape, and that is as `also` demands: cheaper than the pattern, and of
   * most cells of the kind it is true.
   */
  certainly?(cell: string, value: string, help: string): string
  /** What is computed of the cell beforehand, as `also` names it often. */
  help?(cell: string): string
  /** The value of a cell that has the shape; of another it may be anything, and must not fail. */
  value(cell: string): string
  /** Whether such a cell is not written as its value is; left out where each is. */
  changed?(cell: string, value: string): string
  /** A text that the same rules change; the cell with other digits where it is left out. */
  sample?(cell: string): string
  /** What such a cell says beyond its value, null in most, and what must be true of a cell that says anything. */
  beyond?(cell: string): { readonly may: string; readonly told: string }
}

/** Whether a text is of a pattern from its first sign to its last. */
export const matches = (cell: string, pattern: string): string =>
  `regexp_full_match(${cell}, ${quoteText(pattern)})`

const asWritten = (cell: string): string => cell

/** Makes signs that mean something in a regular expression stand for themselves. */
export const escapeSign = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** A shape of text that is read as it stands. */
const text = (pattern: string): CellShape => ({ pattern: () => pattern, value: asWritten })

/** What is white space, shows nothing, or is damage; a space stands apart. */
const odd = String.raw`\x00-\x1f\x7f-\xa0\xad\x{1680}\x{180e}\x{2000}-\x{200f}\x{2028}-\x{202f}\x{205f}-\x{206f}\x{3000}\x{feff}`
const sign = `[^ ${odd}]`
/** Excel keeps digits as text in ="…". */
const first = `[^= ${odd}]`
const inside = `[^${odd}]`

/** Text that begins otherwise than every known word, or is longer than all of them. */
const freeText: CellShape = {
  pattern: ({ known }) => {
    const words = [...known.keys()].filter((text) => text !== '')
    const longest = Math.max(0, ...words.map((word) => [...word].length))
    const firsts = new Set(words.flatMap((word) => [...word].slice(0, 1)))
    const other = `[^= ${odd}${[...firsts].map(escapeSign).join('')}]`
    return `${other}(?:${inside}*${sign})?|${first}${inside}{${longest},}${sign}`
  },
  value: asWritten,
}

const number = (whole: string, scale: number): CellShape => ({
  pattern: ({ neverNegative }) =>
    `${neverNegative ? '' : '-?'}\\d{1,${whole}}${scale === 0 ? '' : `(?:\\.\\d{1,${scale}})?`}`,
  value: (cell) => `TRY_CAST(${cell} AS ${scale === 0 ? 'BIGINT' : `DECIMAL(18, ${scale})`})`,
})

const years = "BETWEEN DATE '1800-01-01' AND DATE '2200-12-31'"

const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?`

const date: CellShape = {
  pattern: () =>
    String.raw`\d{4}-\d\d-\d\d(?:[ T]${clock})?|\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{4}/\d\d/\d\d ${clock}|\d{8}|\d{4}年\d{1,2}月\d{1,2}日`,
  also: (_, value) => `${value} ${years} OR ${value} = DATE '9999-12-31'`,
  certainly: (cell, value) => `${value} ${years} AND CAST(${value} AS VARCHAR) = ${cell}`,
  value: (cell) =>
    `CASE WHEN strlen(${cell}) = 10 THEN TRY_CAST(${cell} AS DATE) ` +
    `WHEN ${cell}[5] IN ('-', '/') THEN TRY_CAST(${cell} AS DATE) ` +
    `WHEN strlen(${cell}) = 8 THEN TRY_CAST(${cell}[1:4] || '-' || ${cell}[5:6] || '-' || ${cell}[7:8] AS DATE) ` +
    `ELSE TRY_CAST(replace(replace(replace(${cell}, '年', '-'), '月', '-'), '日', '') AS DATE) END`,
  changed: (cell) => `strlen(${cell}) <> 10 OR contains(${cell}, '/')`,
  beyond: (cell) => ({
    may: `strlen(${cell}) > 10`,
    told: `CASE WHEN strlen(${cell}) > 10 AND contains(${cell}, ':') AND NOT ${matches(`${cell}[12:]`, '[0:.]+')} THEN ${cell}[12:] END`,
  }),
}

const timestamp: CellShape = {
  pattern: () => String.raw`\d{4}-\d\d-\d\d[ T](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`,
  also: (_, value) => `CAST(${value} AS DATE) ${years}`,
  value: (cell) => `TRY_CAST(${cell} AS TIMESTAMP)`,
  changed: (cell) => `NOT (strlen(${cell}) = 19 AND ${cell}[11] = ' ')`,
}

const month: CellShape = {
  pattern: () => String.raw`(?:1[89]|20|21)\d\d-?(?:0[1-9]|1[0-2])`,
  value: (cell) => `TRY_CAST(${cell}[1:4] || '-' || ${cell}[-2:] || '-01' AS DATE)`,
  changed: (cell) => `strlen(${cell}) <> 7`,
}

/** Weights of the first 17 digits; with the check digit behind, their sum modulo 11 is 1. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1]

const hasCheckDigit = (value: string): string => {
  const digits = weights.map(
    (weight, at) => `${weight} * (${value} // ${10n ** BigInt(17 - at)} % 10)`,
  )
  return `(${digits.join(' + ')}) % 11 = 1`
}

/**
 * 18 digits have lost some where they end in 000 or are a binary double, which from 10^17 on is a multiple
 * of 16, unless the check digit holds. A number with a letter has lost none, XXX apart.
 */
const personId: CellShape = {
  pattern: () => String.raw`[1-9]\d{7}[0-9A-Z]{10}|\d{17}[Xx]|[A-Z]{1,3}\d{6,9}`,
  help: (cell) => `TRY_CAST(${cell} AS BIGINT)`,
  // A cast also reads 1e17 and 0x1F: of 18 bytes these are less than 10^17, end in 0, or begin with it.
  certainly: (cell, _, digits) =>
    `strlen(${cell}) = 18 AND ${digits} >= ${10n ** 17n} AND (${digits} & 15) <> 0 ` +
    `AND ${digits} % 10 <> 0 AND NOT prefix(${cell}, '0')`,
  also: (cell, _, digits) =>
    `CASE WHEN ${digits} % 16 <> 0 AND ${digits} % 1000 <> 0 THEN true ` +
    `WHEN ${digits} IS NULL THEN NOT contains(${cell}, 'XXX') ELSE ${hasCheckDigit(digits)} END`,
  value: (cell) => `CASE WHEN suffix(${cell}, 'x') THEN upper(${cell}) ELSE ${cell} END`,
  changed: (cell, value) => `${cell} <> ${value}`,
}

const han = String.raw`\x{4e00}-\x{53f6}\x{53f8}-\x{7b2b}\x{7b2d}-\x{9fff}`
/** Han without 号, 第 and 年. */
const hanNoYear = String.raw`\x{4e00}-\x{53f6}\x{53f8}-\x{5e73}\x{5e75}-\x{7b2b}\x{7b2d}-\x{9fff}`
const behindYear = `[${hanNoYear}](?:[${han}0-9]*[${han}])?[1-9]\\d*号`

const hasOtherBracket = (cell: string): string =>
  ['（', '〔', '【'].map((bracket) => `prefix(${cell}, '${bracket}')`).join(' OR ')

/** Numbers as courts write them, and such as begin with a word, which stay as written; with T tokens begin. */
const caseNumber: CellShape = {
  pattern: () =>
    String.raw`\(\d{4}\)${behindYear}|[（〔【]\d{4}[）〕】]${behindYear}|[A-SU-Za-su-z\x{4e00}-\x{9fff}][^ ${odd}\x{2212}\x{ff01}-\x{ff5e}\x{ffe5}]{4,}`,
  value: (cell) =>
    `CASE WHEN ${hasOtherBracket(cell)} THEN '(' || ${cell}[2:5] || ')' || ${cell}[7:] ELSE ${cell} END`,
  changed: (cell, value) => `${cell} <> ${value}`,
  sample: (cell) => `${cell}[1] || '1111' || ${cell}[6] || '一1号'`,
}

/** The plates of one region each, as GA 36 numbers them; see the kind. */
const regions = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新'
const serial = '[0-9A-HJ-NP-Z]'

/** How no word for a missing name begins. */
const noWord = '-=—Nn无未不'
/** Full width but for round brackets, and dots: each may be written otherwise within a name. */
const respelled = String.raw`\x{2212}\x{ff01}-\x{ff07}\x{ff0a}-\x{ff5e}\x{ffe5}•‧∙⋅・･.`
/** No Han, beside which a blank is none of a name. */
const foreign = String.raw`[^${odd}\x{2e80}-\x{9fff}\x{f900}-\x{faff}\x{ff01}-\x{ff5e}\x{ffe5}\x{2212}\x{20000}-\x{3ffff}]`
const foreignSign = foreign.replace('[^', '[^ ')

const hasWideBracket = (cell: string): string =>
  `contains(${cell}, '（') OR contains(${cell}, '）')`

const namePattern = (besides: string): string =>
  `[^${noWord} ${odd}${respelled}${besides}][^ ${odd}${respelled}${besides}]*|[^${noWord}${foreignSign.slice(2)}(?:${foreign}*${foreignSign})?`

/** Names without blanks, or without Han. */
const partyName: CellShape = {
  pattern: () => namePattern(''),
  value: (cell) =>
    `CASE WHEN ${hasWideBracket(cell)} THEN translate(${cell}, '（）', '()') ELSE ${cell} END`,
  changed: (cell, value) => `${cell} <> ${value}`,
  sample: () => `'（'`,
}

/** Names of persons seldom have brackets: looking for them would cost all others. */
const personName = text(namePattern('（）'))

/** One name in Han alone: what stands between names, and behind them, is left to the kind. */
const oneParty: CellShape = {
  pattern: () => String.raw`[\x{4e00}-\x{9fff}]{2,}`,
  also: (cell) => `NOT contains(${cell}, '等') AND ${cell}[1] NOT IN ('无', '未', '不', '另')`,
  value: asWritten,
}

/** The shape of each kind; a kind that reads words alone has none. */
const cellShapes = {
  account: text(
    String.raw`\d{1,17}|\d{15,40}(?:[1-9]\d\d|\d[1-9]\d|\d\d[1-9])|[A-DF-WYZ]+\d[0-9A-DF-WYZ]*|\d+[A-DF-WYZ][0-9A-DF-WYZ]*`,
  ),
  birth_date: date,
  case_no: caseNumber,
  count: number('18', 0),
  date,
  flag: undefined,
  money: number('16', 2),
  month,
  parties: oneParty,
  party_name: partyName,
  person_id: personId,
  person_name: personName,
  phone: {
    pattern: () => String.raw`1[3-9]\d{9}`,
    also: (cell) => `NOT suffix(${cell}, '00000')`,
    value: asWritten,
  },
  plate: text(
    String.raw`[${regions}][A-HJ-Z](?:${serial}{5}|${serial}{4}[警学挂港澳使领]|[A-HJK]${serial}\d{4}|\d{5}[A-HJK])`,
  ),
  quantity: number('12', 6),
  sex: undefined,
  term: {
    pattern: () => String.raw`\d{1,4}`,
    value: (cell) => `TRY_CAST(${cell} AS BIGINT)`,
  },
  text: freeText,
  timestamp,
} satisfies Record<KindName, CellShape | undefined>

/** The shape of the cells of a column; undefined of one that knows words alone. No token has it, as none of a kind that has tokens lets a text begin with TOKEN. */
export const shapeOf = ({ kind, readsOthers }: BulkColumn): CellShape | undefined =>
  readsOthers ? cellShapes[kind] : undefined

/** The same where what is seldom has it too, tokens in place of numbers and names in brackets: each cell is looked at. */
export function wideShapeOf(column: BulkColumn): CellShape | undefined {
  const own = shapeOf(column)
  const shape = own === personName ? partyName : own
  const family = familyOf(column.kind)
  return shape === undefined || family === undefined ? shape : orToken(shape, family)
}

/**
 * A shape whose cells may be tokens of a family as well. Of each is told, as of what is not written as its value is,
 * which key it was made with; whatever else begins like a token is left to the kind.
 */
function orToken(shape: CellShape, family: TokenFamily): CellShape {
  const { key, digest } = tokenLengths
  const head = tokenPrefix.length + 2 + key
  const pattern = `${tokenPrefix}${family}[01][A-Z2-7]{${key + digest}}`
  const isToken = (cell: string) => `prefix(${cell}, '${tokenPrefix}')`
  return {
    ...shape,
    pattern: (column) => `${pattern}|(?:${shape.pattern(column)})`,
    also: (cell, value, help) =>
      `CASE WHEN upper(${cell}[1:${tokenPrefix.length}]) = '${tokenPrefix}' THEN ${matches(cell, pattern)} ` +
      `ELSE ${shape.also?.(cell, value, help) ?? 'true'} END`,
    changed: (cell, value) => `${isToken(cell)} OR (${shape.changed?.(cell, value) ?? 'false'})`,
    sample: (cell) =>
      `CASE WHEN ${isToken(cell)} THEN ${cell}[1:${head}] || '${'A'.repeat(digest)}' ` +
      `ELSE ${shape.sample?.(cell) ?? sampleOf(cell)} END`,
  }
}

/** Rules of cleaning ask for digits, never for which. */
export const sampleOf = (cell: string): string => `translate(${cell}, '0123456789', '1111111111')`
