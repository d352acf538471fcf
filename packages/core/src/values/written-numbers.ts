import { toDays } from './date.ts'
import { parseDecimal } from './decimal.ts'

/**
 * Numbers as Chinese texts write them. The patterns are plain enough to mean the same to JavaScript and
 * to the RE2 of engines; whatever is not written in one of these ways is not read.
 */

/** White space, which is left out everywhere. */
const blanks = '\t\n\v\f\r \u00a0\u3000'

/** Signs and what is read for each of them; further signs are left out. */
export interface SignTable {
  readonly from: string
  readonly to: string
}

/** The digits of dates and terms: 〇, ○, O and 零 are all written for 0. */
export const plainDigits: SignTable = {
  from: `〇○零OＯ一二两三四五六七八九０１２３４５６７８９${blanks}`,
  to: '0000012234567890123456789',
}

/** The numerals of money, capital and plain; 零 is no digit there. */
export const moneySigns: SignTable = {
  from: `〇○零壹一贰二两弍叁三肆四伍五陆六柒七捌八玖九拾佰仟萬億圆圓块毛０１２３４５６７８９，．￥${blanks}`,
  to: '零零零11222233445566778899十百千万亿元元元角0123456789,.¥',
}

/** 廿 and 卅 are 20 and 30. */
export const shortTens: readonly (readonly [string, string])[] = [
  ['廿', '2十'],
  ['卅', '3十'],
]

export function translateSigns(text: string, { from, to }: SignTable): string {
  const [signs, read] = [[...from], [...to]]
  const table = new Map(signs.map((sign, i) => [sign, read[i] ?? '']))
  const translated = [...text].map((sign) => table.get(sign) ?? sign).join('')
  return shortTens.reduce((done, [short, long]) => done.replaceAll(short, long), translated)
}

/** 十 without a digit before it is one ten, without one behind it a whole ten. */
export const bareTens = { before: '([^1-9]|^)十', behind: '十([^1-9]|$)' }

/**
 * Writes dates and terms with digits, white space left out (SEMANTICS 11.1); signs that mean no
 * number stay.
 *
 * @example
 * spellWithDigits('三年十二个月') // => '3年12个月'
 */
export function spellWithDigits(text: string): string {
  return translateSigns(text, plainDigits)
    .replace(new RegExp(bareTens.before, 'g'), (_, sign) => `${sign}1十`)
    .replace(new RegExp(bareTens.behind, 'g'), (_, sign) => `十0${sign}`)
    .replaceAll('十', '')
}

const number = '[0-9]{1,2}'

const plausibleYear = '(?:1[89][0-9]{2}|2[01][0-9]{2}|2200)'

/** The ways to write a date with digits, each with year, month and day as its groups. */
export const datePatterns: readonly string[] = [
  `^(${plausibleYear})-(${number})-(${number})$`,
  `^(${plausibleYear})年(${number})月(${number})[日号]?$`,
  `^(${plausibleYear})/(${number})/(${number})$`,
  `^(${plausibleYear})\\.(${number})\\.(${number})$`,
  `^(${plausibleYear})([0-9]{2})([0-9]{2})$`,
]

/** Reads a text that is a date, such as 二〇二四年三月五日 or 2024.3.5. */
export function readWrittenDate(text: string): number | undefined {
  const spelled = spellWithDigits(text)
  for (const pattern of datePatterns) {
    const [, ...parts] = new RegExp(pattern).exec(spelled) ?? []
    const [year, month, day] = parts.map(Number)
    if (year !== undefined && month !== undefined && day !== undefined) {
      return toDays(year, month, day)
    }
  }
  return undefined
}

const tens = '[1-9]十[1-9]?'
const hundreds = `[1-9]百(?:${tens}|零[1-9])?`
const thousands = `[1-9]千(?:${hundreds}|零(?:${tens}|[1-9]))?`
const section = `(?:${thousands}|${hundreds}|[1-9]?十[1-9]?|[1-9])`
const lower = `(?:零?${thousands}|零(?:${hundreds}|${tens}|[1-9]))`
const whole = `(?:${section}亿(?:${lower}万${lower}?|零(?:${thousands}|${hundreds}|${tens}|[1-9]))?|${section}万${lower}?|${section})`
const fraction = '(?:零?[1-9]角(?:零?[1-9]分)?|零?[1-9]分|零角[1-9]分)'

