import { isOpen, monthsBetween } from '../values/date.ts'
import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const months: Operator = {
  meaning: {
    zh: '前一日期至多加上几个整月仍不超过后一日期；后者在前时为负，有一个尚未结束时为未知',
    en: 'the largest number of whole months that can be added to the first date without passing the second; negative where that lies before, unknown where one is an open end',
  },
  source: 'SEMANTICS 10.3',
  takes: 'two dates',
  resolve: ([a, b, ...more]) =>
    more.length === 0 && a?.kind === 'date' && b?.kind === 'date' ? integer : undefined,
  unknown: 'always',
  moves: ['down', 'up'],
  evaluate: ([a, b]) =>
    isOpen(a as number) || isOpen(b as number)
      ? null
      : BigInt(monthsBetween(a as number, b as number)),
}
