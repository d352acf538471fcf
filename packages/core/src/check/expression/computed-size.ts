import type { Typed, TypedCall } from '../../model/typed.ts'
import { copies } from '../../operators/copies.ts'
import { type OperatorName, operators } from '../../operators/index.ts'

/**
 * How many columns, operators and aggregates an expression consists of when it is computed; literals
 * do not count. Operators repeat their arguments in SQL, and most ask a range for both of its ends, so
 * that what is nested grows with each level.
 */
export function computedSize(typed: Typed): number {
  if (typed.kind === 'column') return 1
  if (typed.kind === 'literal') return 0
  const filter = typed.kind === 'aggregate' && typed.filter ? computedSize(typed.filter) : 0
  const args = typed.args.reduce((size, arg) => size + computedSize(arg), 0)
  return 1 + filter + args * (typed.kind === 'call' ? timesOf(typed) : 1)
}

function timesOf({ operator, args }: TypedCall): number {
  const often = copies[operator] ?? 1
  const ends = operators[operator].moves !== undefined || takesTruth.has(operator) ? 1 : 2
  return ends * (often === 'each' ? Math.max(1, args.length - 1) : often)
}

/** They take what has no range, or ask for its value alone. */
const takesTruth: ReadonlySet<OperatorName> = new Set([
  'and',
  'or',
  'not',
  'isTrue',
  'isFalse',
  'known',
])
