import { isOpen, monthsBetween } from '../values/date.ts'
import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

/**
 * A year of age is complete from the day after the birthday. Before the birth it is unknown: one of
 * the two dates is wrong.
 */
export const age: Operator = {
  meaning: {
    zh: '前一日期出生的人在后一日期的周岁年龄；从生日的第二天起满一岁；出生之前、后一日期尚未结束时为未知',
    en: 'the age in completed years (周岁) that someone born on the first date has on the second; a year is complete from the day after the birthday; unknown before the birth and at an open end',
  },
  source: 'SEMANTICS 10.4',
  takes: 'a date of birth and a date',
  resolve: ([a, b, ...more]) =>
    more.length === 0 && a?.kind === 'date' && b?.kind === 'date' ? integer : undefined,
  unknown: 'always',
  evaluate: ([a, b]) => {
    const [birth, at] = [a as number, b as number]
    return at < birth || isOpen(at) ? null : BigInt(monthsBetween(birth, at - 1)) / 12n
  },
}
