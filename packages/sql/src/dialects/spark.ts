import {
  daySeconds,
  decimal,
  InvariantError,
  integer,
  parsePattern,
  scaleOf,
  type Type,
} from '@mingjian/core'
import { binary, call, caseOf, cast, integerOf, parameter, textParameter } from '../ast/build.ts'
import type { SqlExpr, SqlType } from '../ast/nodes.ts'
import { argument, literalText } from '../operators/operator.ts'
import { printPattern } from '../operators/pattern.ts'
import { secondOfDay } from '../operators/time.ts'
import { calendarDay } from './calendar-day.ts'
import type { Dialect, SqlOperator, SqlPattern, TimePart } from './dialect.ts'
import { likeWithEscapes } from './like.ts'
import { markOf } from './name-mark.ts'
import { divideDecimals } from './spark-divide.ts'
import { isRepeatedInOneWay } from './spark-pattern.ts'
import { textPart } from './text-part.ts'

const wide: SqlType = { kind: 'wide' }
const narrow: SqlType = { kind: 'narrow' }

/**
 * SQL as Spark 4 reads it, with these settings of the session: spark.sql.ansi.enabled=true (else
 * overflow is silent), spark.sql.caseSensitive=true, spark.sql.decimalOperations.allowPrecisionLoss=true
 * (the default). Its texts are compared by byte, which is by code point.
 */
export const sparkDialect: Dialect = {
  name: 'spark',
  title: 'Spark',
  apart: '',
  storedAs: 'USING parquet',
  anyOrder: 'ORDER BY NULL',
  // Its trim takes the signs first.
  functionNames: { strpos: 'instr', trim: 'btrim' },
  supportsDistinctOver: false,
  supportsFilterOver: false,
  supportsBooleanExtremes: true,
  quoteIdentifier: (name) => `\`${name.replaceAll('`', '``')}\``,
  // Its own catalog takes nothing else for the name of a table.
  tableName: (name) =>
    /^\w+$/.test(name) ? name : `${name.replace(/\W+/gu, '_')}_${markOf(name)}`,
  typeName,
  parameter: (n) => `:p${n}`,
  product: (a, b, [left, right]) =>
    left + right <= safePlaces
      ? binary('*', a, b)
      : scaled(binary('*', unscaled(a, left), unscaled(b, right)), left + right),
  unscaled,
  scaled,
  // The result is a BIGINT: for numbers of ours only. Decimals are divided by an operator of its own.
  quotient: (dividend, divisor) => call('div', dividend, divisor),
  addMonths: (value, months) => call('add_months', value, cast(months, narrow)),
  addDays: (value, days) => call('date_add', value, cast(days, narrow)),
  // Its own type for a clock without a zone; intervals of days are 24 hours there.
  addToTime: (value, unit, count) => {
    const none = Array.from({ length: unit === 'days' ? 0 : unit === 'months' ? 1 : 3 }, () =>
      integerOf(0),
    )
    const interval = unit === 'months' ? 'make_ym_interval' : 'make_dt_interval'
    return binary('+', value, call(interval, ...none, count))
  },
  secondsBetween: (from, to) => binary('-', sinceEpoch(to), sinceEpoch(from)),
  timePart,
  dayOf: (text) => calendarDay(text, { extractPattern }),
  daysBetween: (from, to) => cast(call('datediff', to, from), integer),
  datePart: (value, part) =>
    part === 'weekday'
      ? cast(binary('+', call('weekday', value), integerOf(1)), integer)
      : cast(call(part, value), integer),
  frameOrder: (value, type) => {
    if (type.kind === 'date') return call('unix_date', value)
    return type.kind === 'timestamp' ? sinceEpoch(value) : cast(value, wide)
  },
  matchesPattern: (value, pattern) => call('regexp_like', value, inJava(pattern)),
  extractPattern,
  // It replaces every match, which is the first one alone where the pattern begins at the start.
  replacePattern: (value, pattern, by) =>
    call(
      'regexp_replace',
      value,
      inJava(pattern),
      textParameter(by.replaceAll(/\\([1-9])/g, '$$$1')),
    ),
  numbersTo: (last) => call('explode', call('sequence', cast(integerOf(1), integer), last)),
  editDistance: (a, b) => call('levenshtein', a, b),
  checkedSum,
  operators: {
    abs: absOf(),
    add: sumOf('+'),
    subtract: sumOf('-'),
    divide: divideDecimals,
    length: (args) => cast(call('length', argument(args, 0)), integer),
    like: likeWithEscapes,
    left: textPart('left'),
    right: textPart('right'),
    substr: textPart('substr'),
  },
  refuse: (expr) => {
    if (expr.kind === 'literal') return undefined
    if (expr.operator !== 'matches' && expr.operator !== 'extracted') return undefined
    return isRepeatedInOneWay(parsePattern(literalText(expr, 1)))
      ? undefined
      : {
          zh: '重复的部分可以有两种读法，它的正则表达式可能永远算不完',
          en: 'its regular expressions may take for ever on a repetition that can be read in two ways',
        }
  },
}

