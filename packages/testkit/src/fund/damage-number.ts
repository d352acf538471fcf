import { identityCheckDigit } from './numbers.ts'

/** What a spreadsheet or a careful clerk makes of an identity number. */
export type NumberDamage = 'rounded' | 'scientific' | 'masked' | 'fifteen'

/**
 * Damages an identity number in one way. One that ends in X stays text in spreadsheets, and one that
 * would look whole when rounded is no example: both are masked. Only a birth before 2000 has 15 digits.
 */
export function damageNumber(id: string, damage: NumberDamage): string {
  if (!/^\d{17}[\dX]$/.test(id)) return id
  if (damage === 'fifteen') return id.slice(0, 6) + id.slice(8, 17)
  const spreadsheet = /^\d+$/.test(id)
  if (damage === 'rounded' && spreadsheet) {
    const body = `${id.slice(0, 15)}00`
    if (identityCheckDigit(body) !== '0') return `${body}0`
  }
  if (damage === 'scientific' && spreadsheet) {
    return `${id[0]}.${id.slice(1, 6)}E+17`
  }
  return `${id.slice(0, 4)}**********${id.slice(14)}`
}
