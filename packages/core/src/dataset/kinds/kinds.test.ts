import { describe, expect, it } from 'vitest'
import { isCreditCode } from '../../values/credit-code.ts'
import { parseDate } from '../../values/date.ts'
import { hasIdentityCheckDigit } from '../../values/identity-number.ts'
import { parseTimestamp } from '../../values/timestamp.ts'
import { kinds } from './index.ts'
import type { Kind } from './kind.ts'

const reason = (kind: Kind, cell: string) =>
  kind.read(cell) === undefined ? (kind.reason?.(cell)?.en ?? 'refused') : 'read'

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

describe('term (SEMANTICS 2.26)', () => {
  it.each([
    ['42', 42n],
    ['007', 7n],
    ['４２', 42n],
    ['36.0', 36n],
    ['42个月', 42n],
    ['3年6个月', 42n],
    ['三年六个月', 42n],
    ['三年零六个月', 42n],
    ['十五年', 180n],
    ['二十年', 240n],
    ['拾年', undefined],
    ['六 个 月', 6n],
    ['一百二十个月', undefined],
  ])('reads %s', (cell, months) => expect(kinds.term.read(cell)).toBe(months))

  it.each([
    ['有期徒刑三年', /read_term/],
    ['有期徒刑三年，缓刑五年', /read_term/],
    ['无期徒刑', /read_term/],
    ['三个月十五日', /whole number of months/],
    ['一年半', /refused/],
    ['三年以上', /refused/],
    ['-3', /refused/],
    ['3.5', /refused/],
    ['12345', /refused/],
    ['2024年3月', /refused/],
    ['2020-01-31', /refused/],
  ])('refuses %s', (cell, why) => expect(reason(kinds.term, cell)).toMatch(why))
})

describe('sex (SEMANTICS 2.11)', () => {
  it.each([
    ['男', '男'],
    ['男性', '男'],
    ['１', '男'],
    ['F', '女'],
    ['female', '女'],
    ['2', '女'],
  ])('reads %s', (cell, value) => expect(kinds.sex.read(cell)).toBe(value))

  it.each(['0', '9', '未说明', ''])('refuses "%s"', (cell) => {
    expect(kinds.sex.read(cell)).toBeUndefined()
  })
})

describe('birth date', () => {
  it('is read as a date', () => {
    expect(kinds.birth_date.read('1990年1月31日')).toBe(parseDate('1990-01-31'))
    expect(kinds.birth_date.read('90-1-31')).toBeUndefined()
  })
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
    ['12.5万元', 12500000n],
    ['人民币壹拾贰万叁仟元整', 12300000n],
    ['-3.000001万', -3000001n],
  ])('reads %s exactly', (cell, value) => expect(kinds.money.read(cell)).toBe(value))

  it.each([
    ['12.345', /two decimal places/],
    ['1234.5600000001', /two decimal places/],
    ['10000000000000000', /16 digits/],
    ['1.1E+5', /scientific/],
    ['(500.00)', /brackets/],
    ['1万2', /万/],
    ['12.5百万元', /万/],
    ['100000000亿元', /亿/],
    ['1.234,50', /refused/],
    ['1,23', /thousands/],
    ['12..5', /refused/],
    ['NaN', /refused/],
    ['$5', /refused/],
    ['¥', /refused/],
  ])('refuses %s', (cell, why) => expect(reason(kinds.money, cell)).toMatch(why))
})

