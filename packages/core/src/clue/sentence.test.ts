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
  fillSentence(sentence, () => shown, { language })

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
    ['甲（存疑）', { type: string, value: '甲', low: null, high: null }],
    ['是（存疑）', { type: boolean, value: true, low: null, high: null }],
  ])('shows %s', (text, shown) => {
    expect(fill('{x}', shown)).toBe(text)
  })

  it('shows ranges, spans and words in English', () => {
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
    expect(fill('{x}', some)).toBe('2024-05-01或以后')
  })

  it('does not read a value as a sentence', () => {
    expect(fill('{x}', exact(string, '{x} $& $1'))).toBe('{x} $& $1')
  })
})

describe('a number that doubt could change', () => {
  const number = (value: bigint | null, low: bigint | null, high: bigint | null): Shown => ({
    type: integer,
    value,
    low,
    high,
  })

  it.each([
    ['0至3笔（未能确定）案款', '0 to 3 (not certain)', number(0n, 0n, 3n)],
    [
      '1至9笔（未能确定，现有数据为5笔）案款',
      '1 to 9 (not certain; 5 in the data)',
      number(5n, 1n, 9n),
    ],
    ['至少2笔案款', 'at least 2', number(2n, 2n, null)],
    ['至少2笔案款', 'at least 2', number(null, 2n, null)],
    ['0笔或以上（未能确定）案款', '0 or more (not certain)', number(0n, 0n, null)],
    [
      '2笔或以上（未能确定，现有数据为4笔）案款',
      '2 or more (not certain; 4 in the data)',
      number(4n, 2n, null),
    ],
    ['至多4笔案款', 'at most 4', number(4n, null, 4n)],
    [
      '4笔或以下（未能确定，现有数据为3笔）案款',
      '4 or less (not certain; 3 in the data)',
      number(3n, null, 4n),
    ],
    ['3笔（数据不全）案款', '3 (incomplete)', number(3n, null, null)],
    ['多少笔（未知）案款', 'unknown', number(null, null, null)],
    ['3笔案款', '3', number(3n, 3n, 3n)],
  ])('reads %s, %s', (zh, en, shown) => {
    expect(fill('{x}笔案款', shown)).toBe(zh)
    expect(fill('{x}', shown, 'en')).toBe(en)
  })

  it('says beside a range nothing that contradicts it', () => {
    const sum = { type: { kind: 'decimal', scale: 2 } as const, value: 0n, low: null, high: null }
    const lookup = (name: string) => (name === 'n' ? number(0n, 0n, 3n) : sum)
    const says = (sentence: string, isOpen: boolean) =>
      fillSentence(sentence, lookup, { language: 'zh', isOpen })
    expect(says('{n}个月，共{s}元', true)).toBe(
      '0至3个月，共多少元（现有数据为0.00元）（未能确定）',
    )
    expect(says('{n}个月，共{s}', true)).toBe('0至3个月，共未知（现有数据为0.00）（未能确定）')
    expect(says('{n}个月，共{s}元', false)).toBe(
      '0至3个月（未能确定），共多少元（现有数据为0.00元）',
    )
    expect(says('共{s}元', true)).toBe('共0.00元（数据不全）（未能确定）')
    expect(fillSentence('{n}, {s}', lookup, { language: 'en', isOpen: true })).toBe(
      '0 to 3, unknown (0.00 in the data) (not certain)',
    )
  })

  it('says so at once where no measure word stands behind it', () => {
    expect(fill('{x}、{x}', number(0n, 0n, 3n))).toBe('0至3（未能确定）、0至3（未能确定）')
    expect(fill('共{x}', number(null, null, null))).toBe('共未知')
  })

  it.each([
    ['0至3笔案款（未能确定）', '0 to 3 (not certain)', number(0n, 0n, 3n)],
    [
      '1至9笔（现有数据为5笔）案款（未能确定）',
      '1 to 9 (5 in the data) (not certain)',
      number(5n, 1n, 9n),
    ],
    ['0笔或以上案款（未能确定）', '0 or more (not certain)', number(0n, 0n, null)],
    ['至多4笔案款（未能确定）', 'at most 4 (not certain)', number(4n, null, 4n)],
    ['3笔（数据不全）案款（未能确定）', '3 (incomplete) (not certain)', number(3n, null, null)],
    ['3笔案款（未能确定）', '3 (not certain)', number(3n, 3n, 3n)],
  ])('reads %s in a sentence of which nobody knows whether it is so', (zh, en, shown) => {
    const open = (sentence: string, language: 'zh' | 'en') =>
      fillSentence(sentence, () => shown, { language, isOpen: true })
    expect(open('{x}笔案款', 'zh')).toBe(zh)
    expect(open('{x}笔案款。', 'zh')).toBe(`${zh}。`)
    expect(open('{x}', 'en')).toBe(en)
  })

  it.each(['本', '辆', '个工作日', '平方米', '册', '亿元', '批', '案', '度'])(
    'puts what is not certain behind %s',
    (unit) => {
      expect(fill(`共{x}${unit}。`, number(null, 3n, 5n))).toBe(`共3至5${unit}（未能确定）。`)
    },
  )

  it.each(['本人', '起诉', '案件', '部分', '分别', '处罚', '行政处罚', '单位'])(
    'takes %s for no measure word',
    (word) => {
      expect(fill(`共{x}${word}`, number(null, 3n, 5n))).toBe(`共3至5（未能确定）${word}`)
    },
  )

  it('reads as a share in percent', () => {
    const share = (value: bigint | null, low: bigint | null, high: bigint | null): Shown => ({
      type: decimal(2),
      value,
      low,
      high,
    })
    const range = share(50n, 25n, 100n)
    expect(fill('{x:percent}的扣划', range)).toBe('25%至100%（未能确定，现有数据为50%）的扣划')
    const unknown = share(null, null, null)
    expect(fill('{x:percent}的扣划', unknown)).toBe('未知比例的扣划')
    expect(fill('{x:percent} of them', unknown, 'en')).toBe('an unknown share of them')
  })

  it('is a day before or after', () => {
    const day = (value: number | null, low: number | null, high: number | null): Shown => ({
      type: date,
      value,
      low,
      high,
    })
    const first = day(18_292, 18_292, null)
    expect([fill('{x}起', first), fill('{x}', first, 'en')]).toEqual([
      '2020-01-31或以后起',
      '2020-01-31 or later',
    ])
    const last = day(18_292, null, 18_292)
    expect([fill('{x}', last), fill('{x}', last, 'en')]).toEqual([
      '2020-01-31或以前',
      '2020-01-31 or earlier',
    ])
    expect(fill('{x}', day(18_292, 18_292, 18_293))).toBe('2020-01-31至2020-02-01（未能确定）')
    expect(fill('{x}即扣划', day(null, null, null))).toBe('某日（日期未知）即扣划')
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
