import type { InEach } from '../diagnostics/in-each.ts'
import { removeBlanks, toHalfWidth } from './clean-text.ts'

/** The rules by which cells are cleaned (SEMANTICS 2.2), each with what it does. */
export const cleaningRules = {
  trimmed: {
    zh: '去首尾空白',
    en: 'without white space at its ends and the ="…" of spreadsheets',
  },
  not_written: {
    zh: '“无”等视为未填写',
    en: 'a word for nothing, such as 无, is an empty cell',
  },
  code: { zh: '归为规范写法', en: 'another spelling of a code' },
  half_width: { zh: '全角转半角', en: 'half-width' },
  blanks_removed: { zh: '去掉其中的空白', en: 'without white space inside' },
  capitals: { zh: '字母转大写', en: 'in capitals' },
  quotes_removed: { zh: '去掉首尾的引号', en: 'without quotes at its ends' },
  separators_removed: { zh: '去掉分隔号', en: 'without separators' },
  widened: { zh: '15 位身份证号升为 18 位', en: 'an identity number of 15 digits in 18' },
  look_alikes: { zh: '改正混淆的 O 与 0、I 与 1', en: 'O or 0, I or 1, as the place allows' },
  dialling_prefix: { zh: '去掉电话前缀', en: 'without the prefix of dialling' },
  middle_dot: { zh: '统一姓名中的间隔号', en: 'one dot between the parts of a name' },
  list_form: {
    zh: '统一一格里几个名称的写法',
    en: 'several names in one cell with 、 between them',
  },
  role_removed: { zh: '去掉冒号前的诉讼地位', en: 'a name without the role before its colon' },
  others_counted: {
    zh: '核对“等N人”',
    en: '等N人 left out where as many names are listed, else how many are not',
  },
  repeated_name: { zh: '去掉重复的名称', en: 'a name of a list once' },
  case_number: { zh: '统一案号写法', en: 'a case number written the usual way' },
  date_form: { zh: '统一日期写法', en: 'a date written the usual way' },
  time_cut: { zh: '去掉日期后的时刻', en: 'a date without its time of day' },
  month_form: { zh: '统一月份写法', en: 'a month written the usual way' },
  term_form: { zh: '期限换算为月', en: 'a term in months' },
  number_form: {
    zh: '统一数字写法',
    en: 'a number without thousands separators and the like',
  },
  currency_sign: { zh: '去掉货币符号', en: 'an amount without ¥ or 元' },
  numerals: { zh: '识别中文数字和万、亿', en: 'an amount in Chinese numerals, or in 万 or 亿' },
  ruling: { zh: '按人工认定改读', en: 'as people have ruled who is who' },
  unit: { zh: '按表头的单位换算', en: 'an amount converted from the unit of its header' },
} as const satisfies Readonly<Record<string, InEach>>

/** The name of a rule by which cells are cleaned. */
export type CleaningRule = keyof typeof cleaningRules

/** A rule and what it makes of a text; a text that it does not concern stays. */
export interface CleaningStep {
  readonly rule: CleaningRule
  apply(text: string): string
}

/** A text after all steps, in their order. */
export const clean = (text: string, steps: readonly CleaningStep[]): string =>
  steps.reduce((each, { apply }) => apply(each), text)

/** The rules of the steps that changed a text, in their order. */
export function rulesThatChange(text: string, steps: readonly CleaningStep[]): CleaningRule[] {
  let each = text
  return steps.flatMap(({ rule, apply }) => {
    const before = each
    each = apply(before)
    return each === before ? [] : [rule]
  })
}

/** Steps that several kinds share. */
export const halfWidth: CleaningStep = { rule: 'half_width', apply: toHalfWidth }
export const blanksRemoved: CleaningStep = { rule: 'blanks_removed', apply: removeBlanks }
export const capitals: CleaningStep = { rule: 'capitals', apply: (text) => text.toUpperCase() }
/** The apostrophes of spreadsheets, and what word processors make of them. */
export const quotesRemoved: CleaningStep = {
  rule: 'quotes_removed',
  apply: (text) => text.replace(/^['\u2018\u2019`]+|['\u2018\u2019`]+$/g, ''),
}
