import { columnsOf, type Typed, type TypedCall } from '../../model/typed.ts'
import { copies } from '../../operators/copies.ts'
import { type OperatorName, operators } from '../../operators/index.ts'

/**
 * How many columns, operators and aggregates an expression consists of when it is computed; literals
 * do not count. Operators repeat their arguments in SQL, and most ask what lies in a range for both of
 * its ends, so that what is nested grows with each level. `exact` names columns that hold no ranges.
 */
export function computedSize(typed: Typed, exact: ReadonlySet<string> = new Set()): number {
  if (typed.kind === 'column') return 1
  if (typed.kind === 'literal') return 0
  const parts = typed.kind === 'aggregate' && typed.filter ? [typed.filter] : []
  const size = [...typed.args, ...parts].reduce((sum, each) => sum + computedSize(each, exact), 0)
  return 1 + size * (typed.kind === 'call' ? timesOf(typed, exact) : 1)
}

function timesOf(call: TypedCall, exact: ReadonlySet<string>): number {
  const { operator, args } = call
  const often = copies[operator] ?? 1
  const inRanges = !takesTruth.has(operator) && !columnsOf(call).every((name) => exact.has(name))
  const ends = inRanges && operators[operator].moves === undefined ? 2 : 1
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
