/** Weights of the nine places of an organisation code: those of GB 11714, and 1 for the check sign. */
export const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2, 1] as const

/** Signs of an organisation code in the order of their values; the last one is a digit, or X for 10. */
export const organisationSigns = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * Whether a text is the code of an organisation with its check sign (组织机构代码, GB 11714), with or without the hyphen
 * before it.
 *
 * @example
 * isOrganisationCode('D2143569-X') // => true
 */
export function isOrganisationCode(text: string): boolean {
  const [, body = '', check = ''] = /^([0-9A-Z]{8})-?([0-9X])$/.exec(text) ?? []
  if (check === '') return false
  const sum = [...body].reduce(
    (total, sign, at) => total + (organisationWeights[at] ?? 0) * organisationSigns.indexOf(sign),
    check === 'X' ? 10 : Number(check),
  )
  return sum % 11 === 0
}

/**
 * Whether a text is a registration number of 15 digits whose last one checks the others (注册号, ISO 7064 MOD 11,10).
 *
 * @example
 * isRegistrationNumber('110108000000016') // => true
 */
export function isRegistrationNumber(text: string): boolean {
  if (!/^\d{15}$/.test(text)) return false
  const rest = [...text.slice(0, -1)].reduce(
    // What is left of ten stands for ten, so it lies between 1 and 10.
    (product, digit) => ((((product + Number(digit) + 9) % 10) + 1) * 2) % 11,
    10,
  )
  return (rest + Number(text.at(-1))) % 10 === 1
}
