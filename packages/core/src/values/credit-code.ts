/** Signs of a credit code in the order of their values: no I, O, S, V and Z (GB 32100). */
export const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Weights of the 18 places of a credit code: powers of 3 modulo 31, and 1 for the check sign. */
export const creditWeights = [
  1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1,
] as const

/**
 * Whether 18 characters are a unified social credit code with its check sign (GB 32100).
 *
 * @example
 * isCreditCode('91350100M000100Y43') // => true
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  const sum = [...code].reduce(
    (total, sign, at) => total + (creditWeights[at] ?? 0) * creditSigns.indexOf(sign),
    0,
  )
  return sum % 31 === 0
}
