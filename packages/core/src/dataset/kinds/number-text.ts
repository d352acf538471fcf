import type { InEach } from '../../diagnostics/in-each.ts'
import { toHalfWidth } from '../clean-text.ts'
import type { CleaningRule } from '../cleaning.ts'

const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/

/** A number as digits only: half-width, without thousands separators, `.5` as `0.5`. */
export function plainNumber(cell: string): string {
  const text = toHalfWidth(cell)
  const digits = grouped.test(text) ? text.replaceAll(',', '') : text
  return digits.replace(/^([+-]?)\./, '$10.')
}

/** The rules by which a number that is written in another form was read. */
export function numberChanges(cell: string): readonly CleaningRule[] {
  const text = toHalfWidth(cell)
  return [
    ...(text === cell ? [] : (['half_width'] as const)),
    ...(/^-?\d+(\.\d+)?$/.test(text) ? [] : (['number_form'] as const)),
  ]
}

/** Names the known mistakes of number cells. */
export function whyNoNumber(cell: string): InEach | undefined {
  const text = toHalfWidth(cell)
  if (/^[+-]?[\d.]+e[+-]?\d+$/i.test(text)) {
    return {
      zh: '为科学计数法，可能已经丢失数字',
      en: 'is in scientific notation; digits may already be lost',
    }
  }
  if (/^\([^()]*\d[^()]*\)$/.test(text))
    return { zh: '数字带括号；负数应写负号', en: 'is a number in brackets; a minus is expected' }
  if (/\d[百千万亿]/.test(text))
    return {
      zh: '以百、千、万或亿计；应写完整的数字',
      en: 'counts in 百, 千, 万 or 亿; the plain number is expected',
    }
  if (/^[+-]?\d[\d,]*,\d+/.test(text))
    return { zh: '分隔符不在千位之间', en: 'has separators that are not between thousands' }
  return undefined
}
