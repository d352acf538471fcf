import { describe, expect, it } from 'vitest'
import { repeatRow } from './repeat-row.ts'

const fail = (what: string): never => {
  throw new Error(what)
}

describe('a row of a case', () => {
  it('stands for itself without a repeat', () => {
    expect(repeatRow({ who: '甲', n: 3, urgent: true, amount: null }, fail)).toEqual([
      { who: '甲', n: '3', urgent: 'true', amount: null },
    ])
  })

  it('goes on by days over the end of a month and by cents without a float', () => {
    const step = { day: '1 day', amount: '0.1' }
    const rows = repeatRow({ day: '2024-02-28', amount: '0.10', repeat: 3, step }, fail)
    expect(rows).toEqual([
      { day: '2024-02-28', amount: '0.10' },
      { day: '2024-02-29', amount: '0.20' },
      { day: '2024-03-01', amount: '0.30' },
    ])
  })

  it('goes on by months, whether a cell holds a day or a month', () => {
    const step = { day: '1 month', paid: '2 months' }
    const rows = repeatRow({ day: '2024-01-31', paid: '2023-12', repeat: 3, step }, fail)
    expect(rows).toEqual([
      { day: '2024-01-31', paid: '2023-12' },
      { day: '2024-02-29', paid: '2024-02' },
      { day: '2024-03-31', paid: '2024-04' },
    ])
  })

  it('that cannot go on is refused', () => {
    const row = { who: '甲', repeat: 2, step: { who: '1 day' } }
    expect(() => repeatRow(row, fail)).toThrow('"甲" cannot go on by "1 day"')
  })
})
