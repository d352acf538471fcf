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
    if (became === 'left-out' || !maySay(text)) return undefined
    // A month is kept as its first day, and written as a month.
    return own.kind === 'month' ? text.replace(/-01$/, '') : text
  }
}

/** What may be a formula, or the number of a person, an account or a telephone, within text that is kept. */
const saysMore = /^[=+\-@\t\r\n＝＋－＠]|\p{Nd}(?:[\s-]?\p{Nd}){6}/u

/**
 * What an unknown cell is written as: where an empty one says more than that nobody knows, the word that says
 * just this in every dataset.
 */
export const wordForUnknown = ({ empty = 'unknown' }: ColumnDefinition): string =>
  empty === 'unknown' ? '' : '未知'