/** What stands around an amount: the currency before it, 整 behind it. */
export const aroundMoney = '^(?:人民币|RMB|¥|:|：)*([^整正]*)(?:整|正)?$'

/** An amount in numerals, where a missing place is written 零: 1万2 would be 12000 or 10002. */
export const numeralMoney = `^(?:${whole}元${fraction}?|${whole}|${fraction})$`

/** An amount in digits, in groups of three or not, with its unit. */
export const digitMoney =
  '^(-?(?:[0-9]{1,13}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,8})?)([万亿]?)元?$'

/** The units behind an amount in digits, each with how many yuan it is. */
export const moneyUnits: readonly (readonly [string, bigint])[] = [
  ['', 1n],
  ['万', 10_000n],
  ['亿', 100_000_000n],
]

/** Reads a text that is an amount, in 1/100: 人民币壹拾贰万叁仟元整, 1,234.50元, 3.5万元. */
export function readWrittenMoney(text: string): bigint | undefined {
  const translated = translateSigns(text, moneySigns)
  const bare = new RegExp(aroundMoney).exec(translated)?.[1] ?? ''
  if (new RegExp(numeralMoney).test(bare)) return sumOfNumerals(bare)
  const [, number = '', unit] = new RegExp(digitMoney).exec(bare) ?? []
  const found = parseDecimal(number.replaceAll(',', ''))
  if (found === undefined) return undefined
  const times = moneyUnits.find(([sign]) => sign === unit)?.[1] ?? 1n
  const cents = found.unscaled * times * 100n
  const divisor = 10n ** BigInt(found.scale)
  return cents % divisor === 0n ? cents / divisor : undefined
}

function sumOfNumerals(text: string): bigint {
  const [, over = '', middle = '', rest = ''] =
    /^(?:([^亿]*)亿)?(?:([^万]*)万)?([^元角分]*)(?:元|$)/.exec(text) ?? []
  const before = (unit: string) => Number(new RegExp(`([1-9])${unit}`).exec(text)?.[1] ?? 0)
  const yuan = sectionOf(over) * 1e8 + sectionOf(middle) * 1e4 + sectionOf(rest)
  return BigInt(yuan * 100 + before('角') * 10 + before('分'))
}

function sectionOf(text: string): number {
  const before = (unit: string) => Number(new RegExp(`([1-9])${unit}`).exec(text)?.[1] ?? 0)
  const tensOf = text.includes('十') ? before('十') || 1 : 0
  return before('千') * 1000 + before('百') * 100 + tensOf * 10 + before('$')
}

/** What a judgment writes before the punishment of several crimes together. */
export const decided = '决定执行'

const escapeSigns = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/**
 * The patterns of a term behind a word (SEMANTICS 11.4), for texts that {@link spellWithDigits} has
 * written: its years, its months, that there are two, what spoils it.
 *
 * @example
 * new RegExp(termPatterns('有期徒刑').years).exec('有期徒刑3年')?.[1] // => '3'
 */
export function termPatterns(word: string) {
  const begin = `${escapeSigns(word)}(?:考验期限?)?(?:为|:|：)?`
  const years = `${number}年`
  const months = `又?0?${number}个?月`
  const term = `${begin}(?:${years}${months}|${years}|${number}个?月)`
  return {
    years: `${begin}(${number})年`,
    months: `${begin}(?:${years}又?0?)?(${number})个?月`,
    twice: `${term}[\\s\\S]*${term}`,
    /** Half years and days are not whole months; a statute has terms of 以上 and 以下. */
    spoilt: `${term}(?:半|以[上下]|又?0?${number}[日天])`,
  }
}

/** Reads the months of the one term that a text has behind a word. */
export function readWrittenTerm(text: string, word: string): number | undefined {
  const spelled = spellWithDigits(text)
  const at = spelled.lastIndexOf(decided)
  const last = at < 0 ? spelled : spelled.slice(at + decided.length)
  const patterns = termPatterns(spellWithDigits(word))
  if (new RegExp(patterns.twice).test(last) || new RegExp(patterns.spoilt).test(last))
    return undefined
  const years = new RegExp(patterns.years).exec(last)?.[1]
  const months = new RegExp(patterns.months).exec(last)?.[1]
  if (years === undefined && months === undefined) return undefined
  return Number(years ?? 0) * 12 + Number(months ?? 0)
}
