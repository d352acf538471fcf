import { hiddenSigns } from '../../values/hidden-signs.ts'
import { removeBlanks, toHalfWidth } from '../clean-text.ts'
import { maskName } from './person-name.ts'

/** Digits, letters among and few before them, and signs in place of digits: no name. */
const numberLike = new RegExp(`^[A-Z]{0,3}[\\d${hiddenSigns}+.-][^\\p{Script=Han}]*$`, 'u')

const quotes = /^['\u2018\u2019`]+/

/**
 * Hides a number but for its ends (SEMANTICS 9.6). A name may stand in place of the number, or
 * beside it: of that only the first sign is shown.
 */
export function maskEnds(number: string): string {
  const bare = removeBlanks(toHalfWidth(number)).toUpperCase().replace(quotes, '')
  if (!numberLike.test(bare)) return maskName(number)
  const signs = [...number]
  if (signs.length <= 8) return '*'.repeat(signs.length)
  const shown = signs.length <= 12 ? 2 : 4
  const hidden = '*'.repeat(signs.length - 2 * shown)
  return `${signs.slice(0, shown).join('')}${hidden}${signs.slice(-shown).join('')}`
}