function typeName(type: SqlType): string {
  switch (type.kind) {
    case 'integer':
      return 'BIGINT'
    case 'decimal':
      return `DECIMAL(38, ${type.scale})`
    case 'string':
      return 'STRING'
    case 'boolean':
      return 'BOOLEAN'
    case 'date':
      return 'DATE'
    case 'timestamp':
      return 'TIMESTAMP_NTZ'
    case 'wide':
      return 'DECIMAL(38, 0)'
    case 'narrow':
      return 'INT'
    case 'span':
      throw new InvariantError('A span is never a value in SQL.')
  }
}

function timePart(value: SqlExpr, part: TimePart): SqlExpr {
  return cast(call(part, value), integer)
}

/** Seconds since 1970-01-01 00:00:00, whatever the zone of the session. */
function sinceEpoch(value: SqlExpr): SqlExpr {
  const days = cast(call('unix_date', cast(value, { kind: 'date' })), integer)
  return binary('+', binary('*', days, integerOf(daySeconds)), secondOfDay(value, { timePart }))
}

/** So many places a product or sum of DECIMAL(38, s) keeps; of more it drops some without an error. */
const safePlaces = 6

function unscaled(value: SqlExpr, scale: number): SqlExpr {
  if (scale === 0) return cast(value, wide)
  const digits = call(
    'replace',
    cast(value, { kind: 'string' }),
    textParameter('.'),
    textParameter(''),
  )
  return cast(digits, wide)
}

function scaled(value: SqlExpr, scale: number): SqlExpr {
  const whole = cast(value, wide)
  if (scale === 0) return whole
  if (scale <= safePlaces) {
    return binary('*', whole, parameter(`0.${'0'.repeat(scale - 1)}1`, decimal(scale)))
  }
  const written = binary('||', cast(whole, { kind: 'string' }), textParameter(`E-${scale}`))
  return cast(written, decimal(scale))
}

/** A sum or a difference to its type; of many places it is computed without them. */
function combine(operator: '+' | '-', a: SqlExpr, b: SqlExpr, type: Type): SqlExpr {
  const scale = scaleOf(type)
  return scale <= safePlaces
    ? cast(binary(operator, a, b), type)
    : scaled(binary(operator, unscaled(a, scale), unscaled(b, scale)), scale)
}

function sumOf(operator: '+' | '-'): SqlOperator {
  return (args, { type }) => combine(operator, argument(args, 0), argument(args, 1), type)
}

/** Its own abs and its minus sign round to 34 digits without an error; a difference is exact. */
function absOf(): SqlOperator {
  return (args, { type }) => {
    const value = argument(args, 0)
    const zero = cast(integerOf(0), type)
    const isNegative = binary('<', value, zero)
    return caseOf([{ when: isNegative, value: combine('-', zero, value, type) }], value)
  }
}

/** A sum of integers would be one of 64 bits, so decimals are summed. */
function checkedSum(sum: SqlExpr, type: Type): SqlExpr {
  if (sum.kind !== 'aggregate' || sum.argument === undefined) return sum
  return cast({ ...sum, argument: cast(sum.argument, type) }, type)
}

function extractPattern(value: SqlExpr, pattern: SqlPattern, group: number): SqlExpr {
  return call('regexp_extract', value, inJava(pattern), integerOf(group))
}

/** Its $ also stands before a line break at the end; everything else is as in RE2. */
function inJava(pattern: SqlPattern): SqlExpr {
  const text = typeof pattern === 'string' ? pattern : printPattern(pattern)
  const tokens = /\\.|\[[^\]]*\]|\$/g
  return textParameter(text.replace(tokens, (token) => (token === '$' ? '\\z' : token)))
}
