import {
  BIGINT,
  BOOLEAN,
  DATE,
  DECIMAL,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  type DuckDBType,
  type DuckDBValue,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api'
import { formatType, InvariantError, type Type, type Value } from '@mingjian/core'

const integerLimit = 2n ** 63n
const decimalLimit = 10n ** 38n
const decimalWidth = 38

/** DuckDB counts them, the language whole seconds. */
const microseconds = 1_000_000

/** Beyond it, some 285,000 years from 1970, it holds none. */
const mostSeconds = 9e12

/** The type in which DuckDB stores values of a type of the language. */
export function storageType(type: Type): DuckDBType {
  switch (type.kind) {
    case 'integer':
      return BIGINT
    case 'decimal':
      return DECIMAL(decimalWidth, type.scale)
    case 'string':
      return VARCHAR
    case 'boolean':
      return BOOLEAN
    case 'date':
      return DATE
    case 'timestamp':
      return TIMESTAMP
    case 'span':
      throw new InvariantError('A span is never stored.')
  }
}

/**
 * Turns a value of the engine into one of DuckDB, or into undefined where it is none of the type:
 * DuckDB would otherwise cut a number that is too large, and replace half a surrogate pair.
 */
export function toStored(value: Value, type: Type): DuckDBValue | undefined {
  if (value === null) return null
  switch (type.kind) {
    case 'integer':
      return typeof value === 'bigint' && value < integerLimit && value >= -integerLimit
        ? value
        : undefined
    case 'decimal':
      return typeof value === 'bigint' && value < decimalLimit && value > -decimalLimit
        ? new DuckDBDecimalValue(value, decimalWidth, type.scale)
        : undefined
    case 'string':
      return typeof value === 'string' && isWellFormed(value) ? value : undefined
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined
    case 'date':
      return typeof value === 'number' && Number.isSafeInteger(value)
        ? new DuckDBDateValue(value)
        : undefined
    case 'timestamp':
      return typeof value === 'number' &&
        Number.isSafeInteger(value) &&
        Math.abs(value) < mostSeconds
        ? new DuckDBTimestampValue(BigInt(value) * BigInt(microseconds))
        : undefined
    case 'span':
      return undefined
  }
}

/** A half of a surrogate pair is no character and has no UTF-8. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text)

/** Turns a value of DuckDB into one of the engine. */
export function fromStored(value: DuckDBValue, type: Type): Value {
  if (value === null) return null
  if (value instanceof DuckDBDecimalValue) return value.value
  if (value instanceof DuckDBDateValue) return value.days
  if (value instanceof DuckDBTimestampValue) return Number(value.micros / BigInt(microseconds))
  if (typeof value === 'bigint' || typeof value === 'string' || typeof value === 'boolean') {
    return value
  }
  throw new InvariantError(`DuckDB returned no ${formatType(type)}.`)
}
