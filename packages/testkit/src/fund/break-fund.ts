import { damageNumber } from './damage-number.ts'
import type { FundData, FundRow } from './fund-data.ts'
import { createRandom, type Random } from './random.ts'

/** What offices can do to their exports so that they do not meet; nothing unless told. */
export interface FundFaults {
  /** Other rows for each; 1 unless told. */
  readonly seed?: number
  /** Share of the court's enforcement cases in which a spreadsheet has lost digits of the debtor's number. */
  readonly digits?: number
  /** Share of the court deductions in which the fund centre has masked the number of the debtor. */
  readonly masks?: number
  /** Share of the court's enforcement cases in which it has masked the number of the applicant. */
  readonly applicants?: number
  /** Share of the court deductions whose case number the fund centre has cut short. */
  readonly spelling?: number
  /** The first day of which the court has handed over enforcement cases: `2023-01-01`. */
  readonly from?: string
}

/**
 * Breaks a copy of generated data as offices break theirs, each in its own way, so that deductions do not find their cases.
 * The same options break the same rows; shares are from 0 to 1.
 *
 * @example
 * const data = breakFund(generateFund(), { masks: 0.5, from: '2023-01-01' })
 */
export function breakFund(data: FundData, faults: FundFaults): FundData {
  const { seed = 1, digits = 0, masks = 0, applicants = 0, spelling = 0, from = '' } = faults
  // Whether one fault is there changes nothing in what the others hit.
  const [ofDigits, ofMasks, ofSpelling, ofApplicants] = [1, 2, 3, 4].map((n) =>
    createRandom(seed * 10 + n),
  )
  const isDeduction = (row: FundRow) => (row['exec_no'] ?? '') !== ''
  const cases = data.tables.exec_case
    .map((row) => change(row, 'respondent_id', ofDigits, digits, loseDigits))
    .map((row) => change(row, 'applicant_id', ofApplicants, applicants, mask))
    .filter((row) => (row['filed_date'] ?? '') >= from)
  const deductions = data.tables.hpf_txn.map((row) => {
    if (!isDeduction(row)) return row
    const masked = change(row, 'person_id', ofMasks, masks, mask)
    return change(masked, 'exec_no', ofSpelling, spelling, cutShort)
  })
  return { ...data, tables: { ...data.tables, exec_case: cases, hpf_txn: deductions } }
}

function change(
  row: FundRow,
  column: string,
  random: Random | undefined,
  share: number,
  by: (cell: string) => string,
): FundRow {
  // The dice fall once for each row, whatever the share.
  const isHit = random?.chance(share) === true
  return isHit ? { ...row, [column]: by(row[column] ?? '') } : row
}

/** A number that ends in X is text to a spreadsheet and stays; one that would look whole when rounded is shown as 9.9E+17. */
function loseDigits(id: string): string {
  if (id.endsWith('X')) return id
  const rounded = damageNumber(id, 'rounded')
  const isScientific = rounded.includes('*') || Number(id.at(-2)) % 2 === 1
  return isScientific ? damageNumber(id, 'scientific') : rounded
}

const mask = (id: string): string => damageNumber(id, 'masked')

/** Clerks leave out the year and the court. */
const cutShort = (execNo: string): string => execNo.replace(/^.*?执/, '执').replace('号', '')
