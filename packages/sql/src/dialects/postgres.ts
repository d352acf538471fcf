import { InvariantError, integer, parsePattern } from '@mingjian/core'
import { binary, call, caseOf, cast, integerOf, parameter, textParameter } from '../ast/build.ts'
import type { SqlExpr, SqlType } from '../ast/nodes.ts'
import { dateOf, timeOf } from '../operators/open-end.ts'
import { argument, literalText } from '../operators/operator.ts'
import { calendarDay } from './calendar-day.ts'
import type { DatePart, Dialect, SqlPattern, TimePart } from './dialect.ts'
import { likeWithEscapes } from './like.ts'
import { markOf } from './name-mark.ts'
import {
  extractAdvanced,
  isExtractable,
  printAdvanced,
  respellAdvanced,
} from './postgres-pattern.ts'
import { textPart } from './text-part.ts'

const wide: SqlType = { kind: 'wide' }
const narrow: SqlType = { kind: 'narrow' }

/** A name that is longer is cut without an error, and two names could become one. */
const longestName = 63

/**
 * SQL as PostgreSQL 12 and later read it, in a database in UTF8. `similarity` needs the extension
 * fuzzystrmatch. A double appears nowhere: numeric is exact, and rounds half away from zero.
 */
export const postgresDialect: Dialect = {
  name: 'postgres',
  title: 'PostgreSQL',
  apart: 'MATERIALIZED ',
  // The order of a database is that of its language; "C" compares bytes, which is by code point.
  textOrder: ' COLLATE "C"',
  supportsDistinctOver: false,
  supportsFilterOver: true,
  supportsBooleanExtremes: false,
  quoteIdentifier: (name) => `"${shorten(name).replaceAll('"', '""')}"`,
  typeName,
  parameter: (n) => `$${n}`,
  // Year 0 is written as the year 1 before our era.
  parameterText: ({ text, type }) =>
    (type.kind === 'date' || type.kind === 'timestamp') && text.startsWith('0000-')
      ? `0001${text.slice(4)} BC`
      : text,
  product: (a, b) => binary('*', a, b),
  unscaled: (value, scale) =>
    scale === 0
      ? cast(value, wide)
      : call('trunc', binary('*', value, integerOf(10n ** BigInt(scale)))),
  scaled: (unscaled, scale) => {
    const whole = cast(unscaled, { kind: 'decimal', scale: 0 })
    if (scale === 0) return whole
    // A quotient would be cut to some 20 digits; a product keeps all.
    const unit = parameter(`0.${'0'.repeat(scale - 1)}1`, { kind: 'decimal', scale })
    return cast(binary('*', whole, unit), { kind: 'decimal', scale })
  },
  quotient: (dividend, divisor) => call('div', dividend, divisor),
  // A date plus an interval is a timestamp; a date plus an integer stays a date.
  addMonths: (value, months) => {
    const interval = call('make_interval', integerOf(0), cast(months, narrow))
    return cast(binary('+', value, interval), { kind: 'date' })
  },
  addDays: (value, days) => binary('+', value, cast(days, narrow)),
  addToTime: (value, unit, count) => {
    const place = { months: 1, days: 3, seconds: 6 }[unit]
    const none = Array.from({ length: place }, () => integerOf(0))
    return binary('+', value, call('make_interval', ...none, count))
  },
  secondsBetween,
  timePart: extractPart,
  dayOf: (text) => calendarDay(text, { extractPattern }),
  // A difference is an integer of 32 bits, and products of two would overflow.
  daysBetween: (from, to) => cast(binary('-', to, from), integer),
  datePart,
  frameOrder: (value, type) => {
    if (type.kind === 'date') return binary('-', value, dateOf(0))
    return type.kind === 'timestamp' ? secondsBetween(timeOf(0), value) : cast(value, wide)
  },
  matchesPattern: (value, pattern) => {
    const printed = typeof pattern === 'string' ? respellAdvanced(pattern) : printAdvanced(pattern)
    return binary('~', value, textParameter(printed))
  },
  extractPattern,
  replacePattern: (value, pattern, by, every) =>
    call(
      'regexp_replace',
      value,
      textParameter(respellAdvanced(pattern)),
      textParameter(by),
      ...(every ? [textParameter('g')] : []),
    ),
  numbersTo: (last) => call('generate_series', cast(integerOf(1), integer), last),
  editDistance: (a, b) => call('levenshtein', a, b),
  // A sum of integers or decimals is an unlimited numeric; the cast fails beyond 38 digits.
  checkedSum: (sum, type) => cast(sum, type),
  operators: {
    length: (args) => cast(call('length', argument(args, 0)), integer),
    like: likeWithEscapes,
    left: textPart('left'),
    right: textPart('right'),
    substr: textPart('substr'),
  },
  refuse: (expr) => {
    if (expr.kind === 'literal') {
      return expr.text?.includes('\0')
        ? { zh: '它的文本里不能有零字符', en: 'its texts hold no zero character' }
        : undefined
    }
    if (expr.operator !== 'extracted' || isExtractable(parsePattern(literalText(expr, 1)))) {
      return undefined
    }
    return {
      zh: '它的正则表达式取最长的匹配，而这个模式拆不开',
      en: 'its regular expressions prefer the longest match, and this pattern cannot be taken apart',
    }
  },
}

