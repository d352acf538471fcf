import { addDays } from './day.ts'
import type { Deal, DealWish } from './deal.ts'
import type { Planted } from './fund-data.ts'
import type { Party, Registry } from './parties.ts'
import type { Random } from './random.ts'
import type { Movement } from './rows-of-deal.ts'

/** What one planted story adds to the data. */
export interface Plant {
  readonly deals: readonly Deal[]
  /** Those whose bank statements were asked for. */
  readonly asked: readonly Party[]
  readonly movements: readonly Movement[]
  readonly lenders: readonly Party[]
  readonly truth: readonly Planted[]
}

export interface PlantTools {
  readonly random: Random
  readonly registry: Registry
  readonly deal: (wish: DealWish) => Deal
}

const nothing = { asked: [], movements: [], lenders: [] }

const describe = (party: Party, plant: Planted['plant'], expected: string, because: string) => ({
  plant,
  subject: party.id,
  label: party.name,
  expected,
  because,
})

/** Deals of one applicant with debtors of their own, some weeks apart. */
function dealsOf(
  tools: PlantTools,
  applicant: Party,
  count: number,
  wish: { start: string; apart: number; fast: boolean; payee?: string },
): Deal[] {
  const { start, apart, fast, payee } = wish
  return Array.from({ length: count }, (_, index) =>
    tools.deal({
      debtor: tools.registry.person(),
      applicant,
      start: addDays(start, index * apart),
      fast,
      closeMode: index % 2 === 0 ? '司法确认' : '调解',
      ...(payee === undefined ? {} : { payee }),
    }),
  )
}

/** One lender, some debtors, and the money back in their accounts within days: band A. */
export function plantRing(tools: PlantTools, debtors: number): Plant {
  const lender = tools.registry.person()
  const deals = dealsOf(tools, lender, debtors, { start: '2024-09-02', apart: 24, fast: true })
  const movements = deals.flatMap((deal, index): Movement[] => [
    { owner: lender, date: deal.paidOut, direction: '贷', yuan: deal.amount, memo: '案款' },
    {
      owner: lender,
      date: addDays(deal.paidOut, index % 4),
      direction: '借',
      // Of every other payment a fee is kept.
      yuan: index % 2 === 0 ? deal.amount : Math.round(deal.amount * 0.92),
      other: deal.debtor,
      memo: '转账',
    },
  ])
  const because = `${debtors}名债务人同一申请人，案款发放后3日内回流九成以上`
  return {
    ...nothing,
    deals,
    asked: [lender],
    movements,
    truth: [describe(lender, 'ring', 'A', because)],
  }
}

/** Three applicants whose payments all go to one account; nothing flows back from their own: band B. */
export function plantNetwork(tools: PlantTools): Plant {
  const applicants = Array.from({ length: 3 }, () => tools.registry.person())
  const payee = tools.registry.person().account
  const deals = applicants.flatMap((applicant, index) =>
    dealsOf(tools, applicant, 2, {
      start: addDays('2023-11-06', index * 17),
      apart: 40,
      fast: true,
      payee,
    }),
  )
  const truth = applicants.map((applicant) =>
    describe(applicant, 'network', 'B', '三名申请人共用一个收款账户，共6名债务人，无回流'),
  )
  return { ...nothing, deals, asked: applicants, truth }
}

/** One claim that went fast: band C. */
export function plantFast(tools: PlantTools): Plant {
  const applicant = tools.registry.person()
  const deals = dealsOf(tools, applicant, 1, { start: '2025-03-10', apart: 0, fast: true })
  const because = '单案自协议至扣划不足两个月，金额贴近余额，无回流'
  return {
    ...nothing,
    deals,
    asked: [applicant],
    truth: [describe(applicant, 'fast', 'C', because)],
  }
}

/** A licensed lender with many real claims: what is found is lowered by the explanation. */
export function plantLicensed(tools: PlantTools, claims: number): Plant {
  const lender = tools.registry.firm('小额贷款')
  const deals = dealsOf(tools, lender, claims, { start: '2022-02-08', apart: 33, fast: false })
  const because = `${claims}件真实借款，持牌机构，款项无回流`
  return {
    ...nothing,
    deals,
    asked: [lender],
    lenders: [lender],
    truth: [describe(lender, 'licensed', 'lowered', because)],
  }
}

/** Three fast claims, but the bank was not asked: the flow back is unknown. */
export function plantWithoutBank(tools: PlantTools): Plant {
  const applicant = tools.registry.person()
  const deals = dealsOf(tools, applicant, 3, { start: '2025-01-13', apart: 35, fast: true })
  const because = '3名债务人，未调取银行流水，回流不能判断'
  return {
    ...nothing,
    deals,
    truth: [describe(applicant, 'no-bank', 'unknown flow-back', because)],
  }
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
  return {
    ...nothing,
    deals,
    asked: [applicant],
    truth: [describe(applicant, 'bad-date', 'unknown ring', because)],
  }
}
