import type { ConditionOperator } from '../model/condition-tree.ts'
import { compareValues } from '../values/compare.ts'
import type { Value } from '../values/type.ts'

/** A side of a comparison as the second judge sees it: the ends of its range, and its places. */
export interface Side {
  readonly low: Value
  readonly high: Value
  readonly scale: number
}

/** A list of sides, on the right of `in`. */
export type Sides = readonly Side[]

/** Compares two ends: a number, or undefined where one of them is open. */
function order(a: Value, aScale: number, b: Value, bScale: number): number | undefined {
  if (a === null || b === null) return undefined
  if (typeof a === 'bigint' && typeof b === 'bigint' && aScale !== bScale) {
    const places = Math.max(aScale, bScale)
    return compareValues(a * 10n ** BigInt(places - aScale), b * 10n ** BigInt(places - bScale))
  }
  return compareValues(a, b)
}

const holds = (found: number | undefined, test: (order: number) => boolean): boolean =>
  found !== undefined && test(found)

type Certain = (a: Side, b: Side & Sides) => boolean

const below = (a: Side, b: Side): boolean =>
  holds(order(a.high, a.scale, b.low, b.scale), (found) => found < 0)
const atMost = (a: Side, b: Side): boolean =>
  holds(order(a.high, a.scale, b.low, b.scale), (found) => found <= 0)
const same = (a: Side, b: Side): boolean =>
  holds(order(a.low, a.scale, b.high, b.scale), (found) => found === 0) &&
  holds(order(a.high, a.scale, b.low, b.scale), (found) => found === 0)
const apart = (a: Side, b: Side): boolean => below(a, b) || below(b, a)

/** Whether a comparison holds whatever the truth within the ranges is. */
export const certain: Readonly<Record<ConditionOperator, Certain>> = {
  equal: same,
  notEqual: apart,
  lessThan: below,
  lessThanInclusive: atMost,
  greaterThan: (a, b) => below(b, a),
  greaterThanInclusive: (a, b) => atMost(b, a),
  in: (a, b) => b.some((each) => same(a, each)),
  notIn: (a, b) => b.every((each) => apart(a, each)),
}

/** The comparison that holds where another does not. */
export const negated: Readonly<Record<ConditionOperator, ConditionOperator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  in: 'notIn',
  notIn: 'in',
}

/** Whether a comparison may hold: its contrary is not certain. */
export const possible = Object.fromEntries(
  Object.entries(negated).map(([operator, contrary]) => [
    operator,
    (a: Side, b: Side & Sides) => !certain[contrary](a, b),
  ]),
) as Readonly<Record<ConditionOperator, Certain>>
