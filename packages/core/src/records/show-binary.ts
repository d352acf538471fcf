import type { FaultyCell, FoundCell } from '../dataset/read-cell.ts'
import type { InEach } from '../diagnostics/in-each.ts'
import { showDouble } from './show-double.ts'

/** Decimal digits that a binary number of 32 bits keeps. */
const singleDigits = 6

const lost: Readonly<Record<32 | 64, InEach>> = {
  64: {
    zh: '以双精度浮点数保存，超过 15 位，末几位已经丢失；须由来源单位按文本或十进制数重新导出',
    en: 'is stored as a binary number and has more than 15 digits; its last ones are lost, the office must export it as text or decimal',
  },
  32: {
    zh: '以单精度浮点数保存，超过 6 位，末几位可能已经丢失；须由来源单位按文本或十进制数重新导出',
    en: 'is stored as a binary number of 32 bits and has more than 6 digits; its last ones may be lost, the office must export it as text or decimal',
  },
}

/** Why what a database keeps as a number is none: NaN, infinity. */
const noNumber: InEach = { zh: '按数字保存，却不是数字', en: 'is stored as a number and is none' }

/**
 * The text of a binary number of a database, of so many bits, as it would be typed (SEMANTICS 2.21): what has
 * more digits than it keeps has lost some, and what is no number is none.
 *
 * @example
 * showBinary('0.1', 64) // => '0.1'
 */
export function showBinary(text: string, bits: 32 | 64): FoundCell {
  const value = Number(text)
  if (!Number.isFinite(value)) return notANumber(text)
  const isKept = bits === 64 || Number(value.toPrecision(singleDigits)) === value
  return (isKept ? showDouble(value) : undefined) ?? { text, reason: lost[bits] }
}

/**
 * A cell of a column of numbers that holds NaN or an infinity.
 *
 * @example
 * notANumber('NaN').text // => 'NaN'
 */
export const notANumber = (text: string): FaultyCell => ({ text, reason: noNumber })
