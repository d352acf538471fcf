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
  close_mode: deal.claimed === deal.amount ? '执行完毕' : '终本',
  applicant_name: deal.applicant.name,
  applicant_id: deal.applicant.id,
  respondent_name: deal.debtor.name,
  respondent_id: deal.debtor.id,
  amount_claimed: money(deal.claimed),
  amount_paid: money(deal.amount),
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

/** One line of a bank statement. */
export interface Movement {
  readonly owner: Party
  readonly date: string
  readonly direction: '借' | '贷'
  readonly yuan: number
  readonly other?: Party
  readonly memo: string
}

export const bankRow = ({ owner, date, direction, yuan, other, memo }: Movement): FundRow => ({
  acct: owner.account,
  owner_id: owner.id,
  ts: date,
  direction,
  amount: money(yuan),
  counter_acct: other?.account ?? '',
  counter_id: other?.id ?? '',
  memo,
  channel: other === undefined ? '柜面' : '网银',
})
