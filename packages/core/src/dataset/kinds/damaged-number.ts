import type { InEach } from '../../diagnostics/in-each.ts'
import { hiddenSigns } from '../../values/hidden-signs.ts'
import { removeBlanks, toHalfWidth } from '../clean-text.ts'

/** What a spreadsheet shows of a long number: the digits behind the first ones are lost. */
const scientific = /^[+-]?\d(\.\d+)?E\+?\d+$/

/** Each sign that hides one. */
const hidden = new RegExp(`[${hiddenSigns}]`, 'g')

/** Signs that stand for a digit which was not to be read; three X and more between digits too. */
const masked = new RegExp(`[${hiddenSigns}]|^\\d+X{3,}[\\dX]*$`)

/**
 * What a masked number shows, half-width, in capitals, without white space, with * for each sign that is hidden; undefined
 * of a number that is not masked.
 *
 * @example
 * shownOfMasked('1101 ＊＊＊＊ 002x') // => '1101****002X'
 */
export function shownOfMasked(cell: string): string | undefined {
  const text = removeBlanks(toHalfWidth(cell)).toUpperCase()
  if (!masked.test(text)) return undefined
  return text.replace(/X{3,}/g, (run) => '*'.repeat(run.length)).replace(hidden, '*')
}

/** Says why the digits of a number are not all there, whatever the number is of. */
export function findLostDigits(text: string): InEach | undefined {
  if (scientific.test(text)) {
    return {
      zh: '为科学计数法，末几位已经丢失；须由来源单位按文本重新导出',
      en: 'is in scientific notation; its last digits are lost, the office must export it as text',
    }
  }
  return masked.test(text)
    ? {
        zh: '已脱敏，数字不全，可能是任何人的',
        en: 'is masked; without all its digits it can be anybody’s',
      }
    : undefined
}

/**
 * Whether digits are what 15 significant digits, or a binary double, leave of a longer number.
 * Numbers of 18 digits may look so by themselves: callers ask only where the check digit fails.
 */
export const looksRounded = (digits: string): boolean =>
  digits.endsWith('000') || BigInt(digits) === BigInt(Number(digits))
