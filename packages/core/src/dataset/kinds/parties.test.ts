import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from './index.ts'
import { standsForOthers } from './party-list.ts'

const { read, mask, changes, reason } = kinds.parties

// SEMANTICS 2.27
describe('several parties in one cell', () => {
  it.each([
    ['张三', '张三'],
    ['张三、李四', '张三、李四'],
    [
      '张三，李四,王五；赵六;钱七／孙八\n周九\r\n吴十',
      '张三、李四、王五、赵六、钱七、孙八、周九、吴十',
    ],
    ['张　三、 李 四 ', '张三、李四'],
    ['1、张三；2、李四', '张三、李四'],
    ['甲（北京）有限公司、乙公司', '甲(北京)有限公司、乙公司'],
    ['张三（又名张三丰、张三李）；李四', '张三(又名张三丰,张三李)、李四'],
    ['张三（已故、李四', '张三(已故、李四'],
    ['张三）、李四', '张三)、李四'],
    ['Foo Co., Ltd., Bar, LLC', 'Foo Co., Ltd.、Bar, LLC'],
    ['买买提．艾山、李四', '买买提·艾山、李四'],
  ])('%s is split as %s', (cell, names) => expect(read(cell)).toBe(names))

  it.each([
    ['原告：张三', '张三'],
    ['原告:张三;被告:李四', '张三、李四'],
    ['原 告：张 三', '张三'],
    ['再审申请人（一审原告、反诉被告）：张三；被申请人：李四', '张三、李四'],
    ['原告：上诉人：张三', '张三'],
    ['被告一：张三，被告2：李四', '张三、李四'],
    ['甲方：某某公司', '某某公司'],
    ['张三（曾用名：张大）', '张三(曾用名:张大)'],
    ['Foo: Bar', 'Foo: Bar'],
  ])('the roles of %s are no part of a name', (cell, names) => expect(read(cell)).toBe(names))

  it.each([
    ['张三、李四等2人', '张三、李四'],
    ['张三、李四等二人', '张三、李四'],
    ['张三、李四（等2人）', '张三、李四'],
    ['张三、李四等5人', '张三、李四、另3人'],
    ['张三、李四等共５人', '张三、李四、另3人'],
    ['张三，李四等十二名被告', '张三、李四、另10人'],
    ['张三、李四等三家公司', '张三、李四、另1人'],
    ['张三、李四等十余人', '张三、李四、等'],
    ['张三、李四等2余人', '张三、李四、等'],
    ['张三等十几人', '张三、等'],
    ['张三等数人', '张三、等'],
    ['张三等1000人', '张三、另999人'],
    ['张三等1001人', '张三、等'],
    ['张三等三百人', '张三、等'],
    ['张三等', '张三、等'],
    ['张三、李四 等人', '张三、李四、等'],
    ['张三、等', '张三、等'],
    ['等5人', '另5人'],
    ['张三、李四、王五等2人', '张三、李四、王五'],
    ['原告：张三等2人；被告：李四等1人', '张三、李四、另1人'],
    ['原告：张三等1人；被告：李四等1人', '张三、李四'],
    ['原告：张三等2人；被告：李四', '张三、李四、另1人'],
    ['原告：张三；被告：李四、王五等3人', '张三、李四、王五、另1人'],
    ['张三等2人、李四', '张三、李四、另1人'],
    ['原告：等3人；被告：李四', '李四、另3人'],
    ['原告：张三，张　三等2人', '张三、另1人'],
    ['原告：李等', '李等'],
    [`张三等${'9'.repeat(30)}人`, '张三、等'],
    ['李平等', '李平等'],
    ['李平等2人', '李平、另1人'],
    ['李等', '李等'],
    ['某某高等学校', '某某高等学校'],
    ['平等公司', '平等公司'],
  ])('%s says whether all are listed: %s', (cell, names) => expect(read(cell)).toBe(names))

  it.each([
    ['张三、李四、另3人', '张三、李四、另3人'],
    ['张三，另外3人', '张三、另3人'],
    ['张三；另有三人', '张三、另3人'],
    ['张三、另 有 ３ 名被告', '张三、另3人'],
    ['张三、另外还有两家公司', '张三、另2人'],
    ['另3人', '另3人'],
    ['另3人、张三', '张三、另3人'],
    ['原告：张三、另2人；被告：李四、另有1人', '张三、李四、另3人'],
    ['张三等2人、另3人', '张三、另4人'],
    ['张三、李四等2人、另3人', '张三、李四、另3人'],
    ['张三、另3人、等', '张三、等'],
    ['张三、另有十余人', '张三、等'],
    ['张三、另有数人', '张三、等'],
    ['张三、另999人', '张三、另999人'],
    ['张三、另1000人', '张三、等'],
    ['张三、另0人', '张三'],
    ['张三、另人', '张三、另人'],
    ['张三、另有他人', '张三、另有他人'],
  ])('%s says how many there are besides: %s', (cell, names) => expect(read(cell)).toBe(names))

  it('writes a name once; of two persons of one name one is not listed', () => {
    expect(read('张三、张 三')).toBe('张三')
    expect(read('张三、张三等2人')).toBe('张三、另1人')
  })

  it.each(['、', '原告：', '1、2', '；\n'])('refuses %j, which names nobody', (cell) => {
    expect(read(cell)).toBeUndefined()
    expect(reason?.(cell)?.en).toMatch(/no name/)
  })

  it('is told by its rules', () => {
    expect(changes?.('原告：张三，李四等5人')).toEqual([
      'list_form',
      'others_counted',
      'role_removed',
    ])
    expect(changes?.('张三、张三')).toEqual(['repeated_name'])
    expect(changes?.('张三、另有3人')).toEqual(['others_counted'])
    expect(changes?.('张三、另3人')).toEqual([])
  })

  // SEMANTICS 9.5
  it('masks each name as that of a party', () => {
    expect(mask('张三、甲乙有限公司、等', 1)).toBe('张*、甲乙有限公司、等')
    expect(mask('张三、甲乙有限公司、另3人', 1)).toBe('张*、甲乙有限公司、另3人')
    expect(mask('张三、甲乙有限公司、等', 3)).toBe('张*、甲**公司、等')
    expect(mask('原告：张三，李四等5人', 1)).toBe('原*、李*')
  })
})

