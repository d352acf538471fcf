import { expect, it } from 'vitest'
import { whyNoDay } from './why-no-day.ts'

it.each([
  ['2025-04-31', '2025 年 4 月只有 30 日。', 'April 2025 has 30 days.'],
  ['2025-02-29', '2025 年 2 月只有 28 日。', 'February 2025 has 28 days.'],
  ['1900-02-29', '1900 年 2 月只有 28 日。', 'February 1900 has 28 days.'],
  ['2024-02-30', '2024 年 2 月只有 29 日。', 'February 2024 has 29 days.'],
  ['2025-13-01', '没有 13 月。', 'There is no month 13.'],
  ['2025年4月31日', '2025 年 4 月只有 30 日。', 'April 2025 has 30 days.'],
  ['2025-4-19', '请写 2025-04-19。', 'Write 2025-04-19.'],
  ['2025-4-31', '2025 年 4 月只有 30 日。', 'April 2025 has 30 days.'],
  ['20250419', '请写 2025-04-19。', 'Write 2025-04-19.'],
  ['2025/1/5', '请写 2025-01-05。', 'Write 2025-01-05.'],
])('%s: %s', (text, zh, en) => {
  expect(whyNoDay(text)).toEqual({ zh, en })
})

it.each(['2025-04-30', 'soon', '', '2025-13', '2025'])('has nothing to say of %s', (text) => {
  expect(whyNoDay(text)).toBeUndefined()
})

it.each(['2024年2月', '2024-02', '2024年2月份', '2024.2'])(
  'tells the first and last day of %s',
  (text) => {
    expect(whyNoDay(text)?.en).toBe(
      'Write a day: the first of this month is 2024-02-01, the last 2024-02-29.',
    )
  },
)
