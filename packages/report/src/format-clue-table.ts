import type { Clue } from '@mingjian/core'
import { reasonsOf, separators } from './clue-texts.ts'
import { cutToWidth, displayWidth, padToWidth, wrapToWidth } from './display-width.ts'
import { formatClock } from './format-clock.ts'
import { formatClueMoney } from './format-money.ts'

/** How a table of clues is written for the terminal. */
export interface TableOptions {
  readonly language: 'zh' | 'en'
  /** Columns of the terminal; 100 unless told. */
  readonly width?: number
  /** For each model the signals that wait for data which nobody gave: they are counted, not repeated. */
  readonly lacking?: ReadonlyMap<string, ReadonlySet<string>>
}

/** Columns that a name may take. */
const widestName = 60

const words = {
  zh: {
    headers: ['名次', '等级', '分值', '涉及金额', '线索主体'],
    lastDay: '最后日期',
    unknown: '未能判断：',
    lacking: (count: number) => `${count}项信号所需的数据本次未提供`,
    requests: '需调取：',
    explained: '可能的正当解释：',
    identity: (grade: string) => `身份等级 ${grade}：`,
  },
  en: {
    headers: ['Rank', 'Band', 'Score', 'Money', 'Subject'],
    lastDay: 'Last day',
    unknown: 'Could not be judged: ',
    lacking: (count: number) => `${count} of the signals for want of data that nobody gave`,
    requests: 'To be requested: ',
    explained: 'Possible innocent explanation: ',
    identity: (grade: string) => `Identity grade ${grade}: `,
  },
} as const

/**
 * Formats clues as a table for the terminal: rank, band, score, money, last day (where some clue
 * has a time limit) and subject in columns, and under each the reasons. Chinese characters count
 * two columns. A score that missing data could still move is shown with its interval.
 *
 * @example
 * formatClueTable(clues, { language: 'zh', width: 80 }).includes('2,000.50') // => true
 */
export function formatClueTable(clues: readonly Clue[], options: TableOptions): string {
  const width = options.width ?? 100
  const isTimed = clues.some(({ clock }) => clock !== null)
  const headers = headersOf(options.language, isTimed)
  const rows = clues.map((clue) => [
    String(clue.rank),
    clue.band,
    formatScore(clue),
    formatClueMoney(clue, options.language),
    ...(isTimed ? [formatClock(clue, options.language)] : []),
    cutToWidth(clue.subject.label, widestName),
  ])
  const widths = headers.map((header, column) =>
    Math.max(...[header, ...rows.map((row) => row[column] ?? '')].map(displayWidth)),
  )
  const indent = widths.slice(0, 2).reduce((sum, each) => sum + each + 2, 0)
  const lines = [
    formatRow(headers, widths),
    '-'.repeat(Math.min(width, sum(widths) + 2 * (widths.length - 1))),
  ]
  clues.forEach((clue, index) => {
    lines.push(formatRow(rows[index] ?? [], widths))
    for (const text of textsOf(clue, options)) {
      for (const line of wrapToWidth(text, width - indent)) lines.push(' '.repeat(indent) + line)
    }
  })
  return `${lines.join('\n')}\n`
}

/**
 * What stands under a clue: its reasons, what made its identity less sure and the score lower, what
 * is open and what would settle it, explanations.
 */
function textsOf(clue: Clue, { language, lacking }: TableOptions): string[] {
  const { unknown, lacking: wanting, requests, explained, identity } = words[language]
  const between = separators[language]
  const general = lacking?.get(clue.model) ?? new Set()
  const signals = clue.signals.filter(({ outcome }) => outcome === 'unknown')
  const own = signals.filter(({ id }) => !general.has(id))
  const others = signals.length - own.length
  const open = [...own.map(({ says }) => says), ...(others > 0 ? [wanting(others)] : [])]
  const wanted = clue.requests.filter((each) => each.signals.some((id) => !general.has(id)))
  const innocent = clue.explainedBy.filter(({ outcome }) => outcome === 'hit')
  const { grade, how } = clue.identity
  const texts = [
    ['', reasonsOf(clue)],
    [identity(grade ?? ''), grade === null || grade === 'A' ? [] : [how]],
    [unknown, open],
    [requests, wanted.map(({ says }) => says)],
    [explained, innocent.map(({ says }) => says)],
  ] as const
  return texts.flatMap(([title, parts]) => (parts.length === 0 ? [] : title + parts.join(between)))
}

/** The last day stands before the name, which is the widest. */
function headersOf(language: 'zh' | 'en', isTimed: boolean): string[] {
  const { headers, lastDay } = words[language]
  return isTimed ? [...headers.slice(0, -1), lastDay, ...headers.slice(-1)] : [...headers]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

const formatScore = ({ score, minScore, maxScore }: Clue): string =>
  minScore === maxScore ? String(score) : `${score} (${minScore}–${maxScore})`

/** Numbers stand to the right, words to the left. */
const formatRow = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, i) => padToWidth(cell, widths[i] ?? 0, i === 0 || i === 3 ? 'left' : 'right'))
    .join('  ')
    .trimEnd()
