import { string } from '../../values/type.ts'
import { removeBlanks } from '../clean-text.ts'
import type { Kind } from './kind.ts'
import { maskEach } from './mask-each.ts'

/** Keeps the first character: 张三 is shown as 张*, whatever the length of the name. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}*`

const hanOnly = /^[\p{Script=Han}\s\u200b\ufeff]+$/u

/** The name of a natural person; the blank with which forms widen a Han name (张　三) is no part of it. */
export const personName: Kind = {
  type: string,
  meaning: { zh: '个人姓名', en: 'the name of a person' },
  expected: { zh: '姓名', en: 'a name' },
  read: (cell) => (hanOnly.test(cell) ? removeBlanks(cell) : cell),
  mask: (cell) => maskEach(cell, maskName),
}
