import { addDays } from './day.ts'
import type { Party, Registry } from './parties.ts'
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
  /** All that enforcement brought in: the fund, and with an ordinary debtor often more. */
  readonly recovered: number
  readonly defence: string
  readonly agent: Agent | undefined
  readonly employer: Party
  /** Whether the debtor still drew wages when the fund was deducted. */
  readonly employed: boolean
  /** A ground on which the debtor could have had the money without a suit. */
  readonly need: 'withdrawal' | 'loan' | 'none'
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

/** Who appears in court for the applicant, or for both sides. */
export interface Agent {
  readonly party: Party
  readonly bothSides: boolean
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
  readonly cause?: string
  readonly agent?: Agent
  readonly employer?: Party
  readonly employed?: boolean
  /** Which of the mediators deals with it. */
  readonly mediator?: number
}

export const courts: readonly [Court, ...Court[]] = [
  { name: '示范市东城区人民法院', code: '示0101' },
  { name: '示范市西城区人民法院', code: '示0102' },
  { name: '示范市山前县人民法院', code: '示0121' },
]

/** Each body has two mediators. */
const mediators = Array.from({ length: 60 }, (_, index) => {
  const surname = [...'卫蒋沈韩杨朱秦尤许何'][index % 10]
  const given = [...'平和安正言公'][Math.floor(index / 10)]
  const village = [...'东西南北前后上下左右中大小新老'][Math.floor(index / 4)]
  const place = Math.floor(index / 2) % 2 === 0 ? '村' : '街'
  return { name: `${surname}${given}`, org: `${village}${place}人民调解委员会` }
})

/** Creates what makes deals, with case numbers of its own. */
export function createDealer(random: Random, registry: Registry): (wish: DealWish) => Deal {
  let serial = 0
  const people = (count: number) => Array.from({ length: count }, () => registry.person())
  const lawyers = people(80) as [Party, ...Party[]]
  const employers = Array.from({ length: 90 }, () => registry.firm('制造')) as [Party, ...Party[]]
  return (wish) => {
    const { start, fast, closeMode } = wish
    serial += 1
    const court = wish.court ?? random.pick(courts)
    const gap = (low: number, high: number, slowLow: number, slowHigh: number) =>
      fast ? random.between(low, high) : random.between(slowLow, slowHigh)
    const civilFiled = addDays(start, 1)
    const civilClosed = addDays(civilFiled, gap(2, 4, 40, 120))
    const execFiled = addDays(civilClosed, gap(2, 6, 30, 150))
    const deducted = addDays(execFiled, gap(12, 24, 50, 88))
    const amount = fast ? random.between(6, 24) * 10_000 : random.between(80, 900) * 100 + 37
    const mediated = closeMode !== '判决'
    const mediator = mediators[wish.mediator ?? random.between(0, mediators.length - 1)]
    const claimed = fast ? amount : amount + random.between(0, 3) * 10_000
    const lawyer = random.chance(0.35) ? random.pick(lawyers) : undefined
    return {
      debtor: wish.debtor,
      applicant: wish.applicant,
      payee: wish.payee ?? wish.applicant.account,
      court,
      cause: wish.cause ?? (closeMode === '司法确认' ? '司法确认案件' : '民间借贷纠纷'),
      closeMode,
      amount,
      balance: fast ? amount + random.between(200, 3000) : amount * random.between(2, 5),
      claimed,
      recovered: fast || random.chance(0.4) ? amount : amount + random.between(1, 90) * 100,
      mediation:
        mediated && mediator !== undefined
          ? { org: mediator.org, mediator: mediator.name, date: start }
          : undefined,
      defence: fast ? '无抗辩' : random.pick(['抗辩', '部分抗辩', '抗辩', '无抗辩', '未答辩']),
      agent: wish.agent ?? (lawyer && { party: lawyer, bothSides: false }),
      employer: wish.employer ?? random.pick(employers),
      employed: wish.employed ?? (fast || random.chance(0.5)),
      need: fast ? 'none' : random.pick(['withdrawal', 'withdrawal', 'loan', 'none']),
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
