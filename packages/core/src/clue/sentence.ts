import { formatDate } from '../values/date.ts'
import { divideRounded, formatDecimal } from '../values/decimal.ts'
import { formatValue } from '../values/text.ts'
import { isNumeric, scaleOf, type Type, type Value } from '../values/type.ts'
import { measureWord } from './measure-words.ts'

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

/** How a sentence is filled. */
export interface Filling {
  readonly language: 'zh' | 'en'
  /** Whether nobody knows if what it says is so: the sentence says so at its end. */
  readonly isOpen?: boolean
}

/**
 * Fills the places of a sentence. `{x:percent}` shows a ratio as percent with at most two places.
 * A number that doubt could change is shown by what is certain of it, and Chinese says so behind
 * its measure word: `0至3笔（未能确定）`, `至少2名`, `12件（数据不全）`, `多少名（未知）`. Beside a range
 * what has no bound is `多少元（现有数据为0.00元）`, since a bare number would contradict it. An event
 * that has not happened is shown with the last day that its source knows of.
 * A sentence that is open says at its end, and only there, that it is not certain.
 *
 * @example
 * const lookup = () => ({ type: integer, value: 0n, low: 0n, high: 3n })
 * fillSentence('{n}笔案款', lookup, { language: 'zh' }) // => '0至3笔（未能确定）案款'
 * fillSentence('{n}笔案款', lookup, { language: 'zh', isOpen: true }) // => '0至3笔案款（未能确定）'
 */
export function fillSentence(
  sentence: string,
  lookup: (name: string) => Shown | undefined,
  { language, isOpen = false }: Filling,
): string {
  const besideRange = placesOf(sentence).some(({ name }) => {
    const shown = lookup(name)
    return shown !== undefined && isRange(shown)
  })
  const filled = sentence.replace(
    language === 'zh' ? measured : places,
    (_, name: string, format: string | undefined, measure: unknown) => {
      const behind = language === 'zh' && typeof measure === 'string' ? measure : ''
      const shown = lookup(name)
      if (shown === undefined) return unknownWords[language] + behind
      const { value, low, high, type, until = null } = shown
      if (value === null && until !== null) return sayPending(until as number, language) + behind
      const show = (each: Value) => formatShown(each, type, format, language)
      if (value !== null && low === value && high === value) return show(value) + behind
      const says = language === 'zh' ? sayZh : sayEn
      const doubt = { shown, show, isPercent: format === 'percent', isOpen, besideRange }
      if (isNumeric(type)) return says({ ...doubt, unit: behind })
      if (type.kind === 'date') return says({ ...doubt, unit: '' }) + behind
      return (value === null ? unknownWords[language] : doubted(show(value), language)) + behind
    },
  )
  if (!isOpen) return filled
  const notCertain = language === 'zh' ? '（未能确定）' : ' (not certain)'
  return filled.replace(/[。.]?\s*$/, (end) => notCertain + end)
}

/** A place, and the measure word that Chinese writes behind a number. */
const measured = new RegExp(`${places.source}(${measureWord})?`, 'g')

interface Doubted {
  readonly shown: Shown
  readonly show: (value: Value) => string
  /** The measure word behind it. */
  readonly unit: string
  readonly isPercent: boolean
  /** Whether the whole sentence says that it is not certain. */
  readonly isOpen: boolean
  /** Whether a number of the sentence is shown from one end to the other. */
  readonly besideRange: boolean
}

const isRange = ({ type, low, high }: Shown): boolean =>
  isNumeric(type) && low !== null && high !== null && low !== high

function sayPending(until: number, language: 'zh' | 'en'): string {
  const day = formatDate(until)
  return language === 'zh' ? `尚未发生（截至${day}）` : `not happened by ${day}`
}

/** What is certain of a number or a day, in Chinese: what is not is said behind its measure word. */
function sayZh({ shown, show, unit, isPercent, isOpen, besideRange }: Doubted): string {
  const { value, low, high } = shown
  const isDay = shown.type.kind === 'date'
  const isBetween = value !== null && value !== low && value !== high
  const open = inBrackets(
    ['（', '，', '）'],
    [isOpen ? '' : '未能确定', isBetween ? `现有数据为${show(value)}${unit}` : ''],
  )
  if (low !== null && high !== null) return `${show(low)}至${show(high)}${unit}${open}`
  if (low !== null) {
    if (isDay) return `${show(low)}或以后`
    // "At least 0" would sound as if it said something.
    const saysLittle = low === 0n || isBetween
    return saysLittle ? `${show(low)}${unit}或以上${open}` : `至少${show(low)}${unit}`
  }
  if (high !== null) {
    if (isDay) return `${show(high)}或以前`
    return isBetween ? `${show(high)}${unit}或以下${open}` : `至多${show(high)}${unit}`
  }
  if (value !== null && besideRange) {
    return `${unit === '' ? unknownWords.zh : `多少${unit}`}（现有数据为${show(value)}${unit}）`
  }
  if (value !== null) return `${show(value)}${unit}（数据不全）`
  if (isPercent) return '未知比例'
  if (isDay) return '某日（日期未知）'
  return unit === '' ? unknownWords.zh : `多少${unit}（未知）`
}

function sayEn({ shown, show, isPercent, isOpen, besideRange }: Doubted): string {
  const { value, low, high } = shown
  const isDay = shown.type.kind === 'date'
  const isBetween = value !== null && value !== low && value !== high
  const open = inBrackets(
    [' (', '; ', ')'],
    [isOpen ? '' : 'not certain', isBetween ? `${show(value)} in the data` : ''],
  )
  if (low !== null && high !== null) return `${show(low)} to ${show(high)}${open}`
  if (low !== null) {
    if (isDay) return `${show(low)} or later`
    const saysLittle = low === 0n || isBetween
    return saysLittle ? `${show(low)} or more${open}` : `at least ${show(low)}`
  }
  if (high !== null) {
    if (isDay) return `${show(high)} or earlier`
    return isBetween ? `${show(high)} or less${open}` : `at most ${show(high)}`
  }
  if (value !== null && besideRange) return `${unknownWords.en} (${show(value)} in the data)`
  if (value !== null) return `${show(value)} (incomplete)`
  return isPercent ? 'an unknown share' : unknownWords.en
}

/** What is not empty in brackets; nothing of nothing. */
function inBrackets([open, between, close]: readonly [string, string, string], texts: string[]) {
  const said = texts.filter((each) => each !== '')
  return said.length === 0 ? '' : `${open}${said.join(between)}${close}`
}

/** A text or an answer that doubt could change. */
const doubted = (text: string, language: 'zh' | 'en'): string =>
  language === 'zh' ? `${text}（存疑）` : `${text} (in doubt)`

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

/**
 * Formats a span as models write it for people; other text stays as it is.
 *
 * @example
 * formatSpan('30 days', 'zh') // => '30日'
 */
export function formatSpan(text: string, language: 'zh' | 'en'): string {
  const match = /^(\d+) (minute|hour|day|week|month|year)s?$/.exec(text)
  return language === 'zh' && match?.[2] !== undefined ? `${match[1]}${units[match[2]]}` : text
}
