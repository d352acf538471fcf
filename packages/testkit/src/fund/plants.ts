import { addDays } from './day.ts'
import type { Agent, Deal, DealWish } from './deal.ts'
import type { Planted } from './fund-data.ts'
import type { Party, Registry } from './parties.ts'
import type { Random } from './random.ts'
import { type Movement, transfer } from './rows-of-deal.ts'

/** What one planted story adds to the data. */
export interface Plant {
  readonly deals: readonly Deal[]
  /** Those whose bank statements were asked for. */
  readonly asked: readonly Party[]
  readonly movements: readonly Movement[]
  readonly lenders: readonly Party[]
  /** Relatives of debtors that money went to. */
  readonly relatives: readonly Relative[]
  /** Employers that went bankrupt, and when. */
  readonly bankrupt: readonly Bankrupt[]
  readonly truth: readonly Planted[]
}

export interface Relative {
  readonly of: Party
  readonly relative: Party
}

export interface Bankrupt {
  readonly firm: Party
  readonly accepted: string
}

export interface PlantTools {
  readonly random: Random
  readonly registry: Registry
  readonly deal: (wish: DealWish) => Deal
}

const nothing = { asked: [], movements: [], lenders: [], relatives: [], bankrupt: [] }

const describe = (party: Party, plant: Planted['plant'], expected: string, because: string) => ({
  plant,
  subject: party.id,
  label: party.name,
  expected,
  because,
})

interface DealsWish extends Partial<DealWish> {
  readonly start: string
  readonly apart: number
  readonly fast: boolean
}

/** Deals of one applicant with debtors of their own, some weeks apart. */
function dealsOf(tools: PlantTools, applicant: Party, count: number, wish: DealsWish): Deal[] {
  const { start, apart, ...rest } = wish
  return Array.from({ length: count }, (_, index) =>
    tools.deal({
      debtor: tools.registry.person(),
      applicant,
      closeMode: index % 2 === 0 ? '司法确认' : '调解',
      ...rest,
      start: addDays(start, index * apart),
    }),
  )
}

const payout = (deal: Deal): Movement => ({
  owner: deal.applicant,
  date: deal.paidOut,
  direction: '贷',
  yuan: deal.amount,
  memo: '案款',
})

/** Whose statements show both sides of deals. */
const bothSides = (deals: readonly Deal[]): Party[] => [
  ...new Set(deals.map(({ applicant }) => applicant)),
  ...deals.map(({ debtor }) => debtor),
]

/** One lender, some debtors, and the money back in their accounts within days: band A. */
export function plantRing(tools: PlantTools, debtors: number): Plant {
  const lender = tools.registry.person()
  const agent: Agent = { party: tools.registry.person(), bothSides: true }
  const wish = { start: '2024-09-02', apart: 24, fast: true, agent, mediator: 7 }
  const deals = dealsOf(tools, lender, debtors, wish)
  const movements = deals.flatMap((deal, index): Movement[] => {
    const { debtor, amount, mediation, paidOut } = deal
    const lent = addDays(mediation?.date ?? paidOut, -90 - index)
    return [
      // The loan was delivered for show.
      ...transfer(lender, debtor, { date: lent, yuan: amount }),
      ...transfer(debtor, lender, { date: addDays(lent, index % 3), yuan: amount }),
      payout(deal),
      // Of every other payment a fee is kept.
      ...transfer(lender, debtor, {
        date: addDays(paidOut, index % 4),
        yuan: index % 2 === 0 ? amount : Math.round(amount * 0.92),
      }),
    ]
  })
  const because = `${debtors}名债务人同一申请人，案款发放后3日内回流九成以上`
  const truth = [describe(lender, 'ring', 'A', because)]
  return { ...nothing, deals, asked: bothSides(deals), movements, truth }
}

/** The money goes to the debtors' relatives: band A. */
export function plantRelatives(tools: PlantTools): Plant {
  const lender = tools.registry.person()
  const deals = dealsOf(tools, lender, 3, { start: '2024-02-19', apart: 31, fast: true })
  const relatives = deals.map(({ debtor }) => ({ of: debtor, relative: tools.registry.person() }))
  const movements = deals.flatMap((deal, index): Movement[] => {
    const to = relatives[index]?.relative ?? deal.debtor
    const yuan = Math.round(deal.amount * 0.9)
    return [payout(deal), ...transfer(lender, to, { date: addDays(deal.paidOut, 2), yuan })]
  })
  const truth = [describe(lender, 'relatives', 'A', '3名债务人，案款发放后2日转给债务人亲属')]
  return { ...nothing, deals, asked: bothSides(deals), movements, relatives, truth }
}

/** The money is drawn in cash and paid in by the debtor over the same counter: band A. */
export function plantCash(tools: PlantTools): Plant {
  const lender = tools.registry.person()
  const deals = dealsOf(tools, lender, 3, { start: '2023-07-03', apart: 37, fast: true })
  const movements = deals.flatMap((deal): Movement[] => {
    const date = addDays(deal.paidOut, 1)
    const cash = { date, yuan: Math.round(deal.amount * 0.95), branch: '示范银行东街支行' }
    return [
      payout(deal),
      { owner: lender, direction: '借', memo: '取现', ...cash },
      { owner: deal.debtor, direction: '贷', memo: '存现', ...cash },
    ]
  })
  const because = '3名债务人，案款发放次日取现，债务人同日同网点存入'
  const truth = [describe(lender, 'cash', 'A', because)]
  return { ...nothing, deals, asked: bothSides(deals), movements, truth }
}

