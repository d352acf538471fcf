import type { InEach } from '../diagnostics/in-each.ts'
import { isOpen, lastDay } from '../values/date.ts'
import { date } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Makes a date moved by a number that comes from the data, so it may be absurd. */
export const defineMove = (
  unit: InEach,
  move: (days: number, count: bigint) => number | undefined,
): Operator => ({
  meaning: {
    zh: `日期加上若干${unit.zh}；超出 0 至 9999 年时为未知；尚未结束的仍为尚未结束`,
    en: `the date moved by a number of ${unit.en}; unknown outside of the years 0 to 9999; an open end stays open`,
  },
  source: 'SEMANTICS 10.5',
  takes: 'a date and an integer',
  resolve: ([a, b, ...more]) =>
    more.length === 0 && a?.kind === 'date' && b?.kind === 'integer' ? date : undefined,
  unknown: 'always',
  evaluate: ([a, b]) => (isOpen(a as number) ? lastDay : (move(a as number, b as bigint) ?? null)),
})
