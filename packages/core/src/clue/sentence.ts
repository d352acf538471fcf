import { formatValue } from '../values/text.ts'
import { scaleOf, type Type, type Value } from '../values/type.ts'

const places = /\{([a-z][a-z0-9_]*)(?::(percent))?\}/g

/** The facts and parameters that a sentence names. */
export const placeholdersOf = (sentence: string): string[] =>
  [...sentence.matchAll(places)].map((match) => match[1] as string)

/** A fact or parameter as a sentence shows it. */
export interface Shown {
  readonly value: Value
  readonly type: Type
}

/**
 * Fills the places of a sentence. `{x:percent}` shows a ratio as percent with at most two places;
 * an unknown value is shown as 未知 or "unknown"; `≥`, `≤` mark a range.
 */
export function fillSentence(
  sentence: string,
  lookup: (name: string) => Shown | undefined,
  language: 'zh' | 'en',
): string {
  return sentence.replace(places, (_, name: string, format?: string) => {
    const shown = lookup(name)
    const unknown = language === 'zh' ? '未知' : 'unknown'
    if (shown === undefined || shown.value === null) return unknown
    if (shown.type.kind === 'span') return formatSpan(String(shown.value), language)
    if (shown.type.kind === 'boolean') return formatBoolean(shown.value === true, language)
    if (format === 'percent') return formatPercent(shown)
    return formatValue(shown.value, shown.type) ?? unknown
  })
}

function formatPercent({ value, type }: Shown): string {
  const scale = scaleOf(type)
  const hundredths =
    scale >= 4
      ? ((value as bigint) * 2n + 10n ** BigInt(scale - 4)) / (2n * 10n ** BigInt(scale - 4))
      : (value as bigint) * 10n ** BigInt(4 - scale)
  const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
  return `${text.replace(/\.?0+$/, '')}%`
}

const formatBoolean = (value: boolean, language: 'zh' | 'en'): string =>
  language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'

const units: Readonly<Record<string, string>> = { day: '日', week: '周', month: '个月', year: '年' }

function formatSpan(text: string, language: 'zh' | 'en'): string {
  const match = /^(\d+) (day|week|month|year)/.exec(text)
  return language === 'zh' && match?.[2] !== undefined ? `${match[1]}${units[match[2]]}` : text
}
