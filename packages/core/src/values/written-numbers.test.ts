import { describe, expect, it } from 'vitest'
import { formatDate } from './date.ts'
import { readWrittenDate, readWrittenMoney, readWrittenTerm } from './written-numbers.ts'

describe('a date', () => {
  it.each([
    ['二〇二四年三月五日', '2024-03-05'],
    ['二○二三年十二月三十一日', '2023-12-31'],
    ['二零二四年二月廿九日', '2024-02-29'],
    ['一九九九年一〇月二一日', '1999-10-21'],
    ['二Ｏ二四年十月十号', '2024-10-10'],
    ['2024 年 3 月 5 日', '2024-03-05'],
    ['２０２４－０１－３１', undefined],
    ['２０２４-０１-３１', '2024-01-31'],
    ['2024/3/5', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['二〇二三年二月二十九日', undefined],
    ['2024-3/5', undefined],
    ['2024年3月', undefined],
    ['二四年三月五日', undefined],
    ['2201-01-01', undefined],
    ['1799-12-31', undefined],
    ['于二〇二四年三月五日', undefined],
    ['', undefined],
  ])('%s is %s', (text, expected) => {
    const found = readWrittenDate(text)
    expect(found === undefined ? undefined : formatDate(found)).toBe(expected)
  })
})

describe('an amount', () => {
  it.each([
    ['人民币壹拾万元整', 10_000_000n],
    ['人民币：壹拾贰万叁仟肆佰伍拾陆元柒角捌分', 12_345_678n],
    ['壹佰零伍万零贰拾圆正', 105_002_000n],
    ['壹佰元零伍分', 10_005n],
    ['壹拾万零柒仟元伍角叁分', 10_700_053n],
    ['一亿二千万', 12_000_000_000n],
    ['一亿零三千元', 10_000_300_000n],
    ['十二元', 1200n],
    ['廿元', 2000n],
    ['叁角', 30n],
    ['九千九百九十九亿九千九百九十九万九千九百九十九元九角九分', 99_999_999_999_999n],
    ['1,234.50元', 123_450n],
    ['￥1000', 100_000n],
    ['3.5万元', 3_500_000n],
    ['0.000001万元', 1n],
    ['-12.30', -1230n],
    ['2亿', 20_000_000_000n],
    // Written so, they could mean either of two amounts.
    ['一万二', undefined],
    ['三千五', undefined],
    ['二百五', undefined],
    ['一亿三千', undefined],
    ['0.001元', undefined],
    ['12,34元', undefined],
    ['约3万元', undefined],
    ['三万余元', undefined],
    ['元', undefined],
    ['', undefined],
  ])('%s is %s', (text, expected) => {
    expect(readWrittenMoney(text)).toBe(expected)
  })
})

describe('a term', () => {
  it.each([
    ['判处有期徒刑三年六个月，并处罚金人民币二千元', '有期徒刑', 42],
    ['判处有期徒刑三年零六个月', '有期徒刑', 42],
    ['判处有期徒刑两年零十个月', '有期徒刑', 34],
    ['判处有期徒刑十二年', '有期徒刑', 144],
    ['判处有期徒刑1年10个月', '有期徒刑', 22],
    ['拘役五个月，缓刑六个月', '拘役', 5],
    ['拘役五个月，缓刑六个月', '缓刑', 6],
    ['缓刑考验期限为二年', '缓刑', 24],
    ['数罪并罚，判处有期徒刑二年；有期徒刑四年，决定执行有期徒刑五年', '有期徒刑', 60],
    ['判处有期徒刑二年；又判处有期徒刑四年', '有期徒刑', undefined],
    ['处三年以下有期徒刑', '有期徒刑', undefined],
    ['有期徒刑三年以上的', '有期徒刑', undefined],
    ['有期徒刑三年半', '有期徒刑', undefined],
    ['拘役一个月十五日', '拘役', undefined],
    ['无期徒刑', '有期徒刑', undefined],
    ['', '有期徒刑', undefined],
  ])('%s: %s of %s months', (text, word, expected) => {
    expect(readWrittenTerm(text, word)).toBe(expected)
  })

  it('takes the signs of a word for themselves', () => {
    expect(readWrittenTerm('(a)+3年', '(a)+')).toBe(36)
    expect(readWrittenTerm('aa3年', '(a)+')).toBeUndefined()
  })
})