const arbitraryList = fc
  .array(
    fc.constantFrom(
      ...[
        '张三',
        '李 四',
        '甲（集团）公司',
        '、',
        '，',
        '；',
        '/',
        '\n',
        '等',
        '等5人',
        '等二人',
        '等十余人',
        '另3人',
        '另外',
        '另有',
        '三人',
        '另2000人',
        '平',
        '人',
      ],
      ...[
        '（',
        '）',
        '(',
        ')',
        '原告：',
        '原告',
        ':',
        ' ',
        '\u3000',
        '\u200b',
        '1',
        '２',
        '·',
        '．',
        ', Ltd',
        'A',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('every list', () => {
  it('is the same once it is read, and each of its names is one that was written', () => {
    const property = fc.property(fc.oneof(arbitraryList, fc.string({ unit: 'binary' })), (cell) => {
      const names = read(cell)
      if (names === undefined) return
      expect(read(String(names))).toBe(names)
      const plain = (text: string) =>
        text.normalize('NFKC').replace(/[\s\p{Cf}·•‧∙⋅・･.、､，,−-]/gu, '')
      for (const name of String(names).split('、')) {
        if (standsForOthers(name)) continue
        // A name is read as that of one party is, and stands in the cell as it is but for blanks and dots.
        expect(kinds.party_name.read(name)).toBe(name)
        expect(plain(cell)).toContain(plain(name))
      }
    })
    fc.assert(property, { numRuns: 3000 })
  })

  it('shows of a name what a party shows of it', () => {
    const property = fc.property(arbitraryList, (cell) => {
      const names = read(cell)
      if (typeof names !== 'string') return
      const shown = names
        .split('、')
        .map((name) => (standsForOthers(name) ? name : kinds.party_name.mask(name, 1)))
      expect(mask(names, 1)).toBe(shown.join('、'))
    })
    fc.assert(property, { numRuns: 500 })
  })

  it.each(['等', '另3人', '(', '原告：', '、', '张三、', ')', '等 '])(
    'of many %j is read in time',
    (sign) => {
      const start = performance.now()
      read(sign.repeat(20_000))
      expect(performance.now() - start).toBeLessThan(2_000)
    },
  )
})
