import { addDays } from './day.ts'
import { createDealer, type Deal } from './deal.ts'
import type { FundData, FundRow } from './fund-data.ts'
import { createRegistry, type Party } from './parties.ts'
import {
  type Plant,
  type PlantTools,
  plantAgent,
  plantBadDate,
  plantCash,
  plantFactory,
  plantFast,
  plantLawyer,
  plantLicensed,
  plantNetwork,
  plantRelatives,
  plantRing,
  plantSupplier,
  plantUndecided,
  plantWithoutBank,
} from './plants.ts'
import { createRandom, type Random } from './random.ts'
import {
  accountRow,
  bankRow,
  civilRow,
  execRow,
  fundRow,
  type Movement,
  partyRows,
  transfer,
  wageRows,
} from './rows-of-deal.ts'

/** Sizes of generated data; each has a default that the demo uses. */
export interface FundOptions {
  /** Other data for each; 20260131 unless told. */
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

/** The days that the data cover: what the offices were asked for. */
const first = '2018-06-01'
const last = '2026-01-30'

/**
 * Makes the data of a court, a provident-fund centre, banks and a regulator, without any damage,
 * and the table of what was planted in them. Nobody in it exists. The same options give the same
 * data.
 *
 * @example
 * generateFund({ ordinary: 0 }).truth.some(({ plant }) => plant === 'ring') // => true
 */
export function generateFund(options: FundOptions = {}): FundData {
  const { seed = 20260131, ordinary = 150, withdrawals = 360, debtors = 5, claims = 28 } = options
  const random = createRandom(seed)
  const registry = createRegistry(random)
  const tools: PlantTools = {
    random,
    registry,
    deal: createDealer(random, registry),
  }
  const plants: Plant[] = [
    plantRing(tools, debtors),
    plantRelatives(tools),
    plantCash(tools),
    plantNetwork(tools),
    plantAgent(tools),
    plantFast(tools),
    plantLicensed(tools, claims),
    plantFactory(tools),
    plantLawyer(tools),
    plantSupplier(tools),
    plantWithoutBank(tools),
    plantUndecided(tools),
    plantBadDate(tools),
  ]
  const usual = makeOrdinary(tools, ordinary)
  const deals = [...plants.flatMap((plant) => plant.deals), ...usual.deals]
  const asked = [...plants.flatMap((plant) => plant.asked), ...usual.asked]
  const movements = [
    ...plants.flatMap((plant) => plant.movements),
    ...usual.movements,
    ...asked.flatMap((party) => makeNoise(tools.random, party)),
  ]
  const others = Array.from({ length: withdrawals }, () => makeWithdrawal(tools))
  const lenders = [
    ...plants.flatMap((plant) => plant.lenders),
    ...Array.from({ length: 9 }, () =>
      tools.registry.firm(random.pick(['银行', '消费金融', '小额贷款'])),
    ),
  ]
  const wasAsked = new Set(asked)
  const relatives = plants.flatMap((plant) => plant.relatives)
  const hasRelative = new Set(relatives.map((each) => each.of))
  const spouses = deals
    .filter(({ debtor }) => wasAsked.has(debtor) && !hasRelative.has(debtor))
    .map(({ debtor }) => ({ of: debtor, relative: registry.person() }))
  const needs = deals.flatMap((deal) => makeNeed(tools, deal))
  const bankrupt = [
    ...plants.flatMap((plant) => plant.bankrupt),
    ...[1, 2, 3].map((year) => ({
      firm: registry.firm('印染'),
      accepted: `202${year}-04-20`,
    })),
  ]
  const by = (column: string) => (a: FundRow, b: FundRow) =>
    (a[column] ?? '') < (b[column] ?? '') ? -1 : 1
  return {
    tables: {
      hpf_txn: [...deals.map(fundRow), ...others, ...needs.flatMap(({ txn }) => txn)].sort(
        by('txn_date'),
      ),
      exec_case: deals.map(execRow).sort(by('exec_no')),
      civil_case: deals.map(civilRow).sort(by('case_no')),
      bank_txn: movements.map(bankRow).sort(by('ts')),
      licensed_lender: lenders.map(lenderRow),
      case_party: deals.flatMap(partyRows).sort(by('case_no')),
      hpf_account: deals.map(accountRow).sort(by('acct_no')),
      hpf_loan: needs.flatMap(({ loan }) => loan).sort(by('loan_no')),
      wage_tax: [...deals.flatMap(wageRows), ...makeStaff(tools)].sort(by('month')),
      kinship: [...relatives, ...spouses].map(({ of, relative }) => ({
        person_id_a: of.id,
        person_id_b: relative.id,
        relation: '配偶',
      })),
      bankruptcy: bankrupt.map(({ firm, accepted }, index) => ({
        case_no: `（${accepted.slice(0, 4)}）示01破${index + 1}号`,
        court: '示范市中级人民法院',
        uscc: firm.id,
        debtor_name: firm.name,
        accepted_date: accepted,
      })),
    },
    truth: plants.flatMap((plant) => plant.truth),
  }
}

/** Claims as most are: one applicant, one debtor, a judgment or a slow settlement. */
function makeOrdinary({ random, registry, deal }: PlantTools, count: number) {
  const deals: Deal[] = []
  const asked: Party[] = []
  const movements: Movement[] = []
  for (let index = 0; index < count; index += 1) {
    const applicant = random.chance(0.25) ? registry.firm('商贸') : registry.person()
    const settled = random.chance(0.3)
    const made = deal({
      debtor: registry.person(),
      applicant,
      start: addDays('2021-06-01', random.between(0, 1200)),
      fast: false,
      closeMode: settled ? '调解' : '判决',
    })
    deals.push(made)
    if (!settled) continue
    asked.push(applicant, made.debtor)
    // Most loans went through a bank and stayed with the debtor.
    if (!random.chance(0.7)) continue
    const lent = addDays(made.civilFiled, -random.between(100, 700))
    movements.push(...transfer(applicant, made.debtor, { date: lent, yuan: made.claimed }))
  }
  return { deals, asked, movements }
}

const memos = ['工资', '购物', '转账', '还款', '缴费'] as const

/** Everyday lines of a statement; the first and the last day show which period was asked for. */
function makeNoise(random: Random, owner: Party): Movement[] {
  const days = [
    first,
    last,
    ...Array.from({ length: 2 }, () => addDays(first, random.between(1, 2700))),
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
    txn_date: addDays(first, random.between(0, 2780)),
    kind: random.pick(['购房', '还贷', '租房', '退休', '离职', '大病']),
    amount: `${amount}.00`,
    balance_before: `${balance}.00`,
    balance_after: `${balance - amount}.00`,
    payee_acct: person.account,
  }
}

/** What the debtor had withdrawn, or still owed, for a home. */
function makeNeed({ random }: PlantTools, { debtor, deducted, need }: Deal) {
  const date = addDays(deducted, -random.between(30, 1000))
  const yuan = random.between(20, 300) * 100
  const txn: FundRow = {
    acct_no: debtor.fund,
    name: debtor.name,
    person_id: debtor.id,
    txn_date: date,
    kind: random.pick(['租房', '购房', '还贷']),
    amount: `${yuan}.00`,
  }
  const loan: FundRow = {
    person_id: debtor.id,
    name: debtor.name,
    loan_no: `DK${debtor.fund.slice(2)}`,
    lent_date: date,
    amount: `${yuan * 20}.00`,
    balance: `${yuan * 18}.00`,
  }
  return { txn: need === 'withdrawal' ? [txn] : [], loan: need === 'loan' ? [loan] : [] }
}

/** Wages of others; the first and the last month show which period was asked for. */
const makeStaff = ({ random, registry }: PlantTools): FundRow[] =>
  [first, last].map((date) => ({
    person_id: registry.person().id,
    uscc: registry.firm('物流').id,
    month: date.slice(0, 7),
    income: `${random.between(40, 90) * 100}.00`,
  }))

const lenderRow = (lender: Party, index: number): FundRow => ({
  party_id: lender.id,
  party_name: lender.name,
  kind: lender.name.includes('小额') ? '小额贷款公司' : '银行业金融机构',
  license_no: `示金许${String(index + 1).padStart(4, '0')}`,
  from_date: `201${index % 10}-03-15`,
})
