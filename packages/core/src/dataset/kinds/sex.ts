import { string } from '../../values/type.ts'
import { foldSpelling } from '../clean-text.ts'
import type { Kind } from './kind.ts'

const spellings: ReadonlyMap<string, '男' | '女'> = new Map([
  ...['男', '男性', 'm', 'male', '1'].map((word) => [word, '男'] as const),
  ...['女', '女性', 'f', 'female', '2'].map((word) => [word, '女'] as const),
])

/** The sex of a person, as 男 or 女; registers write it by words or by the codes of GB/T 2261.1. */
export const sex: Kind = {
  type: string,
  meaning: { zh: '性别', en: 'the sex of a person' },
  expected: { zh: '男或女、male 或 female、1 或 2', en: '男 or 女, male or female, 1 or 2' },
  words: [...spellings.keys()],
  read: (cell) => spellings.get(foldSpelling(cell)),
  changes: (cell) => (cell === '男' || cell === '女' ? [] : ['code']),
  mask: (cell) => cell,
}
