/** Weights of the 18 places of an identity number: powers of 2 modulo 11 (ISO 7064 MOD 11-2). */
export const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1] as const

/** Signs of an identity number in the order of their values; X stands in the last place only. */
export const identitySigns = '0123456789X'

/** The check digit behind the first 17 digits of an identity number (GB 11643). */
export function identityCheckDigit(digits: string): string {
  const sum = [...digits].reduce(
    (total, digit, at) => total + (identityWeights[at] ?? 0) * Number(digit),
    0,
  )
  return '10X98765432'[sum % 11] ?? ''
}

/** Whether 18 characters are an identity number with its check digit. */
export const hasIdentityCheckDigit = (id: string): boolean =>
  /^\d{17}[\dX]$/.test(id) && identityCheckDigit(id.slice(0, 17)) === id[17]
