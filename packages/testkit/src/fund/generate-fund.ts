import { addDays } from './day.ts'
import { createDealer, type Deal } from './deal.ts'
import type { FundData, FundRow } from './fund-data.ts'
import { createRegistry, type Party } from './parties.ts'
import {
  type Plant,
  type PlantTools,
  plantBadDate,
  plantFast,
  plantLicensed,
  plantNetwork,
  plantRing,
  plantUndecided,
  plantWithoutBank,
} from './plants.ts'
import { createRandom, type Random } from './random.ts'
import { bankRow, civilRow, execRow, fundRow, type Movement } from './rows-of-deal.ts'

/** Sizes of generated data; each has a default that the demo uses. */
export interface FundOptions {
  readonly seed?: number
  /** Ordinary claims that reach a fund account. */
  readonly ordinary?: number
  /** Withdrawals that no court ordered. */
  readonly withdrawals?: number
  /** Debtors of the ring. */
  readonly debtors?: number
  /** Claims of the licensed lender. */
  readonly claims?: number
}

/** The days that the data cover: what a bank or a court was asked for. */
const first = '2021-06-01'
const last = '2026-01-30'

/**
 * Makes the data of a court, a provident-fund centre, banks and a regulator, without any damage, and
 * the table of what was planted in them. Nobody in it exists. The same options give the same data.
 */
export function generateFund(options: FundOptions = {}): FundData {
  const { seed = 20260131, ordinary = 150, withdrawals = 360, debtors = 5, claims = 28 } = options
  const random = createRandom(seed)
  const tools: PlantTools = {
    random,
    registry: createRegistry(random),
    deal: createDealer(random),
  }
  const plants: Plant[] = [
    plantRing(tools, debtors),
    plantNetwork(tools),
    plantFast(tools),
    plantLicensed(tools, claims),
    plantWithoutBank(tools),
    plantUndecided(tools),
    plantBadDate(tools),
  ]
  const usual = makeOrdinary(tools, ordinary)
  const deals = [...plants.flatMap((plant) => plant.deals), ...usual.deals]
  const asked = [...plants.flatMap((plant) => plant.asked), ...usual.asked]
  const movements = [
    ...plants.flatMap((plant) => plant.movements),
    ...asked.flatMap((party) => makeNoise(tools.random, party)),
  ]
  const others = Array.from({ length: withdrawals }, () => makeWithdrawal(tools))
  const lenders = [
    ...plants.flatMap((plant) => plant.lenders),
    ...Array.from({ length: 9 }, () =>
      tools.registry.firm(random.pick(['银行', '消费金融', '小额贷款'])),
    ),
  ]
  const by = (column: string) => (a: FundRow, b: FundRow) =>
    (a[column] ?? '') < (b[column] ?? '') ? -1 : 1
  return {
    tables: {
      hpf_txn: [...deals.map(fundRow), ...others].sort(by('txn_date')),
      exec_case: deals.map(execRow).sort(by('exec_no')),
      civil_case: deals.map(civilRow).sort(by('case_no')),
      bank_txn: movements.map(bankRow).sort(by('ts')),
      licensed_lender: lenders.map(lenderRow),
    },
    truth: plants.flatMap((plant) => plant.truth),
  }
}

/** Claims as most are: one applicant, one debtor, a judgment or a slow settlement. */
function makeOrdinary({ random, registry, deal }: PlantTools, count: number) {
  const deals: Deal[] = []
  const asked: Party[] = []
  for (let index = 0; index < count; index += 1) {
    const applicant = random.chance(0.25) ? registry.firm('商贸') : registry.person()
    const settled = random.chance(0.3)
    deals.push(
      deal({
        debtor: registry.person(),
        applicant,
        start: addDays(first, random.between(0, 1200)),
        fast: false,
        closeMode: settled ? '调解' : '判决',
      }),
    )
    if (settled) asked.push(applicant)
  }
  return { deals, asked }
}

const memos = ['工资', '购物', '转账', '还款', '缴费'] as const

/** Everyday lines of a statement; the first and the last day show which period was asked for. */
function makeNoise(random: Random, owner: Party): Movement[] {
  const days = [
    first,
    last,
    ...Array.from({ length: 4 }, () => addDays(first, random.between(1, 1600))),
  ]
  return days.map((date) => ({
    owner,
    date,
    direction: random.chance(0.5) ? '借' : '贷',
    yuan: random.between(20, 9000),
    memo: random.pick([...memos]),
  }))
}

function makeWithdrawal({ random, registry }: PlantTools): FundRow {
  const person = registry.person()
  const amount = random.between(20, 1800) * 100
  const balance = amount + random.between(0, 90_000)
  return {
    acct_no: person.fund,
    name: person.name,
    person_id: person.id,
    txn_date: addDays(first, random.between(0, 1690)),
    kind: random.pick(['购房', '还贷', '租房', '退休', '离职', '大病']),
    amount: `${amount}.00`,
    balance_before: `${balance}.00`,
    balance_after: `${balance - amount}.00`,
    payee_acct: person.account,
  }
}

const lenderRow = (lender: Party, index: number): FundRow => ({
  party_id: lender.id,
  party_name: lender.name,
  kind: lender.name.includes('小额') ? '小额贷款公司' : '银行业金融机构',
  license_no: `示金许${String(index + 1).padStart(4, '0')}`,
  from_date: `201${index % 10}-03-15`,
})
