import { toHalfWidth } from '../clean-text.ts'

const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/

/** A number as digits only: half-width, without thousands separators, `.5` as `0.5`. */
export function plainNumber(cell: string): string {
  const text = toHalfWidth(cell)
  const digits = grouped.test(text) ? text.replaceAll(',', '') : text
  return digits.replace(/^([+-]?)\./, '$10.')
}

/** Names the known mistakes of number cells. */
export function whyNoNumber(cell: string): string | undefined {
  const text = toHalfWidth(cell)
  if (/^[+-]?[\d.]+e[+-]?\d+$/i.test(text)) {
    return 'is in scientific notation; digits may already be lost'
  }
  if (/^\([^()]*\d[^()]*\)$/.test(text)) return 'is a number in brackets; a minus is expected'
  if (/\d[百千万亿]/.test(text)) return 'counts in 百, 千, 万 or 亿; the plain number is expected'
  if (/^[+-]?\d[\d,]*,\d+/.test(text)) return 'has separators that are not between thousands'
  return undefined
}
