import type { CallExpr, OperatorName, Type } from '@mingjian/core'
import type { SqlExpr, SqlType } from '../ast/nodes.ts'

/**
 * What differs between engines. A new engine is one file with these answers; everything else is
 * shared. An answer that an engine cannot give goes into the backend's `check`, never into SQL that
 * means something else.
 */
export interface Dialect {
  readonly name: string
  /** Quotes a name so that any text is a harmless identifier. */
  quoteIdentifier(name: string): string
  /** The word before a named step that is computed apart from the steps that read it. */
  readonly apart: string
  /** Spells the type of a column or cast. */
  typeName(type: SqlType): string
  /** Spells the n-th parameter, counted from 1. One parameter may be used more than once. */
  parameter(n: number): string
  /** The unscaled number of a decimal as a wide integer: 12.50 becomes 1250. */
  unscaled(value: SqlExpr, scale: number): SqlExpr
  /** A decimal from its unscaled number; fails where it has more than 38 digits. */
  scaled(unscaled: SqlExpr, scale: number): SqlExpr
  /** A quotient of wide integers, cut towards zero. */
  quotient(dividend: SqlExpr, divisor: SqlExpr): SqlExpr
  /** Moves a date by a number of months, within 32 bits; a day that is lacking becomes the last. */
  addMonths(value: SqlExpr, months: SqlExpr): SqlExpr
  /** Moves a date by a number of days, within 32 bits. */
  addDays(value: SqlExpr, days: SqlExpr): SqlExpr
  /** The day of a text such as 2020-1-31; null where the calendar has no such day. */
  dayOf(text: SqlExpr): SqlExpr
  /** Days from one date to another, as an integer. */
  daysBetween(from: SqlExpr, to: SqlExpr): SqlExpr
  /** A part of a date as an integer; Monday is the first day of the week. */
  datePart(value: SqlExpr, part: 'year' | 'month' | 'day' | 'weekday'): SqlExpr
  /** A number by which a moving frame over a column of this type can be ordered without overflow. */
  frameOrder(value: SqlExpr, type: Type): SqlExpr
  /** Whether a pattern (the RE2 subset) is found in a text. */
  matchesPattern(value: SqlExpr, pattern: SqlExpr): SqlExpr
  /** What a group of the first match of a pattern holds, 0 the whole; empty where there is none. */
  extractPattern(value: SqlExpr, pattern: SqlExpr, group: number): SqlExpr
  /** The edit distance of two texts of at most 60 characters, by code point. */
  editDistance(a: SqlExpr, b: SqlExpr): SqlExpr
  /** Replaces one match or all matches of a pattern (the RE2 subset) by a text. */
  replacePattern(value: SqlExpr, pattern: SqlExpr, by: SqlExpr, every: boolean): SqlExpr
  /** Brings a SUM to its type and fails where it has more than 38 digits. */
  checkedSum(sum: SqlExpr, type: Type): SqlExpr
  /** Operators that this engine computes in its own way. */
  readonly operators?: Partial<SqlOperators>
}

/**
 * Lowers one call of an operator. The arguments are lowered already; the call tells their types,
 * which of them can be unknown, and literals. A strict operator is never given a literal null.
 */
export type SqlOperator = (args: readonly SqlExpr[], call: CallExpr, dialect: Dialect) => SqlExpr

/** An answer for every operator of the plan language: the build fails where one is missing. */
export type SqlOperators = Readonly<Record<OperatorName, SqlOperator>>