describe('quantity (SEMANTICS 2.14)', () => {
  it.each([
    ['22.794', 22794000n],
    ['85', 85000000n],
    ['1,234.5', 1234500000n],
    ['１，２３４．５', 1234500000n],
    ['-0.000001', -1n],
    ['.5', 500000n],
    ['100.50000000', 100500000n],
    ['0', 0n],
    ['0012', 12000000n],
    ['999999999999.999999', 999999999999999999n],
    ['90071992547.409931', 90071992547409931n],
  ])('reads %s exactly', (cell, value) => expect(kinds.quantity.read(cell)).toBe(value))

  it.each([
    ['1.2345678', /more than six decimal places/],
    ['0.30000000000000004', /more than six decimal places/],
    ['1000000000000', /more than 12 digits/],
    ['2.2794E+4', /scientific/],
    ['1e-5', /scientific/],
    ['(12.5)', /brackets/],
    ['12,5', /thousands/],
    ['1.234,5', /refused/],
    ['22.794吨', /unit "吨"/],
    ['22.794 吨', /unit "吨"/],
    ['85%', /unit "%"/],
    ['85％', /unit "%"/],
    ['1,200 kWh', /unit "kWh"/],
    ['3m³', /unit "m³"/],
    ['3m3', /unit "m3"/],
    ['12.5万吨', /万/],
    ['¥12.5', /currency/],
    ['12.5元', /currency/],
    ['$12', /currency/],
    ['约12', /refused/],
    ['12-15', /refused/],
    ['NaN', /refused/],
    ['', /refused/],
  ])('refuses %s', (cell, why) => expect(reason(kinds.quantity, cell)).toMatch(why))

  it('is a number: there is nothing to hide', () => {
    expect(kinds.quantity.mask('22.794', 4)).toBe('22.794')
  })
})

