import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodePoints } from './code-points.ts'
import { addMonths, formatDate, parseDate } from './date.ts'
import {
  checkDecimal,
  checkInteger,
  divideRounded,
  formatDecimal,
  parseDecimal,
} from './decimal.ts'
import { parseSpan } from './span.ts'
import { formatValue, parseValue, toJsonValue } from './text.ts'
import {
  dayAt,
  formatTimestamp,
  isOpenTimestamp,
  lastTimestamp,
  parseTimestamp,
  secondAt,
} from './timestamp.ts'
import { boolean, date, decimal, integer, string, type Type, type Value } from './type.ts'

// SEMANTICS 1.1
describe('decimals', () => {
  it.each([
    [5n, 10n, 1n],
    [-5n, 10n, -1n],
    [5n, -10n, -1n],
    [-5n, -10n, 1n],
    [4n, 10n, 0n],
    [-4n, 10n, 0n],
    [15n, 10n, 2n],
    [25n, 10n, 3n],
    [-25n, 10n, -3n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [-2n, 3n, -1n],
    [1n, 2n, 1n],
    [0n, -7n, 0n],
  ])('divides %s by %s to %s, half away from zero', (dividend, divisor, expected) => {
    expect(divideRounded(dividend, divisor)).toBe(expected)
  })

  it('rounds to the nearest number, whatever the signs', () => {
    const number = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })
    const divisor = number.filter((value) => value !== 0n)
    fc.assert(
      fc.property(number, divisor, (a, b) => {
        const off = a - divideRounded(a, b) * b
        const [gap, half] = [off < 0n ? -off : off, b < 0n ? -b : b]
        expect(gap * 2n <= half).toBe(true)
      }),
    )
  })

  it('has 38 digits and no more, on both sides of zero', () => {
    const most = 10n ** 38n - 1n
    expect(checkDecimal(most)).toBe(most)
    expect(checkDecimal(-most)).toBe(-most)
    expect(() => checkDecimal(most + 1n)).toThrow('38 digits')
    expect(() => checkDecimal(-most - 1n)).toThrow('38 digits')
  })

  it('has 64 bits for an integer and no more', () => {
    expect(checkInteger(2n ** 63n - 1n)).toBe(2n ** 63n - 1n)
    expect(checkInteger(-(2n ** 63n))).toBe(-(2n ** 63n))
    expect(() => checkInteger(2n ** 63n)).toThrow('64 bits')
    expect(() => checkInteger(-(2n ** 63n) - 1n)).toThrow('64 bits')
  })

  it.each([
    [0n, 0, '0'],
    [0n, 2, '0.00'],
    [-5n, 2, '-0.05'],
    [1250n, 2, '12.50'],
    [-1250n, 0, '-1250'],
    [7n, 6, '0.000007'],
  ])('writes %s with %s places as %s', (unscaled, scale, text) => {
    expect(formatDecimal(unscaled, scale)).toBe(text)
  })

  it.each(['', '.5', '5.', '1e3', '1,000', ' 1', '1 ', '--1', '１', '0x1', '1_0', 'NaN'])(
    'reads no number from "%s"',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined()
    },
  )
})

describe('text of values', () => {
  const anyDate = fc.integer({ min: -719_162, max: 2_932_896 })
  const typed: fc.Arbitrary<readonly [Type, Value]> = fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => [integer, value] as const),
    fc
      .tuple(fc.integer({ min: 0, max: 18 }), fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }))
      .map(([scale, value]) => [decimal(scale), value] as const),
    fc.boolean().map((value) => [boolean, value] as const),
    fc.string({ unit: 'binary' }).map((value) => [string, value] as const),
    anyDate.map((value) => [date, value] as const),
  )

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(typed, ([type, value]) => {
        expect(parseValue(formatValue(value, type) ?? '', type)).toBe(value)
      }),
    )
  })

  // SEMANTICS 1.8
  it('writes an integer as a JSON number only where a double holds it', () => {
    const most = BigInt(Number.MAX_SAFE_INTEGER)
    expect(toJsonValue(most, integer)).toBe(Number.MAX_SAFE_INTEGER)
    expect(toJsonValue(most + 1n, integer)).toBe('9007199254740992')
    expect(toJsonValue(-most - 1n, integer)).toBe('-9007199254740992')
    expect(toJsonValue(110n, decimal(2))).toBe('1.10')
    expect(toJsonValue(null, decimal(2))).toBeNull()
  })

  it.each([
    ['1.234', decimal(2)],
    ['yes', boolean],
    ['1.0', integer],
    ['2023-02-29', date],
  ] as const)('reads no value from %s', (text, type) => {
    expect(parseValue(text, type)).toBeUndefined()
  })
})

