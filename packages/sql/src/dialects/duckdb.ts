import { InvariantError, integer, type Type } from '@mingjian/core'
import { binary, call, cast, integerOf, parameter, textParameter } from '../ast/build.ts'
import type { SqlExpr, SqlType } from '../ast/nodes.ts'
import { dateOf, timeOf } from '../operators/open-end.ts'
import { printPattern } from '../operators/pattern.ts'
import type { Dialect, SqlPattern } from './dialect.ts'
import { fastText } from './duckdb-text.ts'

const wide: SqlType = { kind: 'wide' }

/** SQL as DuckDB 1.5 reads it. Its text order is by byte, which is by code point. */
export const duckdbDialect: Dialect = {
  name: 'duckdb',
  title: 'DuckDB',
  apart: 'MATERIALIZED ',
  quoteIdentifier: (name) => `"${name.replaceAll('"', '""')}"`,
  supportsDistinctOver: true,
  // Beside an order a FILTER has it go through the whole partition again for each row: a CASE has not.
  supportsFilterOver: false,
  supportsBooleanExtremes: true,
  typeName,
  parameter: (n) => `$${n}`,
  product: (a, b) => binary('*', a, b),
  // Multiplying by 10^scale would need twice the room, and `//` of decimals is a double.
  unscaled: (value, scale) =>
    scale === 0
      ? cast(value, wide)
      : cast(
          call('replace', cast(value, { kind: 'string' }), textParameter('.'), textParameter('')),
          wide,
        ),
  scaled: (unscaled, scale) => {
    const whole = cast(unscaled, { kind: 'decimal', scale: 0 })
    if (scale === 0) return whole
    const unit = parameter(`0.${'0'.repeat(scale - 1)}1`, { kind: 'decimal', scale })
    return binary('*', whole, unit)
  },
  quotient: (dividend, divisor) => binary('//', dividend, divisor),
  // A date plus an interval is a timestamp; a date plus a number stays a date.
  addMonths: (value, months) =>
    cast(binary('+', value, call('to_months', months)), { kind: 'date' }),
  addDays: (value, days) => binary('+', value, cast(days, { kind: 'narrow' })),
  datePart: (value, part) => call(part === 'weekday' ? 'isodow' : part, value),
  addToTime: (value, unit, count) => binary('+', value, call(`to_${unit}`, count)),
  secondsBetween: (from, to) => call('date_diff', textParameter('second'), from, to),
  timePart: (value, part) => call(part, value),
  dayOf: (text) => cast(call('try_strptime', text, textParameter('%Y-%m-%d')), { kind: 'date' }),
  daysBetween: (from, to) => binary('-', to, from),
  // The bounds of a frame are computed, so an integer near its limits needs room below.
  frameOrder: (value, type) => {
    if (type.kind === 'date') return binary('-', value, dateOf(0))
    if (type.kind !== 'timestamp') return cast(value, wide)
    return call('date_diff', textParameter('second'), timeOf(0), value)
  },
  matchesPattern: (value, pattern) => call('regexp_matches', value, inRe2(pattern)),
  extractPattern: (value, pattern, group) =>
    call('regexp_extract', value, inRe2(pattern), integerOf(group)),
  numbersTo: (last) => call('unnest', call('generate_series', cast(integerOf(1), integer), last)),
  editDistance,
  replacePattern: (value, pattern, by, every) =>
    call(
      'regexp_replace',
      value,
      textParameter(pattern),
      textParameter(by),
      ...(every ? [textParameter('g')] : []),
    ),
  checkedSum,
  operators: fastText,
}

const inRe2 = (pattern: SqlPattern): SqlExpr =>
  textParameter(typeof pattern === 'string' ? pattern : printPattern(pattern))

function typeName(type: SqlType): string {
  switch (type.kind) {
    case 'integer':
      return 'BIGINT'
    case 'decimal':
      return `DECIMAL(38, ${type.scale})`
    case 'string':
      return 'VARCHAR'
    case 'boolean':
      return 'BOOLEAN'
    case 'date':
      return 'DATE'
    case 'timestamp':
      return 'TIMESTAMP'
    case 'wide':
      return 'HUGEINT'
    case 'narrow':
      return 'INTEGER'
    case 'span':
      throw new InvariantError('A span is never a value in SQL.')
  }
}

/** As many signs of one byte as two short texts can have different characters. */
const signs = Array.from({ length: 120 }, (_, i) => String.fromCharCode(i + 1)).join('')

/** DuckDB counts bytes, so each character is written as one first: by its place in both texts. */
function editDistance(a: SqlExpr, b: SqlExpr): SqlExpr {
  const both = binary('||', a, b)
  const written = (text: SqlExpr) => call('translate', text, both, textParameter(signs))
  return call('levenshtein', written(a), written(b))
}

/**
 * SUM of integers is a HUGEINT, and its cast fails beyond 38 digits. SUM of decimals may hold 39
 * digits unseen, but adding to it fails.
 */
function checkedSum(sum: SqlExpr, type: Type): SqlExpr {
  const zero = cast(integerOf(0), type)
  return binary('+', cast(sum, type), zero)
}
