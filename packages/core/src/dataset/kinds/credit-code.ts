/** Digits and capitals without I, O, S, V and Z, in the order of their values. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether 18 characters are a unified social credit code with its check character (GB 32100). */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  let sum = 0
  let weight = 1
  for (const sign of code.slice(0, 17)) {
    sum += signs.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return signs[(31 - (sum % 31)) % 31] === code[17]
}