describe('days', () => {
  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2020-01-15', -1, '2019-12-15'],
    ['2020-12-31', 2, '2021-02-28'],
    ['1900-01-31', 1, '1900-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
    ['0001-01-31', 1, '0001-02-28'],
    ['2020-05-31', 0, '2020-05-31'],
  ])('puts %s and %s months on %s', (from, months, to) => {
    expect(formatDate(addMonths(parseDate(from) ?? 0, months))).toBe(to)
  })

  it.each(['2020-13-01', '2020-00-01', '2020-02-30', '2020-1-1', '20200101', '2020-01-01 '])(
    'knows no day %s',
    (text) => {
      expect(parseDate(text)).toBeUndefined()
    },
  )

  it.each([
    ['30 days', { months: 0, days: 30, seconds: 0 }],
    ['1 week', { months: 0, days: 7, seconds: 0 }],
    ['24 months', { months: 24, days: 0, seconds: 0 }],
    ['5 years', { months: 60, days: 0, seconds: 0 }],
    ['1 minute', { months: 0, days: 0, seconds: 60 }],
    ['30 hours', { months: 0, days: 0, seconds: 108_000 }],
    ['1.5 days', undefined],
    ['-1 days', undefined],
    ['30  days', undefined],
    ['30 seconds', undefined],
    ['30 constructor', undefined],
  ])('reads the span %s', (text, span) => {
    expect(parseSpan(text)).toEqual(span)
  })
})

describe('timestamps', () => {
  it.each([
    ['1970-01-01 00:00:00', 0],
    ['1969-12-31 23:59:59', -1],
    ['2024-03-05 13:45:10', 19_787 * 86_400 + 49_510],
    ['0000-01-01 00:00:00', -719_528 * 86_400],
    ['9999-12-31 23:59:59', lastTimestamp],
  ])('writes and reads %s', (text, at) => {
    expect(parseTimestamp(text)).toBe(at)
    expect(formatTimestamp(at)).toBe(text)
  })

  it('reads the T of ISO 8601, and a time without seconds', () => {
    expect(parseTimestamp('1970-01-01T00:01')).toBe(60)
  })

  it.each(['1970-01-01', '1970-01-01 24:00', '1970-01-01 1:00', '1970-02-30 01:00', '01:00'])(
    'knows no time %s',
    (text) => expect(parseTimestamp(text)).toBeUndefined(),
  )

  it('says of which day and second each is, also before 1970', () => {
    expect([dayAt(-1), secondAt(-1)]).toEqual([-1, 86_399])
    expect([dayAt(86_400), secondAt(86_400)]).toEqual([1, 0])
    expect([
      isOpenTimestamp(lastTimestamp - 86_399),
      isOpenTimestamp(lastTimestamp - 86_400),
    ]).toEqual([true, false])
  })
})

describe('order of text', () => {
  it.each([
    ['𠮷', '\uffee', 1],
    ['\ue000', '𠮷', -1],
    ['a', 'ab', -1],
    ['a', 'B', 1],
    ['', '', 0],
  ])('puts %s and %s in the order of their code points', (a, b, sign) => {
    expect(Math.sign(compareCodePoints(a, b))).toBe(sign)
  })

  it('is the order of the lists of code points', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 })
    const points = (value: string) => [...value].map((sign) => sign.codePointAt(0) ?? 0)
    const compareLists = (a: number[], b: number[]): number => {
      const at = a.findIndex((point, i) => point !== b[i])
      if (at < 0) return a.length - b.length
      const other = b[at]
      return other === undefined ? 1 : (a[at] ?? 0) - other
    }
    fc.assert(
      fc.property(text, text, (a, b) => {
        const expected = compareLists(points(a), points(b))
        expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(expected))
      }),
      { numRuns: 1000 },
    )
  })
})
