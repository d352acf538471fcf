import { addDays } from './day.ts'
import type { Deal } from './deal.ts'
import type { FundRow } from './fund-data.ts'
import type { Party } from './parties.ts'

const money = (yuan: number): string => `${yuan}.00`

/** The deduction as the provident-fund centre writes it. */
export const fundRow = (deal: Deal): FundRow => ({
  acct_no: deal.debtor.fund,
  name: deal.debtor.name,
  person_id: deal.debtor.id,
  txn_date: deal.deducted,
  kind: '司法扣划',
  amount: money(deal.amount),
  balance_before: money(deal.balance),
  balance_after: money(deal.balance - deal.amount),
  court: deal.court.name,
  exec_no: deal.execNo,
  payee_acct: deal.payee,
})

/** The enforcement as the court writes it. */
export const execRow = (deal: Deal): FundRow => ({
  exec_no: deal.execNo,
  basis_no: deal.civilNo,
  court: deal.court.name,
  filed_date: deal.execFiled,
  closed_date: addDays(deal.paidOut, 3),
  close_mode: deal.claimed <= deal.recovered ? '执行完毕' : '终本',
  applicant_name: deal.applicant.name,
  applicant_id: deal.applicant.id,
  respondent_name: deal.debtor.name,
  respondent_id: deal.debtor.id,
  amount_claimed: money(deal.claimed),
  amount_paid: money(deal.recovered),
  pay_out_date: deal.paidOut,
  payee_acct: deal.payee,
})

/** The case in which the claim was confirmed. */
export const civilRow = (deal: Deal): FundRow => ({
  case_no: deal.civilNo,
  court: deal.court.name,
  cause: deal.cause,
  filed_date: deal.civilFiled,
  closed_date: deal.civilClosed,
  close_mode: deal.closeMode,
  amount: money(deal.claimed),
  ...(deal.mediation === undefined
    ? {}
    : {
        med_org: deal.mediation.org,
        mediator: deal.mediation.mediator,
        med_date: deal.mediation.date,
      }),
})

/** Who stood on either side, and who spoke for them. */
export function partyRows(deal: Deal): FundRow[] {
  const { agent } = deal
  const row = (side: string, { id, name }: Party, more: FundRow): FundRow => ({
    case_no: deal.civilNo,
    side,
    party_name: name,
    party_id: id,
    ...more,
  })
  const sides = agent?.bothSides === true ? ['原告', '被告'] : ['原告']
  return [
    row('原告', deal.applicant, {}),
    row('被告', deal.debtor, { defence: deal.defence }),
    ...(agent === undefined
      ? []
      : sides.map((side) =>
          row('代理人', agent.party, { agent_kind: '法律工作者', acts_for: side }),
        )),
  ]
}

/** The account that was deducted from. */
export const accountRow = (deal: Deal): FundRow => ({
  person_id: deal.debtor.id,
  name: deal.debtor.name,
  acct_no: deal.debtor.fund,
  uscc: deal.employer.id,
  balance: money(deal.balance - deal.amount),
  status: deal.employed ? '正常' : '封存',
})

/** What the debtor earned in the months before the deduction. */
export const wageRows = (deal: Deal): FundRow[] =>
  deal.employed
    ? [0, 31, 62].map((days) => ({
        person_id: deal.debtor.id,
        uscc: deal.employer.id,
        month: addDays(deal.deducted, -days).slice(0, 7),
        income: money(5800 + (deal.amount % 4000)),
      }))
    : []

/** One line of a bank statement. */
export interface Movement {
  readonly owner: Party
  readonly date: string
  readonly direction: '借' | '贷'
  readonly yuan: number
  readonly other?: Party
  readonly memo: string
  /** In cash, at this branch. */
  readonly branch?: string
}

/** A transfer in the statements of both sides. */
export const transfer = (
  from: Party,
  to: Party,
  { date, yuan }: Pick<Movement, 'date' | 'yuan'>,
): Movement[] => [
  { owner: from, date, direction: '借', yuan, other: to, memo: '转账' },
  { owner: to, date, direction: '贷', yuan, other: from, memo: '转账' },
]

export const bankRow = ({
  owner,
  date,
  direction,
  yuan,
  other,
  memo,
  branch,
}: Movement): FundRow => ({
  acct: owner.account,
  owner_id: owner.id,
  ts: date,
  direction,
  amount: money(yuan),
  counter_acct: other?.account ?? '',
  counter_id: other?.id ?? '',
  memo,
  channel: other === undefined ? '柜面' : '网银',
  is_cash: branch === undefined ? '转账' : '现金',
  branch: branch ?? '',
})
