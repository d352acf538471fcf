import { expect, it } from 'vitest'
import type { CheckedPeriod } from '../check/checked-model.ts'
import type { Typed } from '../model/typed.ts'
import { parseDate } from '../values/date.ts'
import { date } from '../values/type.ts'
import { uncoveredDays } from './uncovered-days.ts'

const column = (name: string): Typed => ({ kind: 'column', name, type: date })

/** A period between two days; an end of it that is null is unknown on the row. */
function outside(days: readonly (string | null)[], from: string | null, to: string | null) {
  const cells = new Map(['first', 'last'].map((name, i) => [name, days[i] ?? null]))
  const period: CheckedPeriod = {
    first: days.length < 2 ? undefined : column('first'),
    last: column(days.length < 2 ? 'first' : 'last'),
  }
  return uncoveredDays(
    period,
    { from, to },
    {
      column({ name }) {
        const value = parseDate(cells.get(name) ?? '') ?? null
        return { value, low: value, high: value }
      },
    },
  )
}

it.each([
  ['2024-01-01', '2024-01-31', undefined],
  ['2024-01-20', '2024-02-10', { from: '2024-02-01', to: '2024-02-10' }],
  ['2024-02-05', '2024-02-10', { from: '2024-02-05', to: '2024-02-10' }],
  ['2023-12-20', '2024-01-10', { from: '2023-12-20', to: '2023-12-31' }],
  ['2023-11-20', '2023-12-10', { from: '2023-11-20', to: '2023-12-10' }],
  [
    '2023-12-20',
    '2024-02-10',
    {
      from: '2023-12-20',
      to: '2024-02-10',
      apart: [
        { from: '2023-12-20', to: '2023-12-31' },
        { from: '2024-02-01', to: '2024-02-10' },
      ],
    },
  ],
  [null, '2024-02-10', { from: '2024-02-01', to: '2024-02-10' }],
  ['2023-12-20', null, { from: '2023-12-20', to: '2023-12-31' }],
  [null, null, undefined],
  ['2024-01-20', '9999-12-31', { from: '2024-02-01', to: null }],
])('finds of %s to %s the days outside of January', (first, last, days) =>
  expect(outside([first, last], '2024-01-01', '2024-01-31')).toEqual(days),
)

it('finds all days before the coverage of a period without a beginning', () => {
  expect(outside(['2024-01-10'], '2024-01-01', '2024-01-31')).toEqual({
    from: null,
    to: '2023-12-31',
  })
  expect(outside(['2024-01-10'], null, '2024-01-31')).toBeUndefined()
})
