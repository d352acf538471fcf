import { toHalfWidth } from '../clean-text.ts'

/** Words at the end of a Chinese name that only an organisation has. */
const endings =
  /(公司|集团|银行|信用社|联社|合作社|工厂|商店|商行|商场|超市|酒店|饭店|宾馆|医院|学校|大学|学院|中学|小学|幼儿园|中心|政府|法院|检察院|委员会|管理局|事务所|研究所|研究院|设计院|协会|学会|商会|工会|基金会|基金|企业|工作室|经营部|门市部|营业部|办事处|分行|支行|分部|总厂|分厂|村委会|居委会|街道办|派出所|加油站|服务站|信托|保险|证券)$/

/** Shorter endings, which a person's name can have by chance: only of names that are long enough. */
const shortEndings = /[厂店行部院所局厅委会社站馆校队村]$/
const longEnough = 5

/** Words of other languages that only an organisation has. */
const words =
  /(^|[^A-Z])(L\.?L\.?C|L\.?L\.?P|L\.?P|P\.?L\.?C|INC|INCORPORATED|CORP|CORPORATION|CO|COMPANY|COMPANIES|LTD|LIMITED|GMBH|N\.?A|BANK|TRUST|PARTNERS|ASSOCIATES|FUNDING|FUND|CAPITAL|FINANCE|FINANCIAL|CREDIT|UNION|SERVICES|SOLUTIONS|HOLDINGS|GROUP|SYSTEMS|UNIVERSITY|COLLEGE|HOSPITAL|DEPARTMENT|COUNTY|STATE|MANAGEMENT|ACQUISITIONS?|INVESTMENTS?|RECEIVABLES|RECOVERY|INSURANCE|JEWELERS|STORES?)([^A-Z]|$)/

/** What stands in brackets at the end: 甲公司（受让自乙银行）is judged as 甲公司. */
const bracketed = /[(（][^)）]*[)）]?$/

/**
 * The words at the end of a registered name that tell that it is an organisation's, by what law and
 * usage give such names. Undefined where it is not certain: a person's name must not be shown as a
 * firm's.
 */
export function organisationForm(name: string): string | undefined {
  const bare = toHalfWidth(name).trim().replace(bracketed, '').trim()
  if (/[、;；]/.test(bare)) return undefined
  if (/\p{Script=Han}/u.test(bare)) {
    const solid = bare.replace(/\s/g, '')
    const short = [...solid].length >= longEnough ? shortEndings.exec(solid)?.[0] : undefined
    return endings.exec(solid)?.[0] ?? short
  }
  return words.exec(bare.toUpperCase())?.[2]
}
