import { dayAt, secondAt } from '../values/timestamp.ts'
import { date, integer, type Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Takes one timestamp and nothing else. */
const ofTimestamp =
  (result: Type) =>
  ([a, ...more]: readonly Type[]): Type | undefined =>
    more.length === 0 && a?.kind === 'timestamp' ? result : undefined

export const dateOf: Operator = {
  meaning: 'the day on which a timestamp lies',
  source: 'SEMANTICS 10.8',
  takes: 'one timestamp',
  resolve: ofTimestamp(date),
  unknown: 'strict',
  moves: ['up'],
  evaluate: ([a]) => dayAt(a as number),
}

/** Makes a number that is read off the clock of one timestamp. */
const defineTimePart = (meaning: string, compute: (second: number) => number): Operator => ({
  meaning,
  source: 'SEMANTICS 10.8',
  takes: 'one timestamp',
  resolve: ofTimestamp(integer),
  unknown: 'strict',
  evaluate: ([a]) => BigInt(compute(secondAt(a as number))),
})

export const hour = defineTimePart('the hour of a timestamp, 0 to 23', (second) =>
  Math.floor(second / 3600),
)

export const minute = defineTimePart(
  'the minute within its hour of a timestamp, 0 to 59',
  (second) => Math.floor(second / 60) % 60,
)
