import { isOpen } from '../values/date.ts'
import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const days: Operator = {
  meaning: {
    zh: '从前一日期到后一日期的天数；后者在前时为负，有一个尚未结束时为未知',
    en: 'the number of days from the first date to the second; negative where it lies before, unknown where one is an open end',
  },
  source: 'SEMANTICS 1.7',
  takes: 'two dates',
  resolve: ([a, b, ...more]) =>
    more.length === 0 && a?.kind === 'date' && b?.kind === 'date' ? integer : undefined,
  unknown: 'always',
  moves: ['down', 'up'],
  evaluate: ([a, b]) =>
    isOpen(a as number) || isOpen(b as number) ? null : BigInt((b as number) - (a as number)),
}
