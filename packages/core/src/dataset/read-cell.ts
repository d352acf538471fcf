import type { InEach } from '../diagnostics/in-each.ts'
import { lastDay } from '../values/date.ts'
import { formatValue } from '../values/text.ts'
import { lastTimestamp } from '../values/timestamp.ts'
import { readToken } from '../values/token.ts'
import type { Value } from '../values/type.ts'
import type { CellRefusal, CellResult, CellValue } from './cell-result.ts'
import { foldSpelling, trimCell } from './clean-text.ts'
import type { CleaningRule } from './cleaning.ts'
import type { ColumnDefinition, DatasetDefinition } from './definition.ts'
import { shownOfMasked } from './kinds/damaged-number.ts'
import { kinds } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import { maskNumbers } from './kinds/mask-numbers.ts'
import { familyOf } from './kinds/token-families.ts'
import { pendingCell } from './pending.ts'

/** A cell of which its file says itself that it holds no value, such as an error of a formula. */
export interface FaultyCell {
  /** What the file shows in its place. */
  readonly text: string
  readonly reason: InEach
}

/** A cell as it stands in a file. */
export type FoundCell = string | FaultyCell

/**
 * The text of a cell, faulty or not.
 *
 * @example
 * textOf({ text: '#N/A', reason: { zh: '错误', en: 'an error' } }) // => '#N/A'
 */
export const textOf = (cell: FoundCell): string => (typeof cell === 'string' ? cell : cell.text)

/** Reads a cell as it stands in a file; it refuses with words and never throws. */
export type CellReader = (cell: FoundCell) => CellResult

/**
 * Creates the reader of one column. A cell is trimmed; then an empty cell or a missing token is
 * unknown, or none, open or pending where the catalog says so; then the column's codes are tried; then
 * its kind (SEMANTICS 2.2). A text column with codes reads nothing else, unless the catalog keeps what
 * is not listed. Control characters and broken Unicode are refused in every kind: they make equal names
 * unequal and databases refuse them.
 *
 * @example
 * const { amount } = definition.columns
 * const read = amount && createCellReader(amount, definition)
 * read?.('1,200.50') // => { value: 120050n, changes: ['number_form'] }
 * read?.('—') // => { value: null, changes: ['not_written'] }
 */
export function createCellReader(
  column: ColumnDefinition,
  definition: DatasetDefinition,
): CellReader {
  if (column.shows !== undefined) return readShown
  const kind: Kind = kinds[column.kind]
  const missing = new Set(['', ...(column.missing ?? definition.missing)])
  const empty = emptyValue(column, kind)
  const nothing = (text: string): Value => (saysUnknown.has(text) ? null : empty)
  const codes = readCodes(column, kind)
  const coded = codes !== undefined && kind.type.kind === 'string'
  const closed = coded && column.unlisted === undefined
  const mayBeTokens = familyOf(column.kind) !== undefined
  const expected = closed ? expectedCodes(column) : kind.expected
  const refuse = (text: string, reason: InEach): CellRefusal => ({
    found: showCell(text, kind, definition.privacy),
    reason,
    expected,
  })

  return (cell) => {
    const text = trimCell(textOf(cell))
    if (typeof cell !== 'string') return refuse(text, cell.reason)
    const trimmed = text === cell ? none : onlyTrimmed
    if (missing.has(text)) {
      return withChanges({ value: nothing(text) }, text === '' ? none : [...trimmed, 'not_written'])
    }
    const broken = findBrokenText(text)
    if (broken !== undefined) return refuse(text, broken)
    const code = codes?.get(foldSpelling(text))
    if (code !== undefined) {
      return withChanges({ value: code }, code === text ? trimmed : [...trimmed, 'code'])
    }
    if (closed) {
      const refusal = refuse(text, notListed)
      return { ...refusal, unlisted: refusal.found }
    }
    const value = kind.read(text)
    if (value !== undefined && column.never_negative === true && isNegative(value)) {
      return refuse(text, { zh: '是负数', en: 'is negative' })
    }
    if (value !== undefined) {
      const beyond = kind.beyond?.(text)
      const read: CellValue = {
        value,
        ...(beyond !== undefined && { beyond }),
        ...(coded && { unlisted: showCell(text, kind, definition.privacy) }),
        ...(mayBeTokens && tokenIn(value)),
      }
      if (value === text && trimmed.length === 0) return read
      return withChanges(read, [
        ...trimmed,
        ...(value === text ? [] : (kind.changes?.(text) ?? [])),
      ])
    }
    return refuse(text, kind.reason?.(text) ?? unlike(kind.expected))
  }
}

/** What a masked number shows; of any other cell nothing, which its own column reads. */
const readShown: CellReader = (cell) => ({ value: shownOfMasked(textOf(cell)) ?? null })

/**
 * Creates what shows a cell of a column and the value that it has become, both masked.
 *
 * @example
 * const { plaintiff } = definition.columns
 * plaintiff && createChangePrinter(plaintiff, definition)('张三 ', '张三').value // => '张*'
 */
