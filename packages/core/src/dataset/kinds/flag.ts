import { boolean } from '../../values/type.ts'
import type { Kind } from './kind.ts'

/** Yes or no; the catalog's `codes` add spellings for true and false. */
export const flag: Kind = {
  type: boolean,
  expected: '是 or 否, yes or no, 1 or 0, true or false',
  read: (cell) => {
    const word = cell.toLowerCase()
    if (['是', 'yes', 'y', '1', 'true', '有'].includes(word)) return true
    if (['否', 'no', 'n', '0', 'false'].includes(word)) return false
    return undefined
  },
  mask: (cell) => cell,
}
