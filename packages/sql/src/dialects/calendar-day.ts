import { call, cast, textParameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { Dialect } from './dialect.ts'

const upTo28 = '(?:0?[1-9]|1[0-9]|2[0-8])'
const leapYear =
  '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[048]|[2468][048]|[13579][26])00)'

/** The days of the calendar as a pattern: engines fail on a text that is none, instead of giving null. */
const calendar = [
  `[0-9]{4}-(?:0?[1-9]|1[0-2])-${upTo28}`,
  '[0-9]{4}-(?:0?[13-9]|1[0-2])-(?:29|30)',
  '[0-9]{4}-(?:0?[13578]|1[02])-31',
  `${leapYear}-0?2-29`,
].join('|')

/** The day of a text such as 2020-1-31; null where the calendar has no such day. */
export const calendarDay = (
  text: SqlExpr,
  { extractPattern }: Pick<Dialect, 'extractPattern'>,
): SqlExpr => {
  const day = extractPattern(text, `^(?:${calendar})$`, 0)
  return cast(call('nullif', day, textParameter('')), { kind: 'date' })
}
