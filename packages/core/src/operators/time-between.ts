import { isOpenTimestamp } from '../values/timestamp.ts'
import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Makes the number of whole units from one timestamp to another. */
export const defineTimeBetween = (unit: string, seconds: number): Operator => ({
  meaning: `the largest number of ${unit} that can be added to the first timestamp without passing the second; negative where that lies before, unknown where one is an open end`,
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
