/** Weights of the 18 places of an identity number: powers of 2 modulo 11 (ISO 7064 MOD 11-2). */
export const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1] as const

/** Signs of an identity number in the order of their values; X stands in the last place only. */
export const identitySigns = '0123456789X'

/**
 * The check digit behind the first 17 digits of an identity number (GB 11643, ISO 7064 MOD 11-2):
 * `0` to `9`, or `X` for 10. Empty where a letter is among them.
 *
 * @example
 * identityCheckDigit('11010519491231002') // => 'X'
 */
export function identityCheckDigit(digits: string): string {
  const sum = [...digits].reduce(
    (total, digit, at) => total + (identityWeights[at] ?? 0) * Number(digit),
    0,
  )
  return '10X98765432'[sum % 11] ?? ''
}

/**
 * Whether 18 characters are an identity number with its check digit (GB 11643); false for any other
 * text.
 *
 * @example
 * hasIdentityCheckDigit('11010519491231002X') // => true
 */
export const hasIdentityCheckDigit = (id: string): boolean =>
  /^\d{17}[\dX]$/.test(id) && identityCheckDigit(id.slice(0, 17)) === id[17]
