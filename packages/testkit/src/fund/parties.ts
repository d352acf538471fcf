import { createNumbers, type Numbers } from './numbers.ts'
import type { Random } from './random.ts'

/** A person or a firm, made up. */
export interface Party {
  readonly id: string
  readonly name: string
  /** Bank account. */
  readonly account: string
  /** Provident-fund account of a person. */
  readonly fund: string
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'] as [string, ...string[]]
const stems = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'] as [string, ...string[]]

/** Makes parties, no two with one number. */
export interface Registry {
  person(): Party
  firm(trade: string): Party
  readonly numbers: Numbers
}

/** Creates a source of parties. */
export function createRegistry(random: Random): Registry {
  const numbers = createNumbers(random)
  const stem = () => random.pick(stems)
  return {
    numbers,
    person: () => ({
      id: numbers.identity(),
      name: `${random.pick(surnames)}${stem()}${random.chance(0.6) ? stem() : ''}`,
      account: numbers.account(),
      fund: numbers.fundAccount(),
    }),
    firm: (trade) => ({
      id: numbers.creditCode(),
      name: `${stem()}${stem()}${stem()}${trade}有限公司`,
      account: numbers.account(),
      fund: '',
    }),
  }
}
