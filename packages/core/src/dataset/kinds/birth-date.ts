import { date } from './date.ts'
import type { Kind } from './kind.ts'

/** The day on which a person was born: with name and sex it tells persons apart (SEMANTICS 5.16). */
export const birthDate: Kind = {
  ...date,
  expected: { zh: '出生日期（如 1990-01-31）', en: 'a date of birth such as 1990-01-31' },
}
