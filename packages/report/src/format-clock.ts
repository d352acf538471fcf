import type { Clue, ClueClock } from '@mingjian/core'

type WithClock = Pick<Clue, 'clock'>

const words = {
  zh: {
    earliest: (day: string) => `不早于${day}`,
    latest: (day: string) => `不晚于${day}`,
    between: (from: string, to: string) => `${from}至${to}之间`,
    unknown: '未知',
    lapsed: '已过期',
    perhaps: '可能已过期',
    mark: (text: string, mark: string) => `${text}（${mark}）`,
    colon: '：',
    comma: '，',
  },
  en: {
    earliest: (day: string) => `not before ${day}`,
    latest: (day: string) => `not after ${day}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    unknown: 'unknown',
    lapsed: 'lapsed',
    perhaps: 'may have lapsed',
    mark: (text: string, mark: string) => `${text} (${mark})`,
    colon: ': ',
    comma: ', ',
  },
} as const

/** Formats the last day of a clue, `2024-01-31（已过期）`; nothing where its model names none. */
export function formatClock({ clock }: WithClock, language: 'zh' | 'en'): string {
  if (clock === null) return ''
  const text = clock.lastDay ?? formatRange(clock, language)
  const lapsed = lapsedText(clock, language)
  return lapsed === undefined ? text : words[language].mark(text, lapsed)
}

/** What clues.csv says beside the last day: which time limit, its range, whether it has lapsed. */
export function describeClock({ clock }: WithClock, language: 'zh' | 'en'): string {
  if (clock === null) return ''
  const { colon, comma } = words[language]
  const range = clock.lastDay === null ? formatRange(clock, language) : undefined
  const notes = [range, lapsedText(clock, language)].filter((note) => note !== undefined)
  return notes.length === 0 ? clock.why : `${clock.why}${colon}${notes.join(comma)}`
}

function formatRange({ range }: ClueClock, language: 'zh' | 'en'): string {
  const { earliest, latest, between, unknown } = words[language]
  if (range === null) return unknown
  if (range.earliest === null) return range.latest === null ? unknown : latest(range.latest)
  return range.latest === null ? earliest(range.earliest) : between(range.earliest, range.latest)
}

/** A day that nobody knows may have lapsed too; that is what unknown says. */
function lapsedText({ lapsed, range }: ClueClock, language: 'zh' | 'en'): string | undefined {
  if (lapsed === true) return words[language].lapsed
  return lapsed === null && range !== null ? words[language].perhaps : undefined
}
