import type { FundRow } from './fund-data.ts'
import type { Random } from './random.ts'
import { spellAmount, spellCase, spellDate } from './spell.ts'

type Records = readonly (readonly string[])[]

/** Columns of the catalog with the header of one office each. */
type Layout = readonly (readonly [column: string, header: string])[]

const fundTxn: Layout = [
  ['acct_no', '个人账号'],
  ['name', '职工姓名'],
  ['person_id', '身份证号码'],
  ['txn_date', '扣划日期'],
  ['kind', '提取原因'],
  ['amount', '扣划金额（元）'],
  ['balance_before', '扣划前余额'],
  ['balance_after', '扣划后余额'],
  ['court', '扣划法院'],
  ['exec_no', '扣划文书号'],
  ['payee_acct', '收款账号'],
]

const exec: Layout = [
  ['exec_no', '执行案号'],
  ['basis_no', '执行依据文号'],
  ['court', '执行法院'],
  ['filed_date', '立案日期'],
  ['closed_date', '结案日期'],
  ['close_mode', '结案方式'],
  ['applicant_name', '申请执行人'],
  ['applicant_id', '申请执行人证件号码'],
  ['respondent_name', '被执行人'],
  ['respondent_id', '被执行人证件号码'],
  ['amount_claimed', '申请标的额（元）'],
  ['amount_paid', '到位金额'],
  ['pay_out_date', '案款发放日'],
  ['payee_acct', '收款账户'],
]

/** Group and detail; a group of '' is a cell merged over both rows. */
const civil: readonly (readonly [column: string, group: string, detail: string])[] = [
  ['case_no', '案件信息', '案号'],
  ['court', '', '审理法院'],
  ['cause', '', '案由'],
  ['filed_date', '', '立案日期'],
  ['amount', '', '标的额'],
  ['closed_date', '结案情况', '日期'],
  ['close_mode', '', '方式'],
  ['med_org', '调解情况', '组织'],
  ['mediator', '', '调解员'],
  ['med_date', '', '协议日期'],
]

const bank: Layout = [
  ['owner_id', '户主证件号码'],
  ['acct', '账号'],
  ['ts', '交易时间'],
  ['direction', '借贷标志'],
  ['amount', '交易金额'],
  ['counter_acct', '对方账号'],
  ['counter_id', '对方证件号码'],
  ['memo', '摘要'],
  ['is_cash', '现金标志'],
  ['branch', '交易网点'],
  ['channel', '交易渠道'],
]

const lenders: Layout = [
  ['party_name', '机构名称'],
  ['party_id', '统一社会信用代码'],
  ['kind', '机构类型'],
  ['license_no', '许可证编号'],
  ['from_date', '批准日期'],
]

const party: Layout = [
  ['case_no', '案号'],
  ['side', '诉讼地位'],
  ['party_name', '当事人名称'],
  ['party_id', '当事人证件号码'],
  ['agent_kind', '代理人身份'],
  ['acts_for', '被代理方'],
  ['defence', '抗辩情况'],
]

const account: Layout = [
  ['acct_no', '个人账号'],
  ['name', '职工姓名'],
  ['person_id', '身份证号码'],
  ['uscc', '单位统一社会信用代码'],
  ['balance', '账户余额'],
  ['status', '账户状态'],
]

const loan: Layout = [
  ['loan_no', '借款合同编号'],
  ['name', '借款人姓名'],
  ['person_id', '借款人证件号码'],
  ['lent_date', '放款日期'],
  ['amount', '贷款金额（元）'],
  ['balance', '贷款余额'],
]

const wage: Layout = [
  ['person_id', '纳税人识别号'],
  ['uscc', '扣缴义务人统一社会信用代码'],
  ['month', '税款所属期'],
  ['income', '本期收入'],
]

const kin: Layout = [
  ['person_id_a', '本人证件号码'],
  ['relation', '与本人关系'],
  ['person_id_b', '亲属证件号码'],
]

const bankrupt: Layout = [
  ['case_no', '破产案号'],
  ['court', '受理法院'],
  ['debtor_name', '债务人名称'],
  ['uscc', '债务人统一社会信用代码'],
  ['accepted_date', '受理日期'],
]

const isMoney = new Set([
  'amount',
  'balance_before',
  'balance_after',
  'amount_claimed',
  'amount_paid',
  'balance',
  'income',
])

const cell = (row: FundRow, column: string, random: Random): string => {
  const text = row[column] ?? ''
  if (text === '') return text
  if (column === 'ts') return `${text} 10:${String(random.between(0, 59)).padStart(2, '0')}:00`
  if (column.endsWith('_date')) return spellDate(text, random)
  if (column.endsWith('_no') && text.startsWith('（')) return spellCase(text, random)
  return isMoney.has(column) ? spellAmount(text, random) : text
}

const body = (rows: readonly FundRow[], layout: Layout, random: Random): Records =>
  rows.map((row) => layout.map(([column]) => cell(row, column, random)))

const headers = (layout: Layout): readonly string[] => layout.map(([, header]) => header)

/** The provident-fund centre: a title row above the header, a total below. */
export function formatFundTxn(rows: readonly FundRow[], random: Random): Records {
  const total = rows.reduce((sum, { amount }) => sum + Number(amount ?? '0'), 0)
  const wide = (cells: Readonly<Record<number, string>>) => fundTxn.map((_, at) => cells[at] ?? '')
  return [
    wide({ 0: '示范市住房公积金管理中心司法扣划及提取明细表' }),
    headers(fundTxn),
    ...body(rows, fundTxn, random),
    wide({ 0: '合计', 5: `${total}.00` }),
  ]
}

/** The court's table of enforcement: one header row. */
export const formatExec = (rows: readonly FundRow[], random: Random): Records => [
  headers(exec),
  ...body(rows, exec, random),
]

/** The court's table of trials: groups over details, merged cells left blank. */
export const formatCivil = (rows: readonly FundRow[], random: Random): Records => [
  civil.map(([, group]) => group),
  civil.map(([, , detail]) => detail),
  ...rows.map((row) => civil.map(([column]) => cell(row, column, random))),
]

/** The banks: a time behind each date. */
export const formatBank = (rows: readonly FundRow[], random: Random): Records => [
  headers(bank),
  ...body(rows, bank, random),
]

/** Tables with one header row. */
const plain = {
  licensed_lender: lenders,
  case_party: party,
  hpf_account: account,
  hpf_loan: loan,
  wage_tax: wage,
  kinship: kin,
  bankruptcy: bankrupt,
} as const

/** A table as most offices hand it over: one header row. */
export const formatPlain = (
  id: keyof typeof plain,
  rows: readonly FundRow[],
  random: Random,
): Records => [headers(plain[id]), ...body(rows, plain[id], random)]
