import { dayAt } from '../values/timestamp.ts'
import { date } from '../values/type.ts'
import type { Operator } from './operator.ts'
import { ofTimestamp } from './time-part.ts'

export const dateOf: Operator = {
  meaning: { zh: '时间所在的日期', en: 'the day on which a timestamp lies' },
  source: 'SEMANTICS 10.8',
  takes: 'one timestamp',
  resolve: ofTimestamp(date),
  unknown: 'strict',
  moves: ['up'],
  evaluate: ([a]) => dayAt(a as number),
}
