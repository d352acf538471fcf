import { compareValues } from '../values/compare.ts'
import { boolean, sameType, type Type, type Value } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Makes one of the six comparisons: both sides of one type, unknown if either is unknown. */
export function defineComparison(
  sign: string,
  holds: (order: number) => boolean,
  ordered: boolean,
): Operator {
  return {
    meaning: {
      zh: `a ${sign} b；文本按码点比较`,
      en: `a ${sign} b; text is compared by code point`,
    },
    source: 'SEMANTICS 1.3, 3.2',
    takes: ordered ? 'two values of one ordered type' : 'two values of one type',
    resolve: ([a, b]: readonly Type[]) =>
      a !== undefined &&
      b !== undefined &&
      sameType(a, b) &&
      a.kind !== 'span' &&
      (!ordered || a.kind !== 'boolean')
        ? boolean
        : undefined,
    unknown: 'strict',
    evaluate: ([a, b]) => holds(compareValues(a as Value, b as Value)),
  }
}
