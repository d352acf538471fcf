import { expect, it } from 'vitest'
import { parseDate } from '../values/date.ts'
import { date } from '../values/type.ts'
import { toClock } from './to-clock.ts'

const day = (text: string | null) => (text === null ? null : (parseDate(text) ?? null))

it.each([
  ['2026-01-30', '2026-01-30', true],
  ['2026-01-31', '2026-01-31', false],
  ['2026-01-30', '2026-01-31', null],
  [null, '2026-01-30', true],
  [null, '2026-01-31', null],
  ['2026-01-31', null, false],
  ['2026-01-30', null, null],
  [null, null, null],
])('of %s to %s says lapsed: %s', (low, high, lapsed) => {
  const fact = { type: date, value: day(low), low: day(low), high: day(high) }
  expect(toClock(fact, '2026-01-31', '期限')).toEqual({
    lastDay: low === high ? low : null,
    range: low === high ? null : { earliest: low, latest: high },
    lapsed,
    why: '期限',
  })
})
