import { compareValues } from '../values/compare.ts'
import { sameType } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Makes `greatest` or `least`: the value of several that is furthest one way. */
export const defineExtreme = (words: string, sign: 1 | -1): Operator => ({
  meaning: `the ${words} of the values; unknown if any is unknown`,
  source: 'SEMANTICS 3.2',
  takes: 'numbers, dates or timestamps of one type',
  resolve: ([first, ...rest]) =>
    first !== undefined &&
    ['integer', 'decimal', 'date', 'timestamp'].includes(first.kind) &&
    rest.every((type) => sameType(type, first))
      ? first
      : undefined,
  unknown: 'strict',
  moves: ['up'],
  evaluate: (args) =>
    args.reduce((best, value) => (compareValues(value, best) * sign > 0 ? value : best)),
})