function typeName(type: SqlType): string {
  switch (type.kind) {
    case 'integer':
      return 'BIGINT'
    case 'decimal':
      return `NUMERIC(38, ${type.scale})`
    case 'string':
      return 'TEXT'
    case 'boolean':
      return 'BOOLEAN'
    case 'date':
      return 'DATE'
    case 'timestamp':
      return 'TIMESTAMP'
    case 'wide':
      return 'NUMERIC'
    case 'narrow':
      return 'INTEGER'
    case 'span':
      throw new InvariantError('A span is never a value in SQL.')
  }
}

/** A name that is too long keeps its beginning, and gets a mark. */
function shorten(name: string): string {
  const sizeOf = (text: string): number => new TextEncoder().encode(text).length
  if (sizeOf(name) <= longestName) return name
  const mark = `~${markOf(name)}`
  let kept = ''
  for (const sign of name) {
    if (sizeOf(kept + sign) + mark.length > longestName) break
    kept += sign
  }
  return kept + mark
}

/** What EXTRACT calls the parts: the second has its fractions, of which there are none. */
const partNames: Readonly<Record<DatePart | TimePart, string>> = {
  year: 'YEAR',
  month: 'MONTH',
  day: 'DAY',
  weekday: 'ISODOW',
  hour: 'HOUR',
  minute: 'MINUTE',
  second: 'SECOND',
}

function extractPart(value: SqlExpr, part: DatePart | TimePart): SqlExpr {
  return cast({ kind: 'extract', part: partNames[part], operand: value }, integer)
}

function secondsBetween(from: SqlExpr, to: SqlExpr): SqlExpr {
  return cast({ kind: 'extract', part: 'EPOCH', operand: binary('-', to, from) }, integer)
}

/** The year before the year 1 is -1, and not 0. */
function datePart(value: SqlExpr, part: DatePart): SqlExpr {
  const found = extractPart(value, part)
  if (part !== 'year') return found
  const isBefore = binary('<', value, parameter('0001-01-01', { kind: 'date' }))
  return caseOf([{ when: isBefore, value: binary('+', found, integerOf(1)) }], found)
}

function extractPattern(value: SqlExpr, pattern: SqlPattern, group: number): SqlExpr {
  if (typeof pattern === 'string') {
    return call('substring', value, textParameter(respellAdvanced(pattern, group)))
  }
  const found = extractAdvanced(value, pattern)
  if (found !== undefined) return found
  throw new InvariantError('A plan with this pattern is refused for PostgreSQL.')
}
