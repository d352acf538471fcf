import type { InEach } from '../diagnostics/in-each.ts'
import { integer } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Makes a number that is read off one date. */
export const defineDatePart = (
  meaning: InEach,
  compute: (days: number) => number,
  moves?: Operator['moves'],
): Operator => ({
  meaning,
  source: 'SEMANTICS 10.1',
  takes: 'one date',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'date' ? integer : undefined),
  unknown: 'strict',
  ...(moves === undefined ? {} : { moves }),
  evaluate: ([a]) => BigInt(compute(a as number)),
})
