import { decimal } from '../../values/type.ts'
import { toHalfWidth } from '../clean-text.ts'
import { type DecimalRoom, readDecimal, whyNoDecimal } from './decimal-cell.ts'
import type { Kind } from './kind.ts'
import { numberChanges, plainNumber } from './number-text.ts'

/** The places of a quotient (SEMANTICS 1.4), so that what was measured and what was divided meet. */
const room: DecimalRoom = { scale: 6, whole: 12 }

/** A number and behind it what may be its unit: `22.794吨`, `85%`, `1200 kWh`, `3m³`. */
const withUnit = /^([+-]?[\d,]*\.?\d+)\s*([\p{L}%‰°][^\d,.]*\d?)$/u

/**
 * A measured number that is no money: tonnes, m³, kWh, litres, percent. At most six decimal places and
 * twelve digits before the point, kept exactly; `1,234.5` is read.
 *
 * The unit is the column's: a cell that names one, a percent sign too, is refused, because 85% may be
 * 85 or 0.85. So are signs of a currency, and more places than six: nothing is rounded.
 *
 * @example `22.794` is 22.794000.
 */
export const quantity: Kind = {
  type: decimal(room.scale),
  meaning: {
    zh: '其他数量，如吨、度、百分数；单位是列的，不写在单元格里',
    en: 'another quantity; its unit is that of the column, not in the cell',
  },
  expected: {
    zh: '数量（最多六位小数，不带单位，如 22.794）',
    en: 'a number with at most six decimal places and no unit, such as 22.794',
  },
  read: (cell) => readDecimal(plainNumber(cell), room),
  reason: (cell) => {
    const text = plainNumber(cell)
    const unit = withUnit.exec(toHalfWidth(cell))?.[2]
    if (/[¥$€£元]/.test(text))
      return {
        zh: '写有货币单位；金额应属金额列',
        en: 'names a currency; an amount of money is of the kind money',
      }
    if (unit === undefined || /^[eE百千万亿]/.test(unit))
      return whyNoDecimal(text, room, { zh: '六', en: 'six' })
    return {
      zh: `单元格中写有单位“${unit}”；应只写数字，单位以该列为准`,
      en: `has the unit "${unit}" in the cell; the plain number in the unit of the column is expected`,
    }
  },
  changes: (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? [] : numberChanges(cell)),
  mask: (cell) => cell,
}
