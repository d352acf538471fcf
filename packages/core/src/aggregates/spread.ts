import type { Typed } from '../model/typed.ts'
import { call, callTyped } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { decimal, isNumeric, scaleOf, type Type } from '../values/type.ts'
import type { AggregateContext, Term } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'
import { numberOf, type WrittenNumber } from './literals.ts'

/** What a variance is divided by: the number of values, or one less. */
export const definitions = ['sample', 'population'] as const
export type Definition = (typeof definitions)[number]

/** Squares have twice the places, and those of a bound come to them: 18 at most (SEMANTICS 1.2). */
const mostPlaces = 6
const mostBoundPlaces = 3

/** Whether squares of a value can be summed. */
export const isSpreadable = (typed: Typed | undefined): typed is Typed =>
  typed !== undefined && isNumeric(typed.type) && scaleOf(typed.type) <= mostPlaces

/** The bound of a comparison by squares. */
export function boundOf(typed: Typed | undefined): WrittenNumber | undefined {
  const bound = numberOf(typed)
  return bound !== undefined && bound.scale <= mostBoundPlaces ? bound : undefined
}

/** What dispersions are computed from, over the sure rows: exact numbers, without a root. */
export interface Spread {
  /** The value of each row as a decimal. */
  readonly value: Expr
  /** n: how many there are, and how many rows may take part beside them. */
  readonly total: Expr
  readonly doubtful: Expr | undefined
  /** Σx */
  readonly sum: Expr
  /** n·Σx² − (Σx)²: n² times the variance of a population. */
  readonly spread: Expr
}

/** Sums values and their squares. */
export function spreadOf(context: AggregateContext, term: Term, filter: Expr | undefined): Spread {
  const value = asDecimal(term.value)
  const { sure, doubtful } = context.rows(filter, exact(term))
  const total = context.count(sure)
  const sum = context.compute(filtered('sum', value, sure))
  const squares = context.compute(filtered('sum', call('multiply', value, value), sure))
  const spread = call('subtract', call('multiply', squares, total), call('multiply', sum, sum))
  return { value, total, doubtful, sum, spread }
}

/** Sums and squares of integers need more than 64 bits. */
export const asDecimal = (value: Expr): Expr =>
  value.type.kind === 'integer' ? callTyped('rescale', [value], decimal(0)) : value

/** Compares two numbers of different places, exactly. */
export function compareExactly(operator: 'greaterThan' | 'lessThan', a: Expr, b: Expr): Expr {
  const type = decimal(Math.max(scaleOf(a.type), scaleOf(b.type)))
  return call(operator, inPlaces(a, type), inPlaces(b, type))
}

/** Brings a number to the places of a type. */
export const inPlaces = (value: Expr, type: Type): Expr =>
  scaleOf(value.type) === scaleOf(type) && value.type.kind === 'decimal'
    ? value
    : callTyped('rescale', [value], type)
