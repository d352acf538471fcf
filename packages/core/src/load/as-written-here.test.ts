import { expect, it } from 'vitest'
import { asWrittenHere } from './as-written-here.ts'

it.each([
  ['5日', '5 days'],
  ['30天', '30 days'],
  ['1日', '1 day'],
  ['3个月', '3 months'],
  ['2年', '2 years'],
  ['15%', '0.15'],
  ['0.5%', '0.005'],
  ['100%', '1'],
  ['１５％', '0.15'],
  ['1.5万', '15000'],
  ['1.23456万', '12345.6'],
  ['5万元', '50000'],
  ['2亿元', '200000000'],
  ['50000元', '50000'],
  ['３', '3'],
  ['2024年1月31日', '2024-01-31'],
  ['30days', '30 days'],
  ['3 Months', '3 months'],
  ['2024/1/5', '2024-01-05'],
  ['2025-4-19', '2025-04-19'],
  ['2025.4.19', '2025-04-19'],
  ['2025。04。19', '2025-04-19'],
])('%s is written %s', (text, here) => {
  expect(asWrittenHere(text)).toBe(here)
})

it.each(['5', '2024-01-31', '2024年', '1.5年', '五日', '第5日', 'A5日', ''])(
  'has nothing to say of %s',
  (text) => {
    expect(asWrittenHere(text)).toBeUndefined()
  },
)
