import type { Clue, ClueSignal } from '@mingjian/core'
import { cautionsOf, reasonsOf, separators } from './clue-texts.ts'
import { cutToWidth, displayWidth, padToWidth, wrapToWidth } from './display-width.ts'
import { formatClock } from './format-clock.ts'
import { formatClueMoney } from './format-money.ts'

/** How a table of clues is written for the terminal. */
export interface TableOptions {
  readonly language: 'zh' | 'en'
  /** Columns of the terminal; 100 unless told. */
  readonly width?: number
}

/** Signs of the id that tell clues apart whose subjects are masked alike, and that `explain` takes. */
const shownOfId = 8

/** Columns that a name may take. */
const widestName = 60

const words = {
  zh: {
    headers: ['名次', '等级', '分值', '涉及金额', '编号', '线索主体'],
    lastDay: '最后日期',
    caution: '注意：',
    unknown: '未能判断：',
    because: '未知的缘由：',
    lacking: (count: number) => `${count}项信号所需的数据本次未提供`,
    requests: '需调取：',
    explained: '可能的正当解释：',
    identity: (grade: string) => `身份等级 ${grade}：`,
  },
  en: {
    headers: ['Rank', 'Band', 'Score', 'Money', 'Id', 'Subject'],
    lastDay: 'Last day',
    caution: 'Caution: ',
    unknown: 'Could not be judged: ',
    because: 'Unknown because: ',
    lacking: (count: number) =>
      `${count === 1 ? '1 signal' : `${count} signals`} whose data were not given`,
    requests: 'To be requested: ',
    explained: 'Possible innocent explanation: ',
    identity: (grade: string) => `Identity grade ${grade}: `,
  },
} as const

/**
 * Formats clues as a table for the terminal: rank, band, score, money, last day (where some clue
 * has a time limit), the first signs of the id, and subject in columns, and under each the reasons. Chinese characters count
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
    clue.id.slice(0, shownOfId),
    cutToWidth(clue.subject.label || clue.subject.key.join('、'), widestName),
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
 * What stands under a clue: its reasons, what made its identity less sure and the score lower, records
 * that it does not count, what is open and what would settle it, explanations.
 */
function textsOf(clue: Clue, { language }: TableOptions): string[] {
  const {
    caution,
    unknown,
    because,
    lacking: wanting,
    requests,
    explained,
    identity,
  } = words[language]
  const between = separators[language]
  const signals = clue.signals.filter(({ outcome }) => outcome === 'unknown')
  const own = signals.filter((each) => !isNotGiven(each))
  const others = signals.length - own.length
  const open = [...own.map(({ says }) => says), ...(others > 0 ? [wanting(others)] : [])]
  const reasons = [...new Set(own.flatMap((each) => reasonsFor(each, clue)))]
  const general = new Set(signals.filter(isNotGiven).map(({ id }) => id))
  const wanted = clue.requests.filter((each) => each.signals.some((id) => !general.has(id)))
  const innocent = clue.explainedBy.filter(({ outcome }) => outcome === 'hit')
  const { grade, how } = clue.identity
  const texts = [
    ['', reasonsOf(clue)],
    [identity(grade ?? ''), grade === null || grade === 'A' ? [] : [how]],
    [caution, cautionsOf(clue)],
    [unknown, open],
    [because, reasons],
    [requests, wanted.map(({ says }) => says)],
    [explained, innocent.map(({ says }) => says)],
  ] as const
  return texts.flatMap(([title, parts]) => (parts.length === 0 ? [] : title + parts.join(between)))
}

/** Whether a signal waits for nothing but data which nobody gave: it is counted, as the summary says which. */
const isNotGiven = ({ wanted = [] }: ClueSignal): boolean =>
  wanted.length > 0 &&
  wanted.every(({ reason }) => reason === 'absent' || reason === 'columns-absent')

/** Why a signal is unknown, where no request for data says so. */
const reasonsFor = ({ id, wanted = [] }: ClueSignal, { requests }: Clue): string[] =>
  requests.some(({ kind, signals }) => kind === 'data' && signals.includes(id))
    ? []
    : wanted.map(({ says }) => says)

/** The last day stands before the id and the name, which is the widest. */
function headersOf(language: 'zh' | 'en', isTimed: boolean): string[] {
  const { headers, lastDay } = words[language]
  return isTimed ? [...headers.slice(0, -2), lastDay, ...headers.slice(-2)] : [...headers]
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