/** SEMANTICS 2.12. */
describe('timestamp', () => {
  it.each([
    '2024-03-05 13:45:10',
    '2024-03-05T13:45:10',
    '2024/3/5 13:45:10',
    '2024.03.05 13:45:10.250',
    '20240305134510',
    '20240305 134510',
    '20240305 13:45:10',
    '2024年3月5日 13时45分10秒',
    '2024年3月5日13:45:10',
    '2024 年 3 月 5 日 13 时 45 分 10 秒',
    '２０２４－０３－０５　１３：４５：１０',
  ])('reads %s', (cell) =>
    expect(kinds.timestamp.read(cell)).toBe(parseTimestamp('2024-03-05 13:45:10')),
  )

  it.each([
    ['2024-3-5 8:05', '2024-03-05 08:05:00'],
    ['202403050805', '2024-03-05 08:05:00'],
    ['2024年3月5日 8点5分', '2024-03-05 08:05:00'],
    ['2024-03-05 00:00', '2024-03-05 00:00:00'],
    ['1969-12-31 23:59:59', '1969-12-31 23:59:59'],
    ['9999-12-31', '9999-12-31 23:59:59'],
  ])('reads %s as %s', (cell, text) =>
    expect(kinds.timestamp.read(cell)).toBe(parseTimestamp(text)),
  )

  it.each([
    ['2024-03-05', /day without a time/],
    ['20240305', /day without a time/],
    ['2024年3月5日', /day without a time/],
    ['2024-03-05 24:00', /no time of day/],
    ['2024-03-05 13:60', /no time of day/],
    ['2024-03-05 13:45:60', /no time of day/],
    ['2024-03-05 13:5', /no time of day/],
    ['2024年3月5日13时', /no time of day/],
    ['2024-03-05 1:45 PM', /12 hours/],
    ['2024-03-05 下午1:45', /12 hours/],
    ['2024-02-30 13:45', /calendar/],
    ['0024-03-05 13:45', /year 24/],
    ['05/03/2024 13:45', /order/],
    ['45356.573', /serial number/],
    ['2024-03-05T13:45:10Z', /zone/],
    ['2024-03-05 13:45:10+08:00', /zone/],
    ['13:45', /refused/],
    ['昨天', /refused/],
  ])('refuses %s', (cell, why) => expect(reason(kinds.timestamp, cell)).toMatch(why))

  it('is shown as it is', () => {
    expect(kinds.timestamp.mask('2024-03-05 13:45:10', 4)).toBe('2024-03-05 13:45:10')
  })
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
    '二〇二〇年一月三十一日',
    '二○二○年一月三十一日',
    '二零二零年一月三十一号',
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
    ['0000-01-01', /year 0/],
    ['0024-03-03', /year 24/],
    ['3024-03-03', /year 3024/],
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

// SEMANTICS 2.6
describe('person_id', () => {
  it.each([
    ['11010119900307002x', '11010119900307002X'],
    ['１１０１０１１９９００３０７００２Ｘ', '11010119900307002X'],
    ['110101 19900307 002X', '11010119900307002X'],
    ["'110101199003070021", '110101199003070021'],
    ['护照e12345678', '护照E12345678'],
    ['军字第0123456号', '军字第0123456号'],
    ['H12345678(01)', 'H12345678(01)'],
    ['P<123456/2', 'P<123456/2'],
  ])('reads %s', (cell, value) => expect(kinds.person_id.read(cell)).toBe(value))

  it.each([
    ['11010519491231002X', 'the example of the standard'],
    ['440524188001010014', 'the example of the standard'],
    ['91350100M000100Y43', 'a credit code'],
    ['110105194912310021', 'a check digit that fails'],
    ['911100000000000001', 'a credit code of digits only, or a number mistyped'],
    ['110108000000016', 'a registration number of a firm, which names no day'],
    ['123456789', 'a number of another kind'],
    ['E12345678', 'a passport'],
  ])('leaves %s as it is: %s', (cell) => expect(kinds.person_id.read(cell)).toBe(cell))

  it.each([
    ['110105491231002', '11010519491231002X'],
    ['440524800101001', '440524198001010013'],
    ['130503670401001', '130503196704010016'],
  ])('turns 15 digits into 18: %s', (cell, value) => {
    expect(kinds.person_id.read(cell)).toBe(value)
    expect(hasIdentityCheckDigit(value)).toBe(true)
  })

  it.each([
    ['440524188001010000', /rounded/],
    ['990101198806249000', /rounded/], // passes for a credit code
    ['440524188001009984', /rounded/],
    ['4.40524E+17', /digits are lost/],
    ['1.10101E+17', /digits are lost/],
    ['1101**********1234', /masked/],
    ['1101＊＊＊＊＊＊＊＊＊＊1234', /masked/],
    ['110101XXXXXXXX1234', /masked/],
    ['11010119900307****', /masked/],
    ['110101●●●●●●●●1234', /masked/],
    ['1101011990030700', /16 digits/],
    ['11010119900307002', /17 digits/],
    ['1101011990030700211', /19 digits/],
    ['11010119900307002X、11010519491231002X', /several numbers/],
    ['11010119900307002X，11010519491231002X', /several numbers/],
    ['11010119900307002X；E12345678', /several numbers/],
    ['11010119900307002X/11010519491231002X', /several numbers/],
    ['11010119900307002X 11010519491231002X', /several numbers/],
    ['11010119900307002X\n91350100M000100Y43', /several numbers/],
    ['11010119900307002X和11010519491231002X', /several numbers/],
    ['11010119900307002X11010519491231002X', /several numbers/],
    ['见备注', /no digit/],
    ['张三', /no digit/],
    ['N', /no digit/],
  ])('refuses %s, which would join strangers', (cell, why) =>
    expect(reason(kinds.person_id, cell)).toMatch(why),
  )

  it('reads a number that ends in 000 where its check digit holds', () => {
    const ending = '110101196101010000'
    expect(hasIdentityCheckDigit(ending)).toBe(true)
    expect(kinds.person_id.read(ending)).toBe(ending)
  })

  it('reads no empty number', () => expect(kinds.person_id.read("'")).toBeUndefined())

  it('masks all but four signs at each end, of twelve and fewer but two, short ones wholly', () => {
    expect(kinds.person_id.mask('11010119900307002X', 1)).toBe('1101**********002X')
    expect(kinds.person_id.mask('E12345678', 1)).toBe('E1*****78')
    expect(kinds.person_id.mask('12345678', 1)).toBe('********')
    expect(kinds.person_id.mask('1234567', 1)).toBe('*******')
  })

  it.each([
    ['张三', '张*'],
    ['阿依古丽·买买提江', '阿*'],
    ['Anna Maria 2', 'A*'],
    ['张三11010119900307002X', '张*'],
    ['11010119900307002X张三', '1*'],
    ['护照E12345678', '护*'],
    ['1101********1234', '1101********1234'],
  ])('masks %s as %s: a name may stand in place of the number, or beside it', (cell, shown) => {
    expect(kinds.person_id.mask(cell, 1)).toBe(shown)
  })

  // SEMANTICS 9.7
  it.each([
    ['91350100M000100Y43', '91350100M000100Y43', '91************0Y43'],
    // Its check sign fails.
    ['91350100M000100Y44', '9135**********0Y44', '9135**********0Y44'],
    // A sole trader's.
    ['92350100M000100Y40', '9235**********0Y40', '9235**********0Y40'],
    // A number of a person that passes for a credit code.
    ['110101199003070396', '1101**********0396', '1101**********0396'],
  ])('of a firm %s is shown as %s, from 3 on as %s', (number, shown, hidden) => {
    expect([1, 2, 3, 4].map((level) => kinds.person_id.mask(number, level))).toEqual([
      shown,
      shown,
      hidden,
      hidden,
    ])
    expect(kinds.account.mask(number, 1)).toMatch(/^\w{4}\*{10}\w{4}$/)
  })
})

describe('credit codes', () => {
  it.each(['91350100M000100Y43', '91110000600037341L'])('%s has its check character', (code) =>
    expect(isCreditCode(code)).toBe(true),
  )
  it.each(['91350100M000100Y44', '91350100I000100Y43', '9135'])('%s is none', (code) =>
    expect(isCreditCode(code)).toBe(false),
  )
})

describe('account', () => {
  it.each([
    ['6222 0200 0000 0000 000', '6222020000000000000'],
    ['０１-２３４', '01234'],
    ["'6222021234567890128", '6222021234567890128'],
    ['1000000000000000', '1000000000000000'],
  ])('reads %s', (cell, value) => expect(kinds.account.read(cell)).toBe(value))

  it.each([
    ['6.22202E+18', /digits are lost/],
    ['6222****0128', /masked/],
    ['6222021234567890000', /rounded/],
  ])('refuses %s', (cell, why) => expect(reason(kinds.account, cell)).toMatch(why))
})

describe('plate (SEMANTICS 2.15)', () => {
  it.each([
    ['京A12345', '京A12345'],
    ['京A·12345', '京A12345'],
    ['京A•12345', '京A12345'],
    ['京 a-12345', '京A12345'],
    ['京Ａ．１２３４５', '京A12345'],
    ["'粤B1234Z", '粤B1234Z'],
    ['粤BO123I', '粤B01231'],
    ['粤bo123i', '粤B01231'],
    ['京O12345', '京O12345'],
    ['京012345', '京O12345'],
    ['京AD12345', '京AD12345'],
    ['京AF1234O', '京AF12340'],
    ['沪AK1234I', '沪AK12341'],
    ['沪AKA1234', '沪AKA1234'],
    ['粤B12345D', '粤B12345D'],
    ['粤BI2345F', '粤B12345F'],
    ['京A1234警', '京A1234警'],
    ['苏E123O学', '苏E1230学'],
    ['鲁Q·1234挂', '鲁Q1234挂'],
    ['粤Z1234港', '粤Z1234港'],
    ['粤Z1234澳', '粤Z1234澳'],
    ['沪A0023领', '沪A0023领'],
    ['京A1234使', '京A1234使'],
    ['使014·578', '使014578'],
    ['使O14578', '使014578'],
  ])('reads %s', (cell, value) => expect(kinds.plate.read(cell)).toBe(value))

  it.each([
    ['A12345', /no region/],
    ['AD12345', /no region/],
    ['京112345', /refused/],
    ['京I12345', /refused/],
    ['京A1234', /refused/],
    ['京A123456', /refused/],
    ['京AO12345', /refused/],
    ['京AL12345', /refused/],
    ['京ADA234B', /refused/],
    ['京A12345蓝', /refused/],
    ['京A·临1234', /temporary/],
    ['WJ京12345', /armed police/],
    ['粤B***45', /masked/],
    ['粤B•••45', /masked/],
    ['粤B1●●45', /masked/],
    ['1.23E+5', /refused/],
    ['12345', /refused/],
    ['京', /refused/],
    ['张三', /refused/],
    ['', /refused/],
  ])('refuses %s', (cell, why) => expect(reason(kinds.plate, cell)).toMatch(why))

  it('shows the office and the last two signs, and of what is no plate the first', () => {
    expect(kinds.plate.mask('京A12345', 1)).toBe('京A***45')
    expect(kinds.plate.mask('京AD12345', 1)).toBe('京A****45')
    expect(kinds.plate.mask('使014578', 1)).toBe('使0***78')
    expect(kinds.plate.mask('张三', 1)).toBe('张*')
    expect(kinds.plate.mask('京城张三李四王五', 1)).toBe('京*')
    expect(kinds.plate.mask('A12345', 1)).toBe('A*')
  })
})

describe('phone (SEMANTICS 2.16)', () => {
  it.each([
    ['13912345678', '13912345678'],
    ['１３９１２３４５６７８', '13912345678'],
    ['139 1234 5678', '13912345678'],
    ['139-1234-5678', '13912345678'],
    ['1391234 5678', '13912345678'],
    ['+86 139 1234 5678', '13912345678'],
    ['(+86)13912345678', '13912345678'],
    ['0086-13912345678', '13912345678'],
    ['8613912345678', '13912345678'],
    ['013912345678', '13912345678'],
    ['13912345678.0', '13912345678'],
    ["'13912345678", '13912345678'],
    ['19912340000', '19912340000'],
    ['13900138000', '13900138000'],
    ['010-62345678', '01062345678'],
    ['（010）6234 5678', '01062345678'],
    ['+86 10 6234 5678', '01062345678'],
    ['+86-0755-82345678', '075582345678'],
    ['+86 755 8234 5678', '075582345678'],
    ['0318-2345678', '03182345678'],
    ['0571 8765 4321', '057187654321'],
  ])('reads %s', (cell, value) => expect(kinds.phone.read(cell)).toBe(value))

  it.each([
    ['1.39E+10', /scientific/],
    ['1.39123e10', /scientific/],
    ['13900000000', /rounded/],
    ['13912300000', /rounded/],
    ['139****5678', /masked/],
    ['139xxxx5678', /masked/],
    ['1391234567', /10 digits/],
    ['139123456789', /12 digits/],
    ['12912345678', /refused/],
    ['62345678', /no area code/],
    ['1062345678', /lost the 0/],
    ['75582345678', /lost the 0/],
    ['01062345678-801', /extension/],
    ['0318-2345678-1', /extension/],
    ['010-62345678转801', /extension/],
    ['13912345678#1', /extension/],
    ['13912345678 x 12', /extension/],
    ['13912345678/13812345678', /several/],
    ['13912345678、13812345678', /several/],
    ['13912345678 13812345678', /22 digits/],
    ['4001234567', /service/],
    ['400-812-3456', /service/],
    ['+86 400 812 3456', /refused/],
    ['95588', /service/],
    ['110', /service/],
    ['+852 2345 6789', /another/],
    ['0011 234', /another/],
    ['02662345678', /refused/],
    ['01012345678', /refused/],
    ['张三13912345678', /refused/],
    ['无', /refused/],
    ['', /refused/],
  ])('refuses %s', (cell, why) => expect(reason(kinds.phone, cell)).toMatch(why))

  it('shows the first three and the last four digits, and of what is no number the first sign', () => {
    expect(kinds.phone.mask('13912345678', 1)).toBe('139****5678')
    expect(kinds.phone.mask('057187654321', 1)).toBe('057*****4321')
    expect(kinds.phone.mask('张三13912345678', 1)).toBe('张*')
    expect(kinds.phone.mask('62345678', 1)).toBe('6*')
  })
})

// SEMANTICS 2.7
describe('case_no', () => {
  it.each([
    '(2021)示01执12号',
    '（2021）示01执12号',
    '〔2021〕示01执 第0012号',
    '[2021]示01执012号',
    '【2021】 示01执12号',
    '2021年示01执12号',
  ])('reads %s as one case', (cell) => expect(kinds.case_no.read(cell)).toBe('(2021)示01执12号'))
  it('keeps what follows, and what is no case number', () => {
    expect(kinds.case_no.read('（2021）示01执12号之一')).toBe('(2021)示01执12号之一')
    expect(kinds.case_no.read('示仲裁 字 007')).toBe('示仲裁字007')
  })
})

describe('month', () => {
  it.each(['2020-02', '2020/2', '202002', '2020年2月', '２０２０．０２', '2020-02-29', '20200201'])(
    'reads %s as its first day',
    (cell) => expect(kinds.month.read(cell)).toBe(parseDate('2020-02-01')),
  )
  it.each([
    ['202013', /calendar/],
    ['2020-00', /calendar/],
    ['0000-01', /calendar/],
    ['2020-02-30', /calendar/],
    ['2020', /refused/],
    ['20202', /serial number/],
  ])('refuses %s', (cell, why) => expect(reason(kinds.month, cell)).toMatch(why))
})

describe('names and text', () => {
  it('takes the widening blank out of a Han name and leaves other names alone', () => {
    expect(kinds.person_name.read('张　三')).toBe('张三')
    expect(kinds.person_name.read('Anna Maria')).toBe('Anna Maria')
    expect(kinds.person_name.read('张三 (代)')).toBe('张三 (代)')
  })

  // SEMANTICS 2.23
  it.each([
    ['ＡＢＣ 公司', 'ABC公司'],
    ['甲（集团）有限\n公司', '甲(集团)有限公司'],
    ['李　四', '李四'],
    ['王\u200b五', '王五'],
    ['王五 赵六', '王五 赵六'],
    ['王五、赵六', '王五、赵六'],
    ['买买提•艾山', '买买提·艾山'],
    ['买买提．艾山', '买买提·艾山'],
    ['LVNV FUNDING, LLC', 'LVNV FUNDING, LLC'],
    ['3.5 号', '3.5 号'],
  ])('writes the name %s of a party as %s', (cell, name) => {
    expect(kinds.party_name.read(cell)).toBe(name)
  })

  it('keeps text as written', () => {
    expect(kinds.text.read(' a  b')).toBe(' a  b')
  })

  // SEMANTICS 9.3
  it('masks persons and leaves firms at privacy 1 and 2', () => {
    expect(kinds.person_name.mask('欧阳锋', 1)).toBe('欧*')
    expect(kinds.party_name.mask('张三丰', 1)).toBe('张*')
    expect(kinds.party_name.mask('阿依·古丽', 1)).toBe('阿*')
    expect(kinds.party_name.mask('某某小额贷款有限公司', 2)).toBe('某某小额贷款有限公司')
    expect(kinds.party_name.mask('某某小额贷款有限公司', 3)).toBe('某**公司')
  })

  // SEMANTICS 9.5
  it('masks each name of a list by itself', () => {
    expect(kinds.person_name.mask('欧阳锋、张三', 1)).toBe('欧*、张*')
    expect(kinds.party_name.mask('甲乙有限公司、张三', 1)).toBe('甲乙有限公司、张*')
    expect(kinds.party_name.mask('张三、甲乙有限公司等', 2)).toBe('张*、甲乙有限公司等')
    expect(kinds.party_name.mask('张三、甲乙有限公司等', 3)).toBe('张*、甲**公司等')
  })
})

describe('a token (SEMANTICS 13.3, 13.5)', () => {
  const digest = 'K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const families = [
    ['person_id', 'I'],
    ['account', 'A'],
    ['phone', 'T'],
    ['plate', 'V'],
    ['case_no', 'C'],
  ] as const

  it.each(families)('is read by %s as itself, and shown shortened', (name, family) => {
    const kind: Kind = kinds[name]
    const token = `TOKEN${family}1${digest}`
    expect(kind.read(token)).toBe(token)
    expect(kind.changes?.(token)).toEqual([])
    expect(kind.read(` ${token.toLowerCase()}`)).toBe(token)
    expect(kind.mask(token, 3)).toBe(`TOKEN${family}1K7QDABCDEFGH…`)
    expect(kind.mask(kind.mask(token, 1), 1)).toBe(kind.mask(token, 1))
  })

  it.each(families)('is refused by %s where it is of another kind, or damaged', (name, family) => {
    const kind = kinds[name]
    const other = family === 'A' ? 'I' : 'A'
    expect(reason(kind, `TOKEN${other}1${digest}`)).toMatch(/of another kind/)
    expect(reason(kind, `TOKEN${family}1${digest.slice(1)}`)).toMatch(/cut off/)
    expect(reason(kind, `TOKEN${family}1${digest.replace('A', '1')}`)).toMatch(/cut off/)
    expect(reason(kind, `TOKEN${family}2${digest}`)).toMatch(/cut off/)
  })

  it('is nothing that a name or a text would hide', () => {
    expect(kinds.text.read(`TOKENI1${digest}`)).toBe(`TOKENI1${digest}`)
    expect(kinds.person_id.mask('TOKEN张三', 1)).toBe('T*')
  })
})
