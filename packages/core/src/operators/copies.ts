import type { OperatorName } from './index.ts'

/**
 * How often the text of an operator repeats an argument in SQL, on the backend where it does so most;
 * `each`: once for each argument behind the first. What is left out repeats none. A test of the
 * printers (`packages/sql`) fails where one repeats more than it says here.
 */
export const copies: Readonly<Partial<Record<OperatorName, number | 'each'>>> = {
  abs: 3,
  addDays: 6,
  addMonths: 18,
  addSpan: 2,
  age: 8,
  checkDigitValid: 48,
  containsAny: 'each',
  days: 2,
  divide: 4,
  extracted: 4,
  firstIn: 'each',
  greatest: 2,
  happened: 2,
  hours: 9,
  idKind: 9,
  idRegion: 3,
  idSex: 2,
  least: 2,
  lower: 6,
  minutes: 9,
  mod: 2,
  monthEnd: 3,
  monthPlace: 8,
  months: 7,
  monthStart: 3,
  numberAgrees: 24,
  overlap: 6,
  quarterStart: 5,
  readMoney: 30,
  readTerm: 4,
  registryNumberValid: 31,
  seconds: 5,
  similarity: 8,
  subtractSpan: 2,
  upper: 6,
  year: 3,
}