/** Applicants with two debtors each, and what ties them together; nothing flows back: band B. */
function plantFronts(tools: PlantTools, plant: 'network' | 'agent', start: string): Plant {
  const applicants = Array.from({ length: 3 }, () => tools.registry.person())
  const shared = tools.registry.person()
  const tie =
    plant === 'network'
      ? { payee: shared.account }
      : { agent: { party: shared, bothSides: false } as const }
  const deals = applicants.flatMap((applicant, index) =>
    dealsOf(tools, applicant, 2, {
      start: addDays(start, index * 17),
      apart: 40,
      fast: true,
      ...tie,
    }),
  )
  const because =
    plant === 'network'
      ? '三名申请人共用一个收款账户，共6名债务人，无回流'
      : '三名申请人由同一人代理，共6名债务人，无回流'
  const truth = applicants.map((applicant) => describe(applicant, plant, 'B', because))
  return { ...nothing, deals, asked: bothSides(deals), truth }
}

/** Three applicants whose payments all go to one account. */
export const plantNetwork = (tools: PlantTools): Plant =>
  plantFronts(tools, 'network', '2023-11-06')

/** Three applicants for whom one person speaks. */
export const plantAgent = (tools: PlantTools): Plant => plantFronts(tools, 'agent', '2022-10-10')

/** One claim that went fast: band C. */
export function plantFast(tools: PlantTools): Plant {
  const applicant = tools.registry.person()
  const deals = dealsOf(tools, applicant, 1, { start: '2025-03-10', apart: 0, fast: true })
  const because = '单案自协议至扣划不足两个月，金额贴近余额，无回流'
  const truth = [describe(applicant, 'fast', 'C', because)]
  return { ...nothing, deals, asked: bothSides(deals), truth }
}

/** A licensed lender with many real claims: what is found is lowered by the explanation. */
export function plantLicensed(tools: PlantTools, claims: number): Plant {
  const lender = tools.registry.firm('小额贷款')
  const deals = dealsOf(tools, lender, claims, { start: '2022-02-08', apart: 33, fast: false })
  const because = `${claims}件真实借款，持牌机构，款项无回流`
  const truth = [describe(lender, 'licensed', 'lowered', because)]
  return { ...nothing, deals, asked: [lender], lenders: [lender], truth }
}

/** Staff of one bankrupt factory whom different lenders sue over real debts: no band A or B. */
export function plantFactory(tools: PlantTools): Plant {
  const employer = tools.registry.firm('纺织')
  const deals = Array.from({ length: 5 }, () => tools.registry.person()).flatMap(
    (applicant, index) =>
      dealsOf(tools, applicant, 1, {
        start: addDays('2023-02-06', index * 12),
        apart: 0,
        fast: false,
        employer,
        employed: false,
      }),
  )
  const because = '五名下岗职工各欠不同出借人，单位已破产'
  const truth = deals.map(({ applicant }) => describe(applicant, 'factory', 'below B', because))
  const bankrupt = [{ firm: employer, accepted: '2022-11-14' }]
  return { ...nothing, deals, asked: bothSides(deals), bankrupt, truth }
}

/** A lawyer who stands for six creditors that have nothing else in common: no band A or B. */
export function plantLawyer(tools: PlantTools): Plant {
  const agent: Agent = { party: tools.registry.person(), bothSides: false }
  const creditors = Array.from({ length: 6 }, () => tools.registry.person())
  const deals = creditors.flatMap((applicant, index) =>
    dealsOf(tools, applicant, 1, {
      start: addDays('2023-05-08', index * 45),
      apart: 0,
      fast: false,
      agent,
    }),
  )
  const because = '六名债权人互不相干，仅代理人相同，均为真实借款'
  const truth = creditors.map((creditor) => describe(creditor, 'lawyer', 'below B', because))
  return { ...nothing, deals, asked: bothSides(deals), truth }
}

/** A furniture dealer whom three customers owe: no band A or B. */
export function plantSupplier(tools: PlantTools): Plant {
  const dealer = tools.registry.firm('家具')
  const wish = { start: '2023-09-04', apart: 60, fast: false, cause: '买卖合同纠纷' } as const
  const deals = dealsOf(tools, dealer, 3, { ...wish, closeMode: '调解' })
  const truth = [describe(dealer, 'supplier', 'below B', '三名客户拖欠货款，调解后数月才执行')]
  return { ...nothing, deals, asked: bothSides(deals), truth }
}

/** Three fast claims, but the bank was not asked: the flow back is unknown. */
export function plantWithoutBank(tools: PlantTools): Plant {
  const applicant = tools.registry.person()
  const deals = dealsOf(tools, applicant, 3, { start: '2025-01-13', apart: 35, fast: true })
  const because = '3名债务人，未调取银行流水，回流不能判断'
  const truth = [describe(applicant, 'no-bank', 'unknown flow-back', because)]
  return { ...nothing, deals, truth }
}

/** One slow claim, no bank data: it could be anything, so it stays undecided. */
export function plantUndecided(tools: PlantTools): Plant {
  const applicant = tools.registry.person()
  const deals = dealsOf(tools, applicant, 1, { start: '2023-05-15', apart: 0, fast: false })
  const because = '单案且不快，未调取银行流水'
  return { ...nothing, deals, truth: [describe(applicant, 'undecided', 'undecided', because)] }
}

/** Three claims of which the date of one deduction will be damaged: two or three, who knows. */
export function plantBadDate(tools: PlantTools): Plant {
  const applicant = tools.registry.person()
  const deals = dealsOf(tools, applicant, 3, { start: '2024-04-08', apart: 60, fast: false })
  const because = '三笔扣划中一笔日期为2月30日，该单元格被拒绝，债务人人数在2至3之间'
  const truth = [describe(applicant, 'bad-date', 'unknown ring', because)]
  return { ...nothing, deals, asked: [applicant], truth }
}
