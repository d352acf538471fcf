import { formatType, type Type } from '../values/type.ts'
import type { CellResult } from './cell-result.ts'
import type { ColumnDefinition, DatasetDefinition } from './definition.ts'
import { kinds } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import { type CellReader, createCellReader, isNegative } from './read-cell.ts'

/** What a program may hand over as a cell. Unknown is null or undefined. */
export type RowValue = string | number | bigint | boolean | null | undefined

/** Why a value of a program is refused, as a whole sentence but for the column. */
export interface ValueFault {
  readonly code: 'value-type' | 'value-range'
  readonly found: string
  readonly expected: string
}

/**
 * Creates the reader of one column for values of a program. Text is read like the cell of a file;
 * bigints and whole safe numbers are whole units of a count or an amount; booleans are flags. A
 * fraction in binary floating point, a number for text and a Date are refused: each may have lost
 * what matters (cents, leading zeros, the zone).
 */
export function createValueReader(
  column: ColumnDefinition,
  definition: DatasetDefinition,
): (value: unknown) => CellResult | ValueFault {
  const readCell: CellReader = createCellReader(column, definition)
  const kind: Kind = kinds[column.kind]
  return (value) => {
    // A property that is not there is no cell; null is an empty one.
    if (value === undefined) return { value: null }
    if (value === null) return readCell('')
    if (typeof value === 'string') return readCell(value)
    if (typeof value === 'boolean' && kind.type.kind === 'boolean') return { value }
    if (isWhole(value) && isNumber(kind.type)) {
      const read = kind.read(String(value))
      if (read !== undefined && column.never_negative === true && isNegative(read)) {
        return {
          code: 'value-range',
          found: 'a negative number',
          expected: 'a number of 0 or more',
        }
      }
      if (read !== undefined) return { value: read }
      return {
        code: 'value-range',
        found: `a number of ${digits(value)} digits`,
        expected: kind.expected.en,
      }
    }
    return { code: 'value-type', found: describeValue(value), expected: expectedOf(kind.type) }
  }
}

const isNumber = (type: Type): boolean => type.kind === 'integer' || type.kind === 'decimal'

const isWhole = (value: unknown): value is number | bigint =>
  typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))

const digits = (value: number | bigint): number => String(value).replace('-', '').length

function describeValue(value: unknown): string {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? 'a number (double)' : 'a fraction in binary floating point'
  }
  if (value instanceof Date) return 'a Date, which has a zone'
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`
}

function expectedOf(type: Type): string {
  switch (type.kind) {
    case 'decimal':
      return `${formatType(type)}: text such as "12.50", or a bigint or safe integer of whole units`
    case 'integer':
      return 'an integer: a bigint, a safe integer or text'
    case 'boolean':
      return 'a boolean, or text that means one'
    case 'date':
      return 'a date: text such as "2020-01-31"'
    case 'timestamp':
      return 'a time: text such as "2020-01-31 08:05:00"'
    default:
      return 'text'
  }
}
