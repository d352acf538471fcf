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

/** What in a header says that its numbers count some time: `刑期（年）`, `刑期年数`, of two rows `刑期|年`. */
const time =
  /(?:[(](?:单位[:为]?)?|[|])(年|个?月|周|天|日|小时|分钟)[)]?$|(年|月|周|天|日|小时|分钟)数$/

/** The time that a header counts in, days always as 天; undefined where it says none. */
function findTime(header: string): string | undefined {
  const [, first, second] = time.exec(foldSpelling(header)) ?? []
  return (first ?? second)?.replace('个月', '月').replace('日', '天')
}

/**
 * The time in which a header counts and the other one in which its column does, by its title and headers:
 * read as it stands every number would be wrong. Undefined where they agree, or one says nothing.
 *
 * @example
 * const { amount } = definition.columns
 * amount && findOtherTime('羁押（天）', { ...amount, kind: 'count', title: { zh: '刑期（月）' } })
 * // => { unit: '天', own: '月' }
 */
export function findOtherTime(
  header: string,
  { kind, title, headers }: ColumnDefinition,
): { readonly unit: string; readonly own: string } | undefined {
  const unit = kind === 'count' || kind === 'quantity' ? findTime(header) : undefined
  if (unit === undefined) return undefined
  const [own, ...more] = new Set([title.zh, ...headers].flatMap((each) => findTime(each) ?? []))
  return own === undefined || more.length > 0 || own === unit ? undefined : { unit, own }
}

/** The units that amounts are converted from; any other stops the file. */
const converted: ReadonlySet<string> = new Set(['万元', '亿元'])

/** Whether numbers of a column that are counted in a large unit are converted: amounts in 万元 and 亿元. */
export const isConverted = (unit: string | undefined, { kind }: ColumnDefinition): boolean =>
  kind === 'money' && unit !== undefined && converted.has(unit)

/** Whether a header says that an amount is in 元. */
export const saysYuan = (header: string, { kind }: ColumnDefinition): boolean =>
  kind === 'money' && /[(](?:人民币|单位[:为]?)?元[)]/.test(foldSpelling(header))

/** A header without the unit in it, as it is compared. */
export const withoutUnit = (header: string): string => foldSpelling(header).replace(any, '')

/**
 * The header among some that means a column but counts it in a large unit, or in another time: `扣划金额（万元）`
 * where `扣划金额` is accepted, `刑期（年）` where `刑期（月）` is. Renamed alone it would make every number wrong. Undefined where there is none.
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
  const known = new Set(accepted.map(withoutUnit))
  for (const header of headers) {
    const unit = findLargeUnit(header, column) ?? findOtherTime(header, column)?.unit
    if (unit !== undefined && known.has(withoutUnit(header))) return { header, unit }
  }
  return undefined
}
