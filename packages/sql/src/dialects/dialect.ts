import type { CallExpr, InEach, OperatorName, Pattern, Type } from '@mingjian/core'
import type { ParameterExpr, SqlExpr, SqlType } from '../ast/nodes.ts'

/**
 * What differs between engines. A new engine is one file with these answers; everything else is
 * shared. An answer that an engine cannot give is refused, never SQL that means something else.
 */
export interface Dialect {
  readonly name: string
  /** The engine's name in messages. */
  readonly title: string
  /** Quotes a name so that any text is a harmless identifier. */
  quoteIdentifier(name: string): string
  /** The name of a table that is stored under the name of a plan's; the same where left out. */
  tableName?(name: string): string
  /** The word before a named step that is computed apart from the steps that read it. */
  readonly apart: string
  /** What stands behind a text so that it is ordered by code point, where the engine has other orders. */
  readonly textOrder?: string
  /** What stands between the name of a table that is made and the word AS; nothing where left out. */
  readonly storedAs?: string
  /** The order of a row number that needs none, where the engine insists on one. */
  readonly anyOrder?: string
  /** Functions that this engine calls by another name. */
  readonly functionNames?: Readonly<Record<string, string>>
  /** Whether COUNT(DISTINCT …) can have an OVER. */
  readonly supportsDistinctOver: boolean
  /** Whether an aggregate with an OVER can have a FILTER, at no more cost than a CASE. */
  readonly supportsFilterOver: boolean
  /** Whether MIN and MAX take booleans. */
  readonly supportsBooleanExtremes: boolean
  /** Spells the type of a column or cast. */
  typeName(type: SqlType): string
  /** Spells the n-th parameter, counted from 1. One parameter may be used more than once. */
  parameter(n: number): string
  /** The text of a value, where the engine reads it written otherwise. */
  parameterText?(value: Pick<ParameterExpr, 'text' | 'type'>): string
  /** A product of decimals with the places of both, or of integers. */
  product(a: SqlExpr, b: SqlExpr, scales: readonly [number, number]): SqlExpr
  /** The unscaled number of a decimal as a wide integer: 12.50 becomes 1250. */
  unscaled(value: SqlExpr, scale: number): SqlExpr
  /** A decimal from its unscaled number; fails where it has more than 38 digits. */
  scaled(unscaled: SqlExpr, scale: number): SqlExpr
  /** A quotient of integers, cut towards zero; of wide ones where the shared division is used. */
  quotient(dividend: SqlExpr, divisor: SqlExpr): SqlExpr
  /** Moves a date by a number of months, within 32 bits; a day that is lacking becomes the last. */
  addMonths(value: SqlExpr, months: SqlExpr): SqlExpr
  /** Moves a date by a number of days, within 32 bits. */
  addDays(value: SqlExpr, days: SqlExpr): SqlExpr
  /** Moves a timestamp by a number of units, within 32 bits; a day that a month lacks becomes the last. */
  addToTime(value: SqlExpr, unit: 'months' | 'days' | 'seconds', count: SqlExpr): SqlExpr
  /** Seconds from one timestamp to another, as an integer. */
  secondsBetween(from: SqlExpr, to: SqlExpr): SqlExpr
  /** The day of a text such as 2020-1-31; null where the calendar has no such day. */
  dayOf(text: SqlExpr): SqlExpr
  /** Days from one date to another, as an integer. */
  daysBetween(from: SqlExpr, to: SqlExpr): SqlExpr
  /** A part of a date as an integer; Monday is the first day of the week. */
  datePart(value: SqlExpr, part: DatePart): SqlExpr
  /** A part of the clock of a timestamp as an integer. */
  timePart(value: SqlExpr, part: TimePart): SqlExpr
  /** A number by which a moving frame over a column of this type can be ordered without overflow. */
  frameOrder(value: SqlExpr, type: Type): SqlExpr
  /** Whether a pattern is found in a text. */
  matchesPattern(value: SqlExpr, pattern: SqlPattern): SqlExpr
  /** What a group of the first match of a pattern holds, 0 the whole; empty or null where there is none. */
  extractPattern(value: SqlExpr, pattern: SqlPattern, group: number): SqlExpr
  /** Replaces one match or all of a pattern by a text in which \1 is its first group; a pattern for one begins at the start. */
  replacePattern(value: SqlExpr, pattern: string, by: string, every: boolean): SqlExpr
  /** The whole numbers from 1 to an integer, each in a row of its own, as a column of a SELECT. */
  numbersTo(last: SqlExpr): SqlExpr
  /** The edit distance of two texts of at most 60 characters, by code point. */
  editDistance(a: SqlExpr, b: SqlExpr): SqlExpr
  /** Brings a SUM to its type and fails where it has more than 38 digits. */
  checkedSum(sum: SqlExpr, type: Type): SqlExpr
  /** Operators that this engine computes in its own way. */
  readonly operators?: Partial<SqlOperators>
  /** Why the engine cannot run a call or hold a literal; undefined where it can. */
  refuse?(
    expr: CallExpr | { readonly kind: 'literal'; readonly text: string | null },
  ): InEach | undefined
}

export type DatePart = 'year' | 'month' | 'day' | 'weekday'
export type TimePart = 'hour' | 'minute' | 'second'

/**
 * A pattern of a model as a tree, or one of ours in the syntax of RE2, plain enough that it finds the
 * same whichever of several matches an engine prefers.
 */
export type SqlPattern = Pattern | string

/**
 * Lowers one call of an operator. The arguments are lowered already; the call tells their types,
 * which of them can be unknown, and literals. A strict operator is never given a literal null.
 */
export type SqlOperator = (args: readonly SqlExpr[], call: CallExpr, dialect: Dialect) => SqlExpr

/** An answer for every operator of the plan language: the build fails where one is missing. */
export type SqlOperators = Readonly<Record<OperatorName, SqlOperator>>
