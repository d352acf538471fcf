import { addDays } from './day.ts'
import type { Party } from './parties.ts'
import type { Random } from './random.ts'

/** One claim from mediation or judgment to the deduction from a fund account and the paying out. */
export interface Deal {
  readonly debtor: Party
  readonly applicant: Party
  /** The account that the court pays to. */
  readonly payee: string
  readonly court: Court
  readonly cause: string
  readonly closeMode: string
  readonly amount: number
  readonly balance: number
  readonly claimed: number
  readonly mediation: Mediation | undefined
  readonly civilFiled: string
  readonly civilClosed: string
  readonly execFiled: string
  readonly deducted: string
  readonly paidOut: string
  readonly civilNo: string
  readonly execNo: string
}

export interface Court {
  readonly name: string
  readonly code: string
}

interface Mediation {
  readonly org: string
  readonly mediator: string
  readonly date: string
}

/** What is asked of a deal; the rest is chosen. */
export interface DealWish {
  readonly debtor: Party
  readonly applicant: Party
  readonly start: string
  /** From agreement to deduction in weeks, with an amount that fits the balance. */
  readonly fast: boolean
  readonly closeMode: string
  readonly payee?: string
  readonly court?: Court
}

export const courts: readonly [Court, ...Court[]] = [
  { name: '示范市东城区人民法院', code: '示0101' },
  { name: '示范市西城区人民法院', code: '示0102' },
  { name: '示范市山前县人民法院', code: '示0121' },
]

const mediators = ['卫子平', '蒋和安', '沈正言'] as const
const bodies = ['前村人民调解委员会', '后街人民调解委员会', '东城区诉前调解中心'] as const

/** Creates what makes deals, with case numbers of its own. */
export function createDealer(random: Random): (wish: DealWish) => Deal {
  let serial = 0
  return (wish) => {
    const { start, fast, closeMode } = wish
    serial += 1
    const court = wish.court ?? random.pick(courts)
    const gap = (low: number, high: number, slowLow: number, slowHigh: number) =>
      fast ? random.between(low, high) : random.between(slowLow, slowHigh)
    const civilFiled = addDays(start, 1)
    const civilClosed = addDays(civilFiled, gap(2, 4, 40, 120))
    const execFiled = addDays(civilClosed, gap(2, 6, 30, 150))
    const deducted = addDays(execFiled, gap(12, 24, 50, 160))
    const amount = fast ? random.between(6, 24) * 10_000 : random.between(80, 900) * 100 + 37
    const mediated = closeMode !== '判决'
    const at = random.between(0, 2)
    return {
      debtor: wish.debtor,
      applicant: wish.applicant,
      payee: wish.payee ?? wish.applicant.account,
      court,
      cause: closeMode === '司法确认' ? '司法确认案件' : '民间借贷纠纷',
      closeMode,
      amount,
      balance: fast ? amount + random.between(200, 3000) : amount * random.between(2, 5),
      claimed: fast ? amount : amount + random.between(0, 3) * 10_000,
      mediation: mediated
        ? { org: bodies[at] ?? '', mediator: mediators[at] ?? '', date: start }
        : undefined,
      civilFiled,
      civilClosed,
      execFiled,
      deducted,
      paidOut: addDays(deducted, random.between(5, 12)),
      civilNo: `（${civilFiled.slice(0, 4)}）${court.code}${closeMode === '司法确认' ? '民特' : '民初'}${1000 + serial}号`,
      execNo: `（${execFiled.slice(0, 4)}）${court.code}执${2000 + serial}号`,
    }
  }
}
