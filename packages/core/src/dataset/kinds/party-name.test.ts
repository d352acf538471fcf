import { describe, expect, it } from 'vitest'
import { kinds } from './index.ts'

const mask = (name: string, privacy = 1) => kinds.party_name.mask(name, privacy)

// SEMANTICS 9.2
describe('a party that may be a person', () => {
  it.each([
    ['王五', '王*'],
    ['王  五', '王*'],
    ['王五、赵六', '王*、赵*'],
    ['王五等3人', '王*'],
    ['王五，男，1990年3月7日出生', '王*'],
    ['王五(又名王小五)', '王*'],
    ['法定代表人王五', '法*'],
    ['王五的妻子李红', '王*'],
    ['爱新觉罗溥仪', '爱*'],
    ['古丽·买买提', '古*'],
    ['王五110101199003077758', '王*'],
    ['110101199003077758', '1*'],
    ['11010119900307775X', '1*'],
    ['１１０１０１１９９００３０７７７５８', '１*'],
    ['护照G12345678', '护*'],
    ['E12345678', 'E*'],
    ['WANG WU', 'W*'],
    ['张会', '张*'],
  ])('%s is shown as %s', (name, shown) => expect(mask(name)).toBe(shown))
})

describe('a party that is certainly an organisation', () => {
  // SEMANTICS 9.3
  it.each([
    ['中国银行', '中**银行'],
    ['甲乙丙小额贷款有限公司', '甲**公司'],
    ['甲乙（北京）科技有限公司（受让自丙银行）', '甲**公司'],
    ['某某市第一人民医院', '某**医院'],
    ['甲乙丙丁经营部', '甲**经营部'],
    ['东风路便民商店', '东**商店'],
    ['LVNV FUNDING, LLC', 'L** FUNDING'],
    ['SYNCHRONY BANK', 'S** BANK'],
    ['CACH, L.L.C.', 'C** L.L.C'],
  ])('%s stays below level 3, and is %s from there on', (name, hidden) => {
    expect(mask(name)).toBe(name)
    expect(mask(name, 3)).toBe(hidden)
  })

  it('hides a number in its name', () => {
    expect(mask('甲公司110101199003077758分公司')).toBe('甲公司1101**********7758分公司')
  })
})
