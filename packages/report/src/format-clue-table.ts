import type { Clue } from '@mingjian/core'
import { reasonsOf, separators, unknownsOf } from './clue-texts.ts'
import { cutToWidth, displayWidth, padToWidth, wrapToWidth } from './display-width.ts'
import { formatClock } from './format-clock.ts'
import { formatClueMoney } from './format-money.ts'

export interface TableOptions {
  readonly language: 'zh' | 'en'
  /** Columns of the terminal; 100 unless told. */
  readonly width?: number
}

/** Columns that a name may take. */
const widestName = 60

const words = {
  zh: {
    headers: ['名次', '等级', '分值', '涉及金额', '线索主体'],
    lastDay: '最后日期',
    unknown: '未能判断：',
    explained: '可能的正当解释：',
  },
  en: {
    headers: ['Rank', 'Band', 'Score', 'Money', 'Subject'],
    lastDay: 'Last day',
    unknown: 'Could not be judged: ',
    explained: 'Possible innocent explanation: ',
  },
} as const

/**
 * Formats clues as a table for the terminal: rank, band, score, money, last day (where some clue
 * has a time limit) and subject in columns, and under each the reasons. Chinese characters count two columns. A score that missing data could
 * still move is shown with its interval.
 */
export function formatClueTable(clues: readonly Clue[], options: TableOptions): string {
  const { unknown, explained } = words[options.language]
  const width = options.width ?? 100
  const between = separators[options.language]
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
    const texts = [reasonsOf(clue).join(between)]
    const open = unknownsOf(clue)
    if (open.length > 0) texts.push(unknown + open.join(between))
    const innocent = clue.explainedBy.filter(({ outcome }) => outcome === 'hit')
    if (innocent.length > 0) texts.push(explained + innocent.map(({ says }) => says).join(between))
    for (const text of texts) {
      for (const line of wrapToWidth(text, width - indent)) lines.push(' '.repeat(indent) + line)
    }
  })
  return `${lines.join('\n')}\n`
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
