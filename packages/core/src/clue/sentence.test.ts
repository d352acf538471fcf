import { describe, expect, it } from 'vitest'
import { parseDate } from '../values/date.ts'
import {
  boolean,
  date,
  decimal,
  integer,
  span,
  string,
  type Type,
  type Value,
} from '../values/type.ts'
import { fillSentence, placesOf, type Shown } from './sentence.ts'

const exact = (type: Type, value: Value): Shown => ({ type, value, low: value, high: value })
const fill = (sentence: string, shown: Shown | undefined, language: 'zh' | 'en' = 'zh') =>
  fillSentence(sentence, () => shown, language)

describe('percent', () => {
  it.each([
    [700_000n, 6, '70%'],
    [123_456n, 6, '12.35%'],
    [123_450n, 6, '12.35%'],
    [123_449n, 6, '12.34%'],
    [1_000_000n, 6, '100%'],
    [0n, 6, '0%'],
    [49n, 6, '0%'],
    [50n, 6, '0.01%'],
    [-123_450n, 6, '-12.35%'],
    [-50n, 6, '-0.01%'],
    [-5n, 2, '-5%'],
    [105_000n, 6, '10.5%'],
    [3n, 0, '300%'],
    [12n, 4, '0.12%'],
  ])('shows %s with %s places as %s', (value, scale, text) => {
    const type = scale === 0 ? integer : decimal(scale)
    expect(fill('{x:percent}', exact(type, value))).toBe(text)
  })
})

describe('a place of a sentence', () => {
  it.each([
    ['12.50', exact(decimal(2), 1250n)],
    ['2020-01-31', exact(date, 18_292)],
    ['是', exact(boolean, true)],
    ['30日', exact(span, '30 days')],
    ['1周', exact(span, '1 week')],
    ['24个月', exact(span, '24 months')],
    ['5年', exact(span, '5 years')],
    ['未知', exact(integer, null)],
    ['未知', undefined],
    ['未知', { type: integer, value: null, low: 1n, high: null }],
    ['12（12～15）', { type: integer, value: 12n, low: 12n, high: 15n }],
    ['12（?～15）', { type: integer, value: 12n, low: null, high: 15n }],
    ['0.50（0.25～?）', { type: decimal(2), value: 50n, low: 25n, high: null }],
    ['甲（存疑）', { type: string, value: '甲', low: null, high: null }],
  ])('shows %s', (text, shown) => {
    expect(fill('{x}', shown)).toBe(text)
  })

  it('shows ranges, spans and words in English', () => {
    expect(fill('{x}', { type: integer, value: 1n, low: 1n, high: 2n }, 'en')).toBe('1 (1～2)')
    expect(fill('{x}', exact(span, '30 days'), 'en')).toBe('30 days')
    expect(fill('{x}', exact(boolean, false), 'en')).toBe('no')
    expect(fill('{x}', undefined, 'en')).toBe('unknown')
  })

  it('shows an event that has not happened with the last day that is known', () => {
    const until = parseDate('2024-05-31') as number
    const pending = { ...exact(date, null), until }
    expect(fill('{x}', pending)).toBe('尚未发生（截至2024-05-31）')
    expect(fill('{x}', pending, 'en')).toBe('not happened by 2024-05-31')
    const some = { type: date, value: until - 30, low: until - 30, high: null, until }
    expect(fill('{x}', some)).toBe('至少2024-05-01')
  })

  it('shows a range in percent at both ends', () => {
    const shown = { type: decimal(6), value: 500_000n, low: 250_000n, high: 1_000_000n }
    expect(fill('{x:percent}', shown)).toBe('50%（25%～100%）')
  })

  it('does not read a value as a sentence', () => {
    expect(fill('{x}', exact(string, '{x} $& $1'))).toBe('{x} $& $1')
  })
})

it('finds every brace and says which are places', () => {
  const found = placesOf('{a}、{b:percent}{c:per}{}{D} x} {y')
  expect(
    found.map(({ name, percent, isWhole, offset }) => [name, percent, isWhole, offset]),
  ).toEqual([
    ['a', false, true, 0],
    ['b', true, true, 4],
    ['c:per', false, false, 15],
    ['', false, false, 22],
    ['D', false, false, 24],
    ['', false, false, 29],
    ['y', false, false, 31],
  ])
})
