import { describe, expect, it } from 'vitest'
import { parseDate } from '../../values/date.ts'
import { kinds } from './index.ts'
import type { Kind } from './kind.ts'

const reason = (kind: Kind, cell: string) =>
  kind.read(cell) === undefined ? (kind.reason?.(cell) ?? 'refused') : 'read'

describe('count', () => {
  it.each([
    ['1200', 1200n],
    ['1,200', 1200n],
    ['１，２００', 1200n],
    ['-7', -7n],
    ['007', 7n],
    ['3.0', 3n],
    ['−3', -3n],
    ['999999999999999999', 999999999999999999n],
  ])('reads %s', (cell, value) => expect(kinds.count.read(cell)).toBe(value))

  it.each([
    ['1e5', /scientific/],
    ['3.5', /no whole number/],
    ['(12)', /brackets/],
    ['12,34', /thousands/],
    ['1000000000000000000', /18 digits/],
    ['3万', /万/],
    ['3件', /refused/],
    ['', /refused/],
    ['0x10', /refused/],
    ['1 2', /refused/],
  ])('refuses %s', (cell, why) => expect(reason(kinds.count, cell)).toMatch(why))
})

describe('money', () => {
  it.each([
    ['12.5', 1250n],
    ['12', 1200n],
    ['¥1,234.50', 123450n],
    ['￥１２３．４５', 12345n],
    ['1234.50元', 123450n],
    ['-0.01', -1n],
    ['.5', 50n],
    ['100.5000', 10050n],
    ['0', 0n],
    ['9999999999999999.99', 999999999999999999n],
    ['90071992547409.93', 9007199254740993n],
  ])('reads %s exactly', (cell, value) => expect(kinds.money.read(cell)).toBe(value))

  it.each([
    ['12.345', /two decimal places/],
    ['1234.5600000001', /two decimal places/],
    ['10000000000000000', /16 digits/],
    ['1.1E+5', /scientific/],
    ['(500.00)', /brackets/],
    ['12.5万元', /万/],
    ['1.234,50', /refused/],
    ['1,23', /thousands/],
    ['12..5', /refused/],
    ['NaN', /refused/],
    ['$5', /refused/],
    ['¥', /refused/],
  ])('refuses %s', (cell, why) => expect(reason(kinds.money, cell)).toMatch(why))
})

describe('date', () => {
  it.each([
    '2020-01-31',
    '2020-1-31',
    '2020/1/31',
    '2020.01.31',
    '2020年1月31日',
    '2020 年 1 月 31 日',
    '2020年1月31号',
    '20200131',
    '２０２０－０１－３１',
    '２０２０／１／３１',
    '２０２０．１．３１',
    '2020-01-31 00:00:00',
    '2020-01-31T00:00:00.000',
    '2020/1/31 0:00',
    '2020-01-31 14:05:09',
    '2020年1月31日 14:05',
    '２０２０－０１－３１　００：００：００',
  ])('reads %s', (cell) => expect(kinds.date.read(cell)).toBe(parseDate('2020-01-31')))

  it('knows leap days', () => {
    expect(kinds.date.read('2020-02-29')).toBe(parseDate('2020-02-29'))
    expect(kinds.date.read('1969-12-31')).toBe(-1)
    expect(reason(kinds.date, '2021-02-29')).toMatch(/calendar/)
    expect(reason(kinds.date, '1900-02-29')).toMatch(/calendar/)
  })

  it.each([
    ['2020-02-30', /calendar/],
    ['20201301', /calendar/],
    ['2020-00-10', /calendar/],
    ['0000-01-01', /calendar/],
    ['43861', /serial number \(2020-01-31\?\)/],
    ['43861.5', /serial number/],
    ['31/01/2020', /order/],
    ['01-31-2020', /order/],
    ['20-1-31', /order/],
    ['31.1.20', /order/],
    ['2020-01', /month/],
    ['2020年1月', /month/],
    ['202001', /month/],
    ['2020-01-31T16:00:00Z', /zone/],
    ['2020-01-31 16:00:00+08:00', /zone/],
    ['2020-01-31 25:00', /refused/],
    ['2020-1/31', /refused/],
    ['Jan 31 2020', /refused/],
    ['2020', /refused/],
    ['未结', /refused/],
  ])('refuses %s', (cell, why) => expect(reason(kinds.date, cell)).toMatch(why))
})

describe('flag', () => {
  it.each(['是', 'yes', 'Y', 'ＹＥＳ', '1', '１', 'TRUE', 't'])('reads %s as true', (cell) =>
    expect(kinds.flag.read(cell)).toBe(true),
  )
  it.each(['否', 'No', 'n', '0', 'false', 'F'])('reads %s as false', (cell) =>
    expect(kinds.flag.read(cell)).toBe(false),
  )
  it.each(['有', '无', '2', 'maybe', ''])('refuses %s', (cell) =>
    expect(kinds.flag.read(cell)).toBeUndefined(),
  )
})

describe('person_id', () => {
  it.each([
    ['11010119900307002x', '11010119900307002X'],
    ['１１０１０１１９９００３０７００２Ｘ', '11010119900307002X'],
    ['110101 19900307 002X', '11010119900307002X'],
    ["'110101199003070021", '110101199003070021'],
    ['护照e12345678', '护照E12345678'],
  ])('reads %s', (cell, value) => expect(kinds.person_id.read(cell)).toBe(value))

  it('refuses what a spreadsheet leaves of a number', () => {
    expect(reason(kinds.person_id, '1.10101E+17')).toMatch(/digits are lost/)
    expect(kinds.person_id.read("'")).toBeUndefined()
  })

  it('masks all but four signs at each end, short ones wholly', () => {
    expect(kinds.person_id.mask('11010119900307002X', 1)).toBe('1101**********002X')
    expect(kinds.person_id.mask('1234567', 1)).toBe('*******')
  })
})

describe('names and text', () => {
  it('takes the widening blank out of a Han name and leaves other names alone', () => {
    expect(kinds.person_name.read('张　三')).toBe('张三')
    expect(kinds.person_name.read('Anna Maria')).toBe('Anna Maria')
    expect(kinds.person_name.read('张三 (代)')).toBe('张三 (代)')
  })

  it('keeps parties and text as written', () => {
    expect(kinds.party_name.read('ＡＢＣ 公司')).toBe('ＡＢＣ 公司')
    expect(kinds.text.read(' a  b')).toBe(' a  b')
  })

  it('masks persons and leaves firms at privacy 1 and 2', () => {
    expect(kinds.person_name.mask('欧阳锋', 1)).toBe('欧*')
    expect(kinds.party_name.mask('张三丰', 1)).toBe('张*')
    expect(kinds.party_name.mask('阿依·古丽', 1)).toBe('阿*')
    expect(kinds.party_name.mask('某某小额贷款有限公司', 2)).toBe('某某小额贷款有限公司')
    expect(kinds.party_name.mask('某某小额贷款有限公司', 3)).toBe('某*')
  })
})
