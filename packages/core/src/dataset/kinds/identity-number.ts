import { toDays } from '../../values/date.ts'
import { identityCheckDigit } from '../../values/identity-number.ts'

const old = /^(\d{6})(\d{2})(\d{2})(\d{2})(\d{3})$/

/**
 * The 18 digits of a number of the first generation: 19 before its year, the check digit behind.
 * Undefined for 15 digits that name no day of birth, such as a firm's registration number.
 */
export function widenIdentityNumber(id: string): string | undefined {
  const [, region, year, month, day, order] = old.exec(id) ?? []
  if (
    region === undefined ||
    toDays(1900 + Number(year), Number(month), Number(day)) === undefined
  ) {
    return undefined
  }
  const digits = `${region}19${year}${month}${day}${order}`
  return digits + identityCheckDigit(digits)
}

/** Whether 18 characters name a day of birth where an identity number does. */
export const namesBirthday = (id: string): boolean =>
  /^.{6}(19|20)\d{6}/.test(id) &&
  toDays(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))) !== undefined
