import { formatDate } from '../values/date.ts'
import { divideRounded, formatDecimal } from '../values/decimal.ts'
import { formatValue } from '../values/text.ts'
import { scaleOf, type Type, type Value } from '../values/type.ts'

const places = /\{([a-z][a-z0-9_]*)(?::(percent))?\}/g

/** A pair of braces in a sentence, or a lone one. */
export interface Place {
  readonly name: string
  readonly percent: boolean
  /** Whether it is written as a place is: {name} or {name:percent}. */
  readonly isWhole: boolean
  readonly offset: number
}

/** Finds all braces of a sentence. */
export const placesOf = (sentence: string): readonly Place[] =>
  [...sentence.matchAll(/\{([^{}]*)\}?|\}/g)].map(({ 0: text, 1: inside = '', index }) => {
    const [whole] = text.matchAll(places)
    return {
      name: whole?.[1] ?? inside,
      percent: whole?.[2] !== undefined,
      isWhole: whole !== undefined,
      offset: index,
    }
  })

/** A fact or parameter as a sentence shows it, with the range that it lies in. */
export interface Shown {
  readonly value: Value
  readonly type: Type
  readonly low: Value
  readonly high: Value
  /** Of an event: the last day up to which it is known not to have happened. */
  readonly until?: Value
}

/**
 * Fills the places of a sentence. `{x:percent}` shows a ratio as percent with at most two places.
 * Where doubt could change a number, it says so: `12（12～15）`, `至少12`, `12（不全）`.
 * An unknown value is shown as 未知 or "unknown", an event that has not happened with the last day
 * that its source knows of.
 */
export function fillSentence(
  sentence: string,
  lookup: (name: string) => Shown | undefined,
  language: 'zh' | 'en',
): string {
  return sentence.replace(places, (_, name: string, format?: string) => {
    const shown = lookup(name)
    if (shown === undefined) return unknownWords[language]
    const { value, low, high, type, until = null } = shown
    if (value === null && until !== null) return sayPending(until as number, language)
    const show = (each: Value) => formatShown(each, type, format, language)
    const text = value === null ? unknownWords[language] : show(value)
    if (value === null || (low === value && high === value)) return text
    return inRange(text, shown, show, language)
  })
}

/** Marks a value that doubt could change: at least, at most, within a range, or incomplete. */
function inRange(
  text: string,
  { value, low, high, type }: Shown,
  show: (value: Value) => string,
  language: 'zh' | 'en',
): string {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  if (type.kind === 'string') return say(`${text}（存疑）`, `${text} (in doubt)`)
  if (low === null && high === null) return say(`${text}（不全）`, `${text} (incomplete)`)
  if (high === null && low === value) return say(`至少${text}`, `at least ${text}`)
  if (low === null && high === value) return say(`至多${text}`, `at most ${text}`)
  const range = `${low === null ? '?' : show(low)}～${high === null ? '?' : show(high)}`
  return say(`${text}（${range}）`, `${text} (${range})`)
}

function sayPending(until: number, language: 'zh' | 'en'): string {
  const day = formatDate(until)
  return language === 'zh' ? `尚未发生（截至${day}）` : `not happened by ${day}`
}

const unknownWords = { zh: '未知', en: 'unknown' } as const

function formatShown(
  value: Value,
  type: Type,
  format: string | undefined,
  language: 'zh' | 'en',
): string {
  if (type.kind === 'span') return formatSpan(String(value), language)
  if (type.kind === 'boolean') return formatBoolean(value === true, language)
  if (format === 'percent') return formatPercent(value, type)
  return formatValue(value, type) ?? unknownWords[language]
}

function formatPercent(value: Value, type: Type): string {
  const hundredths = divideRounded((value as bigint) * 10_000n, 10n ** BigInt(scaleOf(type)))
  return `${formatDecimal(hundredths, 2).replace(/\.?0+$/, '')}%`
}

const formatBoolean = (value: boolean, language: 'zh' | 'en'): string =>
  language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'

const units: Readonly<Record<string, string>> = {
  minute: '分钟',
  hour: '小时',
  day: '日',
  week: '周',
  month: '个月',
  year: '年',
}

function formatSpan(text: string, language: 'zh' | 'en'): string {
  const match = /^(\d+) (minute|hour|day|week|month|year)/.exec(text)
  return language === 'zh' && match?.[2] !== undefined ? `${match[1]}${units[match[2]]}` : text
}
