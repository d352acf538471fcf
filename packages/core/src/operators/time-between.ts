import type { InEach } from '../diagnostics/in-each.ts'
import { isOpenTimestamp } from '../values/timestamp.ts'
import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Makes the number of whole units from one timestamp to another. */
export const defineTimeBetween = (unit: InEach, seconds: number): Operator => ({
  meaning: {
    zh: `前一时间至多加上${unit.zh}仍不超过后一时间；后者在前时为负，有一个尚未结束时为未知`,
    en: `the largest number of ${unit.en} that can be added to the first timestamp without passing the second; negative where that lies before, unknown where one is an open end`,
  },
  source: 'SEMANTICS 10.9',
  takes: 'two timestamps',
  resolve: ([a, b, ...more]) =>
    more.length === 0 && a?.kind === 'timestamp' && b?.kind === 'timestamp' ? integer : undefined,
  unknown: 'always',
  moves: ['down', 'up'],
  evaluate: ([a, b]) =>
    isOpenTimestamp(a as number) || isOpenTimestamp(b as number)
      ? null
      : BigInt(Math.floor(((b as number) - (a as number)) / seconds)),
})
