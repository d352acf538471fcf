import { boolean } from '../../values/type.ts'
import { foldSpelling } from '../clean-text.ts'
import type { Kind } from './kind.ts'

const yes: ReadonlySet<string> = new Set(['是', 'yes', 'y', 'true', 't', '1'])
const no: ReadonlySet<string> = new Set(['否', 'no', 'n', 'false', 'f', '0'])

/**
 * Yes or no; the catalog's `codes` add spellings for true and false. 有 and 无 are not among the
 * words: 无 often means that nothing was written, so a column must state both.
 */
export const flag: Kind = {
  type: boolean,
  meaning: { zh: '是或否', en: 'yes or no' },
  expected: {
    zh: '是或否、yes 或 no、1 或 0、true 或 false',
    en: '是 or 否, yes or no, 1 or 0, true or false',
  },
  words: [...yes, ...no],
  read: (cell) => {
    const word = foldSpelling(cell)
    if (yes.has(word)) return true
    return no.has(word) ? false : undefined
  },
  changes: (cell) => (cell === '是' || cell === '否' ? [] : ['code']),
  mask: (cell) => cell,
}
