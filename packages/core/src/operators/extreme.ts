import type { InEach } from '../diagnostics/in-each.ts'
import { compareValues } from '../values/compare.ts'
import { sameType } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Makes `greatest` or `least`: the value of several that is furthest one way. */
export const defineExtreme = (words: InEach, sign: 1 | -1): Operator => ({
  meaning: {
    zh: `各值中${words.zh}的一个；有一个未知即为未知`,
    en: `the ${words.en} of the values; unknown if any is unknown`,
  },
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
