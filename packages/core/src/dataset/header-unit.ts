import { foldSpelling } from './clean-text.ts'
import type { ColumnDefinition } from './definition.ts'

/** What in a header says that its numbers are counted in thousands and more, in half-width and without blanks. */
const money = /[(](?:人民币|单位[:为]?)?([百千万亿]+元)[)]|([百千]*[万亿]+元)$/
// 千 alone is no large unit: 千克, 千米 and 千瓦时 are what a column may be in.
const quantity = /[(](?:单位[:为]?)?([百千]?[万亿](?!元)[^)\d]{1,4})[)]/
const any = /[(][^)]*[)]|[百千]*[万亿]+元$/

/** The large unit that a header names for the numbers of a column, such as 万元; undefined where it names none. */
export function findLargeUnit(header: string, { kind }: ColumnDefinition): string | undefined {
  const pattern = kind === 'money' ? money : kind === 'quantity' ? quantity : undefined
  const [, first, second] = pattern?.exec(foldSpelling(header)) ?? []
  return first ?? second
}

/**
 * The header among some that means a column but counts it in a large unit: `扣划金额（万元）` where `扣划金额`
 * is accepted. Renamed alone it would make every number wrong. Undefined where there is none.
 *
 * @example
 * const { amount } = definition.columns
 * amount && findCountedLarge(['标的额（万元）'], amount, ['标的额']) // => { header: '标的额（万元）', unit: '万元' }
 */
export function findCountedLarge(
  headers: readonly string[],
  column: ColumnDefinition,
  accepted: readonly string[],
): { readonly header: string; readonly unit: string } | undefined {
  const plain = (text: string) => foldSpelling(text).replace(any, '')
  const known = new Set(accepted.map(plain))
  for (const header of headers) {
    const unit = findLargeUnit(header, column)
    if (unit !== undefined && known.has(plain(header))) return { header, unit }
  }
  return undefined
}
