import { type FaultyCell, type FoundCell, type InEach, showDouble } from '@mingjian/core'
import type { NumberFormat } from './number-format.ts'
import { showDay, showTime } from './show-day.ts'

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/**
 * A number as it would be typed into its cell: with the 15 digits that count, a date as ISO 8601,
 * never in scientific notation. A number that has lost digits, or whose year is not shown, is
 * faulty.
 */
export function showNumber(text: string, format: NumberFormat, from1904: boolean): FoundCell {
  const value = Number(text)
  if (!number.test(text) || !Number.isFinite(value)) return fault(text, noNumber)
  switch (format.kind) {
    case 'plain':
      return showPlain(value, format.places)
    case 'padded': {
      const shown = showPlain(value)
      return typeof shown === 'string' && /^\d+$/.test(shown)
        ? shown.padStart(format.digits, '0')
        : shown
    }
    case 'percent':
      return append(showPlain(value * 100), '%')
    case 'counted':
      return append(showPlain(value), format.unit)
    case 'elapsed':
      return value < 0 ? fault(text, noDay) : showTime(value)
    default:
      if (format.kind === 'time' && value >= 0 && value < 1) return showTime(value)
      return showDay(value, format, from1904) ?? fault(text, noDay)
  }
}

function showPlain(value: number, places = 0): FoundCell {
  const shown = showDouble(value)
  if (shown === undefined) {
    return fault(Number(value.toPrecision(15)).toExponential().toUpperCase(), lostDigits)
  }
  return places === 0 ? shown : padPlaces(shown, places)
}

function padPlaces(shown: string, places: number): string {
  const [whole = '', decimals = ''] = shown.split('.')
  return `${whole}.${decimals.padEnd(places, '0')}`
}

const append = (shown: FoundCell, unit: string): FoundCell =>
  typeof shown === 'string' ? `${shown}${unit}` : { ...shown, text: `${shown.text}${unit}` }

const fault = (text: string, reason: InEach): FaultyCell => ({ text, reason })

const noNumber: InEach = { zh: '按数字保存，却不是数字', en: 'is stored as a number and is none' }
const lostDigits: InEach = {
  zh: '是超过 15 位的数字，电子表格只保留前 15 位，末几位已经丢失；须由来源单位按文本重新导出',
  en: 'is a number of more than 15 digits, of which spreadsheets keep 15; its last digits are lost, the office must export it as text',
}
const noDay: InEach = {
  zh: '按日期显示，却不在电子表格的日期范围内',
  en: 'is shown as a date and is none that a spreadsheet knows',
}
