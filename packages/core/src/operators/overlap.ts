import { isOpen } from '../values/date.ts'
import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

/**
 * Two periods with both ends in them. It is 0 as soon as what is known rules a common day out, and
 * a period that ends before it begins holds no day.
 */
export const overlap: Operator = {
  meaning: {
    zh: '前两个日期之间与后两个日期之间重叠的天数，首尾都计；已知的日期足以排除重叠时为 0，否则有一个未知即为未知；两段都尚未结束时也为未知',
    en: 'the number of days that the period from the first to the second date shares with that from the third to the fourth, ends included; 0 where the dates that are known leave none, else unknown if any is, and where both ends are open',
  },
  source: 'SEMANTICS 10.6',
  takes: 'four dates',
  resolve: (args) =>
    args.length === 4 && args.every((type) => type.kind === 'date') ? integer : undefined,
  unknown: 'free',
  moves: ['down', 'up', 'down', 'up'],
  evaluate: ([a1, a2, b1, b2]) => {
    const isLater = (x: unknown, y: unknown) => x !== null && y !== null && Number(x) > Number(y)
    if ([a1, b1].some((from) => isLater(from, a2) || isLater(from, b2))) return 0n
    if ([a1, a2, b1, b2].includes(null)) return null
    const from = Math.max(a1 as number, b1 as number)
    const to = Math.min(a2 as number, b2 as number)
    return isOpen(to) ? null : BigInt(to - from + 1)
  },
}
