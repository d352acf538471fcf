import {
  type ColumnDefinition,
  type DatasetDefinition,
  formatValue,
  type Kind,
  kinds,
  pendingCell,
  type Tokeniser,
  type Value,
} from '@mingjian/core'
import type { ColumnFate } from './column-fates.ts'

/** Writes the value of a cell as it may be handed over; undefined where it may not be. */
export type CellWriter = (value: Value) => string | undefined

/**
 * Creates what writes the cells of a column: in the form in which its kind reads them again to the same value, or
 * to the token of it.
 */
export function createCellWriter(
  { column, became }: ColumnFate,
  definition: DatasetDefinition,
  { tokenOf }: Tokeniser,
): CellWriter {
  const own = definition.columns[column] as ColumnDefinition
  const kind: Kind = kinds[own.kind]
  const nothing = wordForUnknown(own)
  const listed = new Set(Object.keys(own.codes ?? {}))
  const maySay = (text: string): boolean => {
    if (kind.type.kind === 'integer' || kind.type.kind === 'decimal') return !longNumber.test(text)
    if (kind.type.kind !== 'string' || listed.has(text)) return true
    if (became === 'kept') return !saysMore.test(text)
    if (own.kind === 'text') return false
    // What masks leave as it is tells nobody apart but an organisation; a name that came masked is a person's.
    return kind.mask(text, definition.privacy) === text && !/\*/.test(text) && !saysMore.test(text)
  }
  return (value) => {
    if (value === pendingCell) return ''
    const text = formatValue(value, kind.type)
    if (text === null) return nothing
    if (became === 'token') return tokenOf(own.kind, text)
    if (became === 'left-out') return undefined
    if (own.kind === 'parties') return countHidden(text, maySay)
    if (!maySay(text)) return undefined
    // A month is kept as its first day, and written as a month.
    return own.kind === 'month' ? text.replace(/-01$/, '') : text
  }
}

/** A shifted record puts a phone or a number of a person into an amount: no amount has so many digits. */
const longNumber = /^-?\d{11}/

/** Who stands in a list and is not named, as it is written once it is read (SEMANTICS 2.27). */
const others = /^另(\d+)人$/

/** A list of parties with only the names that may be said, and how many others there are. */
function countHidden(list: string, maySay: (name: string) => boolean): string {
  const parts = list.split('、')
  const said = parts.map((part) => (others.test(part) || part === '等' ? undefined : maySay(part)))
  const names = parts.filter((_, at) => said[at] === true)
  const counted = parts.map((part) => Number(others.exec(part)?.[1] ?? 0))
  const hidden = counted.reduce(
    (sum, each) => sum + each,
    said.filter((each) => each === false).length,
  )
  if (parts.includes('等') || hidden > mostCounted) return [...names, '等'].join('、')
  return (hidden === 0 ? names : [...names, `另${hidden}人`]).join('、')
}

/** Nobody counts more than these. */
const mostCounted = 999

/** What may be a formula, or the number of a person, an account or a telephone, within text that is kept. */
const saysMore = /^[=+\-@\t\r\n＝＋－＠]|\p{Nd}(?:[\s-]?\p{Nd}){6}/u

/**
 * What an unknown cell is written as: where an empty one says more than that nobody knows, the word that says
 * just this in every dataset.
 */
export const wordForUnknown = ({ empty = 'unknown' }: ColumnDefinition): string =>
  empty === 'unknown' ? '' : '未知'
