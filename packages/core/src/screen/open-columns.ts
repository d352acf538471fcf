import { waitsOn } from '../check/follow-feeds.ts'
import type { Typed } from '../model/typed.ts'
import { OverflowError } from '../values/overflow.ts'
import { evaluateTyped, type Given, type RangedValue } from './evaluate-typed.ts'

/** Whether a value is unknown, or may be another. */
export const isOpen = ({ value, low, high }: RangedValue): boolean =>
  value === null || low !== value || high !== value

/**
 * The columns that leave an expression unknown on a row: none where it is certain, and of an `and` or
 * an `or` those of the parts that are not.
 *
 * @example
 * openColumns(aAndNotB, rowWhereAIsTrueAndBUnknown) // => ['b']
 */
export function openColumns(typed: Typed, given: Given): string[] {
  const found = new Set(waitsOn(typed))
  if (found.size === 0 || !isOpen(evaluatePart(typed, given))) return []
  if (typed.kind !== 'call') return [...found]
  return [...new Set(typed.args.flatMap((arg) => openColumns(arg, given)))]
}

/** The value of an expression; a part that overflows, which the plan need not have computed, is unknown. */
export function evaluatePart(typed: Typed, given: Given): RangedValue {
  try {
    return evaluateTyped(typed, given)
  } catch (error) {
    if (error instanceof OverflowError) return { value: null, low: null, high: null }
    throw error
  }
}
