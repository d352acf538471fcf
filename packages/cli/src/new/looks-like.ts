import { hasIdentityCheckDigit, isCreditCode, type KindName, kinds } from '@mingjian/core'

/** What a kind is told by without its header, the more special first. A cell may look so and not be read. */
export const looksLike: readonly (readonly [KindName, (cell: string) => boolean])[] = [
  ['sex', (cell) => /^[男女]性?$/.test(cell)],
  ['flag', (cell) => /^(是|否|yes|no|true|false)$/i.test(cell)],
  ['plate', (cell) => kinds.plate.read(cell) !== undefined],
  ['person_id', holdsCheckDigit],
  ['case_no', (cell) => /^\(\d{4}\).+\d+号/.test(String(kinds.case_no.read(cell)))],
  ['phone', (cell) => kinds.phone.read(cell) !== undefined],
  ['account', hasCardCheckDigit],
  // Digits alone may be a number that only counts on.
  ['timestamp', (cell) => /\d[-/.年月]\d.*\d[:时点]/.test(cell)],
  ['date', (cell) => /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(cell)],
  ['month', (cell) => /^\d{4}[-/.年]\d{1,2}月?$/.test(cell)],
  ['money', (cell) => /^[^\d]{0,5}[\d,.]+[万亿]?元|^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell)],
  ['money', (cell) => /^[-+¥￥]*[\d,]+\.\d{1,2}$|^[-+]?[\d,.]+[万亿]$/.test(cell)],
  ['quantity', (cell) => /^[-+]?[\d,]*\.\d+$/.test(cell)],
  ['party_name', isOrganisation],
]

/** Whether a cell may be of a kind that reads whatever is written, or nearly. */
export function mayBe(kind: KindName): (cell: string) => boolean {
  switch (kind) {
    case 'person_name':
      return (cell) => !/\d/.test(cell) && !isOrganisation(cell)
    case 'party_name':
      return (cell) => /\p{Script=Han}|\p{L}{2}/u.test(cell) && !holdsCheckDigit(cell)
    case 'case_no':
      return (cell) => /\d/.test(cell)
    case 'account':
      return (cell) => !/\p{Script=Han}/u.test(cell)
    default:
      return () => true
  }
}

function holdsCheckDigit(cell: string): boolean {
  const id = kinds.person_id.read(cell)
  return typeof id === 'string' && (hasIdentityCheckDigit(id) || isCreditCode(id))
}

/** The check digit of bank cards (ISO/IEC 7812): every second digit from the right is doubled. */
function hasCardCheckDigit(cell: string): boolean {
  const number = String(kinds.account.read(cell))
  if (!/^\d{16,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, sign, index) => {
    const digit = Number(sign) * (index % 2 === 0 ? 1 : 2)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}

/** Only names that are certainly no person's are shown (SEMANTICS 9.2). */
function isOrganisation(cell: string): boolean {
  return kinds.party_name.mask(cell, 1) === cell
}
