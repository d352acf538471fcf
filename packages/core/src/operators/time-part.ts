import type { InEach } from '../diagnostics/in-each.ts'
import { secondAt } from '../values/timestamp.ts'
import { integer, type Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Takes one timestamp and nothing else. */
export const ofTimestamp =
  (result: Type) =>
  ([a, ...more]: readonly Type[]): Type | undefined =>
    more.length === 0 && a?.kind === 'timestamp' ? result : undefined

/** Makes a number that is read off the clock of one timestamp. */
export const defineTimePart = (meaning: InEach, compute: (second: number) => number): Operator => ({
  meaning,
  source: 'SEMANTICS 10.8',
  takes: 'one timestamp',
  resolve: ofTimestamp(integer),
  unknown: 'strict',
  evaluate: ([a]) => BigInt(compute(secondAt(a as number))),
})
