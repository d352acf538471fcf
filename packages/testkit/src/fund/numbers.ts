import type { Random } from './random.ts'

/**
 * No province has the code 99, so the numbers below belong to nobody, though their check digits
 * are right. Of the numbers of cards the check digit is wrong, so no bank issued them.
 */
const nowhere = '990101'

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const codeSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Numbers of persons, firms and accounts, each given once. */
export interface Numbers {
  identity(): string
  creditCode(): string
  account(): string
  fundAccount(): string
}

/** Creates a source of numbers. */
export function createNumbers(random: Random): Numbers {
  let issued = 0
  const next = (digits: number): string => {
    issued += 1
    return String(issued).padStart(digits, '0')
  }
  const identities = new Set<string>()
  const identity = (): string => {
    const year = random.between(1962, 1996)
    const month = String(random.between(1, 12)).padStart(2, '0')
    const date = String(random.between(1, 28)).padStart(2, '0')
    const body = `${nowhere}${year}${month}${date}${next(5).slice(-3)}`
    if (identities.has(body)) return identity()
    identities.add(body)
    return body + identityCheckDigit(body)
  }
  return {
    identity,
    creditCode: () => {
      const serial = next(5)
      const firm = serial.length > 5 ? `M${serial.padStart(7, '0')}` : `MA9${serial}`
      const body = `91${nowhere}${firm}X`
      return body + codeCheckSign(body)
    },
    account: () => {
      const body = `629999${random.between(1000, 9999)}${next(6)}7${random.between(1, 9)}`
      const wrong = (cardCheckDigit(body) + 5) % 10
      return `${body}${wrong === 0 ? 1 : wrong}`
    },
    fundAccount: () => `GJ${next(8)}`,
  }
}

/** The check digit behind 17 digits of an identity number (GB 11643). */
export function identityCheckDigit(body: string): string {
  const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

/** The check character behind 17 characters of a credit code (GB 32100). */
function codeCheckSign(body: string): string {
  let weight = 1
  let sum = 0
  for (const sign of body) {
    sum += codeSigns.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return codeSigns[(31 - (sum % 31)) % 31] ?? ''
}

function cardCheckDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, sign, index) => {
    const digit = Number(sign) * (index % 2 === 0 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return (10 - (sum % 10)) % 10
}
