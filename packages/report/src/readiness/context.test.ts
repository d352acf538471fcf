import { expect, it } from 'vitest'
import { percentOf } from './context.ts'
import { drawMonths, drawRate } from './drawings.ts'
import { monthsBetween } from './months.ts'

it.each([
  [24, 223, '10.8'],
  [0, 9, '0'],
  [9, 9, '100'],
  [1, 100_000, '0.1'],
  [99_999, 100_000, '99.9'],
])('%i of %i is %s percent: all is told by 100 alone, and none by 0', (part, of, percent) => {
  expect(percentOf(part, of)).toBe(percent)
})

const widthsOf = (part: number, of: number): string[] =>
  [...(drawRate({ part, of })[0]?.html ?? '').matchAll(/<rect width="(\d+)"/g)].map(
    ([, width]) => width ?? '',
  )

it('draws a bar that is neither empty where there is something nor full where something lacks', () => {
  expect([widthsOf(0, 5), widthsOf(1, 100_000), widthsOf(99_999, 100_000), widthsOf(5, 5)]).toEqual(
    [
      ['120', '0'],
      ['120', '1'],
      ['120', '119'],
      ['120', '120'],
    ],
  )
  expect(drawRate({ part: 0, of: 0 })).toEqual([])
})

it('draws each month by what is known of it, and nothing of no month', () => {
  const states = ['covered', 'blind', 'outside'] as const
  const months = monthsBetween('2023-12', '2024-02').map((month, at) => ({
    month,
    state: states[at] ?? 'outside',
  }))
  const html = drawMonths(months)[0]?.html ?? ''
  expect(html.match(/<title>[^<]+<\/title><rect [^>]*fill="#\w+"/g)).toEqual([
    expect.stringMatching(/2023-12.*#333/),
    expect.stringMatching(/2024-01.*#fff/),
    expect.stringMatching(/2024-02.*#fff/),
  ])
  // The cross of the month that is blind, and the line of the new year.
  expect(html.match(/<path/g)).toHaveLength(2)
  expect(drawMonths([])).toEqual([])
})
