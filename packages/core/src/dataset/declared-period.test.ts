import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatDate } from '../values/date.ts'
import { declaredPeriod, type Period } from './declared-period.ts'

const said = (from: string | null, to: string | null) => ({ coverage: { from, to } })

it.each<[string, { coverage?: Period }[], Period | undefined]>([
  ['nothing', [{}, {}], undefined],
  ['one', [said('2024-01-01', '2024-03-31'), {}], { from: '2024-01-01', to: '2024-03-31' }],
  [
    'months in a row, in any order',
    [
      said('2024-02-01', '2024-02-29'),
      said('2024-03-01', '2024-03-31'),
      said('2024-01-01', '2024-01-31'),
    ],
    { from: '2024-01-01', to: '2024-03-31' },
  ],
  [
    'what follows a gap',
    [said('2024-01-01', '2024-01-31'), said('2024-03-01', '2024-03-31')],
    { from: '2024-03-01', to: '2024-03-31' },
  ],
  ['open ends', [said(null, '2024-01-31'), said('2024-01-15', null)], { from: null, to: null }],
  [
    'one inside another',
    [said('2024-02-01', '2024-02-02'), said('2024-01-01', '2024-12-31')],
    { from: '2024-01-01', to: '2024-12-31' },
  ],
])('declares %s', (_, sources, period) => expect(declaredPeriod(sources)).toEqual(period))

it('holds no day that no source declares, and its last day', () => {
  const span = fc
    .tuple(fc.nat(60), fc.nat(9))
    .map(([from, length]) => [from, from + length] as const)
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (spans) => {
      const sources = spans.map(([from, to]) => said(formatDate(from), formatDate(to)))
      const found = declaredPeriod(sources)
      const last = Math.max(...spans.map(([, to]) => to))
      expect(found?.to).toBe(formatDate(last))
      for (let day = 0; day <= last; day += 1) {
        const isHeld = (found?.from ?? '') <= formatDate(day)
        if (isHeld) expect(spans.some(([from, to]) => from <= day && day <= to)).toBe(true)
      }
    }),
  )
})
