import type { FaultyCell, FoundCell, InEach } from '@mingjian/core'
import { type NumberFormat, plainFormat } from './number-format.ts'
import type { RawCell } from './raw-cell.ts'
import { showNumber } from './show-number.ts'
import { decodeEscapes } from './text-reader.ts'

/** What cells refer to. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
}

/**
 * What stands in a cell, as text. Undefined where it refers to a text or style that is not there:
 * then the workbook is damaged.
 */
export function showCell(cell: RawCell, context: CellContext): FoundCell | undefined {
  const { type = 'n', value, hasFormula } = cell
  if (type === 'inlineStr') return cell.inline
  if (hasFormula && value === '' && type !== 'str') return fault('=', noResult)
  if (type === 'str') return decodeEscapes(value)
  if (value.trim() === '') return ''
  switch (type) {
    case 's':
      return /^\d+$/.test(value) ? context.strings[Number(value)] : undefined
    case 'n': {
      const format = cell.style === undefined ? plainFormat : context.formats[Number(cell.style)]
      return format && showNumber(value.trim(), format, context.from1904)
    }
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    case 'd':
      return value.replace(/T00:00:00(?:\.0+)?$/, '')
    case 'e':
      return fault(value, errorOf(value))
    default:
      return fault(value, noType)
  }
}

const fault = (text: string, reason: InEach): FaultyCell => ({ text, reason })

const noResult: InEach = {
  zh: '是公式，但文件中没有保存其结果；请用 Excel 或 WPS 打开并保存后再提供',
  en: 'is a formula without its result; open the file in Excel or WPS and save it',
}
/** The code of an error says what is wrong and nothing of a person. */
function errorOf(value: string): InEach {
  const code = /^#[A-Z0-9/_]{1,20}[!?]?$/.test(value) ? value : undefined
  return {
    zh: `是公式的错误值${code === undefined ? '' : `（${code}）`}`,
    en: `is an error of a formula${code === undefined ? '' : ` (${code})`}`,
  }
}

const noType: InEach = {
  zh: '的类型不属于工作簿格式',
  en: 'is of a type that workbooks do not have',
}
