import { date } from './date.ts'
import type { Kind } from './kind.ts'

/** The day on which a person was born: with name and sex it tells persons apart (SEMANTICS 5.16). */
export const birthDate: Kind = {
  ...date,
  meaning: {
    zh: '出生日期：与姓名、性别一起区分同名的人',
    en: 'a date of birth: with name and sex it tells persons of one name apart',
  },
  expected: { zh: '出生日期（如 1990-01-31）', en: 'a date of birth such as 1990-01-31' },
}
