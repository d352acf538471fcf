import { expect, it } from 'vitest'
import type { DayRange } from '../clue/clue.ts'
import { mergeDays } from './merge-days.ts'
import { sayDays } from './say-request.ts'

const range = (from: string | null, to: string | null): DayRange => ({ from, to })
const day = (at: string): DayRange => range(at, at)

it('joins days that touch or overlap', () => {
  expect(mergeDays([day('2024-03-01'), day('2024-02-29')])).toEqual(
    range('2024-02-29', '2024-03-01'),
  )
  expect(mergeDays([range('2024-01-01', '2024-02-10'), range('2024-02-01', '2024-02-05')])).toEqual(
    range('2024-01-01', '2024-02-10'),
  )
  expect(mergeDays([range('2024-01-01', null), range(null, '2024-02-01')])).toEqual(
    range(null, null),
  )
})

it('keeps apart what nobody asks for all days between', () => {
  const apart = mergeDays([day('2025-06-01'), day('2021-01-01'), day('2025-06-01')])
  expect(apart).toEqual({
    ...range('2021-01-01', '2025-06-01'),
    apart: [day('2021-01-01'), day('2025-06-01')],
  })
  expect(mergeDays([apart, range('2021-01-01', '2025-05-31')])).toEqual(
    range('2021-01-01', '2025-06-01'),
  )
})

it('of many tells the first and the last alone, until all between are asked for', () => {
  const months = ['01', '03', '05', '07'].map((month) => day(`2024-${month}-01`))
  const some = mergeDays(months)
  expect(some).toEqual({ ...range('2024-01-01', '2024-07-01'), apart: [] })
  expect(mergeDays([some, day('2023-12-31')])).toEqual({
    ...range('2023-12-31', '2024-07-01'),
    apart: [],
  })
  expect(mergeDays([day('2024-02-01'), some])).toEqual(some)
  expect(mergeDays([some, range(null, '2024-07-02')])).toEqual(range(null, '2024-07-02'))
})

it.each([
  [
    [day('2021-01-01'), day('2025-06-01')],
    '2021-01-01、2025-06-01',
    'the day 2021-01-01 and the day 2025-06-01',
  ],
  [
    [range(null, '2020-12-31'), day('2022-01-01'), range('2025-06-01', null)],
    '2020-12-31及以前、2022-01-01、2025-06-01及以后',
    'days up to 2020-12-31 and the day 2022-01-01 and days from 2025-06-01 on',
  ],
  [
    ['01', '03', '05', '07'].map((month) => day(`2024-${month}-01`)),
    '2024-01-01至2024-07-01中的若干日',
    'some of the days 2024-01-01 to 2024-07-01',
  ],
])('says what lies apart', (days, zh, en) => {
  expect(sayDays(mergeDays(days), 'zh')).toBe(zh)
  expect(sayDays(mergeDays(days), 'en')).toBe(en)
})
