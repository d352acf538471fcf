import { formatDate, parseDate } from './date.ts'
import { formatDecimal, parseDecimal } from './decimal.ts'
import { formatTimestamp, parseTimestamp } from './timestamp.ts'
import type { Type, Value } from './type.ts'

/**
 * Writes a value as canonical text: `12.50`, `2020-01-31`, `2020-01-31 08:05:00`, `true`; unknown
 * stays null.
 *
 * @example
 * formatValue(1250n, decimal(2)) // => '12.50'
 * formatValue(null, date) // => null
 */
export function formatValue(value: Value, type: Type): string | null {
  if (value === null) return null
  if (type.kind === 'decimal') return formatDecimal(value as bigint, type.scale)
  if (type.kind === 'date') return formatDate(value as number)
  if (type.kind === 'timestamp') return formatTimestamp(value as number)
  return String(value)
}

/**
 * Reads canonical text back into a value of the type; undefined when it is none, also for a number
 * with more places than the type has.
 *
 * @example
 * parseValue('12.5', decimal(2)) // => 1250n
 * parseValue('12.505', decimal(2)) // => undefined
 */
export function parseValue(text: string, type: Type): Value | undefined {
  switch (type.kind) {
    case 'string':
    case 'span':
      return text
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : undefined
    case 'date':
      return parseDate(text)
    case 'timestamp':
      return parseTimestamp(text)
    case 'integer':
      return /^[+-]?\d+$/.test(text) ? BigInt(text) : undefined
    case 'decimal': {
      const found = parseDecimal(text)
      if (found === undefined || found.scale > type.scale) return undefined
      return found.unscaled * 10n ** BigInt(type.scale - found.scale)
    }
  }
}

/**
 * A value as JSON holds it (SEMANTICS 1.8): decimals, dates and timestamps as text, safe integers
 * as numbers, else text; unknown is null.
 *
 * @example
 * toJsonValue(1250n, decimal(2)) // => '12.50'
 * toJsonValue(3n, integer) // => 3
 */
export function toJsonValue(value: Value, type: Type): string | number | boolean | null {
  if (value === null || typeof value === 'boolean') return value
  if (type.kind !== 'integer') return formatValue(value, type)
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}