export function createChangePrinter(
  column: ColumnDefinition,
  { privacy }: DatasetDefinition,
): (cell: string, value: Value) => { readonly found: string; readonly value: string | null } {
  const kind: Kind = kinds[column.kind]
  return (cell, value) => {
    const text = formatValue(value, kind.type)
    return {
      found: showCell(cell, kind, privacy),
      value: text === null ? null : showCell(text, kind, privacy),
    }
  }
}

const none: readonly CleaningRule[] = []
const onlyTrimmed: readonly CleaningRule[] = ['trimmed']

const withChanges = (read: CellValue, changes: readonly CleaningRule[]): CellValue =>
  changes.length === 0 ? read : { ...read, changes }

function tokenIn(value: Value): Pick<CellValue, 'token'> {
  const key = readToken(value as string)?.key
  return key === undefined ? {} : { token: key }
}

const notListed: InEach = { zh: '不是该列的代码之一', en: 'is none of the codes of this column' }

/** What a cell is in which nothing was written, by what the catalog says of it. */
function emptyValue({ empty = 'unknown' }: ColumnDefinition, { type }: Kind): Value {
  if (empty === 'unknown') return null
  if (empty === 'pending') return pendingCell
  if (empty === 'none') return type.kind === 'boolean' ? false : 0n
  return type.kind === 'timestamp' ? lastTimestamp : lastDay
}

/** Words for what is not known: not even that there is none, no end, or that nothing has happened. */
const saysUnknown: ReadonlySet<string> = new Set(['未知', '不详'])

/** Whether a number is below 0: refused where the catalog says that a column never is. */
export const isNegative = (value: Value): boolean => typeof value === 'bigint' && value < 0n

/** The codes of a column as values; a code that its kind cannot read is refused with the catalog. */
function readCodes(column: ColumnDefinition, kind: Kind): ReadonlyMap<string, Value> | undefined {
  if (column.codes === undefined) return undefined
  const codes = new Map<string, Value>()
  for (const [code, spellings] of Object.entries(column.codes)) {
    const value = kind.read(code)
    if (value === undefined) throw new TypeError(`Code "${code}" is not ${kind.expected.en}.`)
    for (const spelling of [code, ...spellings]) codes.set(foldSpelling(spelling), value)
  }
  return codes
}

const unlike = (expected: InEach): InEach => ({
  zh: `不是${expected.zh}`,
  en: `is not ${expected.en}`,
})

const expectedCodes = (column: ColumnDefinition): InEach => {
  const codes = formatCodes(column)
  return { zh: `下列之一：${codes}`, en: `one of ${codes}` }
}

const formatCodes = (column: ColumnDefinition): string =>
  Object.entries(column.codes ?? {})
    .map(([code, spellings]) => [code, ...spellings].join(' = '))
    .join(', ')

/** Line breaks and tabs stand inside quoted cells; every other control character is damage. */
const control = /[^\P{Cc}\t\n\r]/u

function findBrokenText(text: string): InEach | undefined {
  const sign = control.exec(text)?.[0]
  if (sign !== undefined) {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return { zh: `含有控制字符（U+${code}）`, en: `contains a control character (U+${code})` }
  }
  return /\p{Cs}/u.test(text)
    ? { zh: '含有半个字符（孤立的代理项）', en: 'contains half of a character (a lone surrogate)' }
    : undefined
}

/** The most code points of a cell that a message shows. */
const shownLength = 60

/** Eleven digits and more may be a phone, an account or an identity number in the wrong column. */
const fewestDigits = 11

function showCell(text: string, kind: Kind, privacy: number): string {
  const known = kind.type.kind === 'string' ? text : maskStrayNames(text)
  const masked = maskNumbers(kind.mask(known, privacy), fewestDigits).replace(
    /[\p{Cc}\p{Cs}]/gu,
    '\ufffd',
  )
  const signs = [...masked]
  return signs.length <= shownLength ? masked : `${signs.slice(0, shownLength).join('')}…`
}

/** A passport has seven digits or more. */
const fewestStray = 7

/**
 * A cell that may stand in any column, as it may be shown (SEMANTICS 9.2): days, and of long
 * numbers and words the ends.
 *
 * @example
 * showStray('2024-03-05') // => '2024-03-05'
 * showStray('11010519491231002X') // => '1101**********002X'
 */
export function showStray(cell: string): string {
  const text = trimCell(cell)
  const isDay = kinds.date.read(text) !== undefined
  const masked = isDay ? text : maskNumbers(maskStrayNames(text), fewestStray)
  return masked.replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd')
}

/** Words of amounts, dates and answers: what may stand in such a cell and is no name. */
const plain =
  /^[年月日号时分秒元角亿万千百十拾佰仟零〇○一二三四五六七八九两壹贰叁肆伍陆柒捌玖整正是否有无没约余左右多不详未知待定空缺人民币上下午]+$/u

/** A shifted record puts a name into a column of dates or amounts: it is shown by its first character. */
const maskStrayNames = (text: string): string =>
  text.replace(/\p{Script=Han}{2,}|\p{Script=Latin}{5,}/gu, (word) =>
    plain.test(word) ? word : `${[...word][0]}*`,
  )
