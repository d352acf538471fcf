import { describe, expect, it } from 'vitest'
import { readNumberFormat } from './number-format.ts'
import { showNumber } from './show-number.ts'

const show = (text: string, code: string, from1904 = false) => {
  const shown = showNumber(text, readNumberFormat(200, code), from1904)
  return typeof shown === 'string' ? shown : [shown.text, shown.reason.en]
}
const lost = [expect.any(String), expect.stringContaining('of more than 15 digits')]

describe('a number', () => {
  it.each([
    ['1200.5', '1200.5'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['1234.5600000000001', '1234.56'],
    ['1.5E-7', '0.00000015'],
    ['-2.5e-9', '-0.0000000025'],
    ['1.2E3', '1200'],
    ['-0', '0'],
    ['100000000000000', '100000000000000'],
    ['999999999999999', '999999999999999'],
    ['110105491231002', '110105491231002'],
    ['20200908', '20200908'],
  ])('%s is typed %s', (stored, typed) => {
    expect(show(stored, 'General')).toBe(typed)
    expect(show(stored, '#,##0_);[Red](#,##0)')).toBe(typed)
  })

  it.each(['440524188001010014', '4.4052418800101E+17', '1e300', '-1234567890123456'])(
    '%s has lost digits',
    (stored) => {
      expect(show(stored, '0')).toEqual(lost)
    },
  )

  it('that is damaged shows the digits that are left', () => {
    expect(show('440524188001010014', '0')).toEqual(['4.4052418800101E+17', lost[1]])
  })

  it.each(['NaN', 'Infinity', '1e999', '12,5', '0x10', ''])('is not %j', (stored) => {
    expect(show(stored, '0')).toEqual([stored, 'is stored as a number and is none'])
  })

  it.each([
    ['123', '00000', '00123'],
    ['123', '00000.0', '123.0'],
    ['0.1', `0.${'0'.repeat(300)}`, `0.1${'0'.repeat(299)}`],
    ['0.5', '0%', '50%'],
    ['0.1234', '0.00%;-0.00%', '12.34%'],
    ['2020.1', '0.00', '2020.10'],
    ['2020.1', '0.00_);[Red](0.00)', '2020.10'],
    ['1234.567', '0.00', '1234.567'],
    ['1200', '0.0#', '1200.0'],
    ['3', '0"万元"', '3万元'],
    ['3', '0.00万', '3万'],
    ['30000', '0!.0,"万"', '30000'],
    ['30000', '0\\.0000"万元"', '30000'],
    ['30000', '#,##0.0,"千元"', '30000'],
    ['30000', '#,##0"元"', '30000'],
    ['30000', '"¥"#,##0.00', '30000.00'],
    ['45000', '"date"0', '45000'],
    ['45000', '[Red]0', '45000'],
    ['45000', '0.00E+00', '45000'],
    ['45000', 'G/通用格式', '45000'],
    ['45000', '@', '45000'],
  ])('%s as %s reads %s', (stored, code, read) => {
    expect(show(stored, code)).toBe(read)
  })
})

describe('a day', () => {
  it.each([
    ['44927', 'yyyy-mm-dd', '2023-01-01'],
    ['45658', 'yyyy/m/d', '2025-01-01'],
    ['44927', 'yyyy"年"m"月"d"日"', '2023-01-01'],
    ['44927', 'yyyy年m月d日', '2023-01-01'],
    ['44927', '[$-804]dddd, mmmm dd, yyyy', '2023-01-01'],
    ['44927', '[DBNum1][$-804]yyyy"年"m"月"d"日";@', '2023-01-01'],
    ['44927.5', 'yyyy-mm-dd', '2023-01-01 12:00:00'],
    ['44927', 'yyyy-mm-dd hh:mm', '2023-01-01 00:00:00'],
    ['44927.336805555555', 'yyyy/m/d h:mm AM/PM', '2023-01-01 08:05:00'],
    ['44927.999999999', 'yyyy/m/d h:mm', '2023-01-02 00:00:00'],
    ['44927.25', 'm/d/yy h:mm:ss.0', '2023-01-01 06:00:00'],
    ['1', 'yyyy-mm-dd', '1900-01-01'],
    ['59', 'yyyy-mm-dd', '1900-02-28'],
    ['60', 'yyyy-mm-dd', '1900-02-29'],
    ['61', 'yyyy-mm-dd', '1900-03-01'],
    ['2958465', 'yyyy-mm-dd', '9999-12-31'],
    ['44927', 'yyyy-mm', '2023-01'],
    ['44928', 'yyyy-mm', '2023-01-02'],
    ['44927', 'yyyy', '2023'],
    ['44927', 'yyyy"年"', '2023'],
  ])('%s as %s reads %s', (stored, code, read) => {
    expect(show(stored, code)).toBe(read)
  })

  it('is counted from 1904 where the workbook says so', () => {
    expect(show('43465', 'yyyy-mm-dd', true)).toBe('2023-01-01')
    expect(show('0', 'yyyy-mm-dd', true)).toBe('1904-01-01')
  })

  it.each(['m"月"d"日"', 'mm-dd', 'dddd', 'aaaa', 'd'])(
    'without its year (%s) is doubted',
    (code) => {
      expect(show('44927', code)).toEqual(['01-01', expect.stringContaining('hides the year')])
    },
  )

  it.each(['-1', '2958466'])('is not %s', (stored) => {
    expect(show(stored, 'yyyy-mm-dd')).toEqual([stored, expect.stringContaining('shown as a date')])
  })
})

describe('a time', () => {
  it.each([
    ['0.336805555555556', 'h:mm', '08:05:00'],
    ['0.5', '上午/下午h"时"mm"分"', '12:00:00'],
    ['0.000011574074074', 'mm:ss', '00:00:01'],
    ['1.1041666666666667', '[h]:mm', '26:30:00'],
    ['44927.25', 'h:mm', '2023-01-01 06:00:00'],
  ])('%s as %s reads %s', (stored, code, read) => {
    expect(show(stored, code)).toBe(read)
  })
})

it('formats that a file names by number alone', () => {
  const kinds = [0, 9, 14, 16, 17, 20, 22, 31, 46, 58].map((id) => readNumberFormat(id, undefined))
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'plain',
    'percent',
    'day',
    'yearless',
    'month',
    'time',
    'day',
    'day',
    'elapsed',
    'yearless',
  ])
})
