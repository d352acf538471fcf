import type { Readiness } from '@mingjian/core'
import { displayWidth, padToWidth, wrapToWidth } from '../display-width.ts'
import type { ReadinessReportOptions } from './context.ts'
import { describeReadiness } from './describe-readiness.ts'
import { type Block, type Ranking, type Section, type Table, textOf } from './document.ts'
import { type ReadinessWords, readinessWords } from './words.ts'

/** How a readiness report is written for the terminal. */
export interface ReadinessTextOptions extends ReadinessReportOptions {
  /** Columns of the terminal; 100 unless told. */
  readonly width?: number
}

interface TextSetting {
  readonly width: number
  readonly words: ReadinessWords
}

/**
 * Formats what readiness tells for the terminal: which models can run and what to ask from whom, what to mend first, how
 * much the joins meet and why not, how columns that identify are filled, which periods are covered, where rows were
 * left. Of long lists it shows the first, and says how many more there are.
 *
 * @example
 * formatReadiness(readiness, { catalog, asOf, language: 'zh' }).split('\n')[1] // => '1 个模型：可运行 1 个，缺部分数据 0 个，不能判断任何主体 0 个。'
 */
export function formatReadiness(readiness: Readiness, options: ReadinessTextOptions): string {
  const { width = 100, language } = options
  const { title, about, sections } = describeReadiness(readiness, options)
  const setting = { width, words: readinessWords[language] }
  const lines = [
    ...[title, ...about].flatMap((line) => wrapToWidth(line, width)),
    ...sections.flatMap((section, at) => ['', ...formatSection(section, at + 1, setting)]),
  ]
  return `${lines.join('\n')}\n`
}

function formatSection(section: Section, number: number, setting: TextSetting): string[] {
  const { title, note, blocks, shown = blocks.length } = section
  const more = blocks.length - shown
  return [
    `${number} ${title}`,
    ...(note === undefined ? [] : indent(note, 2, setting)),
    ...blocks.slice(0, shown).flatMap((block) => formatBlock(block, 2, setting)),
    ...(more > 0 ? indent(setting.words.more(more), 2, setting) : []),
  ]
}

function formatBlock(block: Block, by: number, setting: TextSetting): string[] {
  switch (block.kind) {
    case 'lines':
      return block.onPage === true ? [] : block.lines.flatMap((line) => indent(line, by, setting))
    case 'ranking':
      return formatRanking(block, by, setting)
    case 'table':
      return formatTable(block, by, setting)
    case 'part':
      return [
        '',
        ...indent(block.title, by, setting),
        ...block.blocks.flatMap((each) => formatBlock(each, by + 2, setting)),
      ]
  }
}

const indent = (text: string, by: number, { width }: TextSetting): string[] =>
  wrapToWidth(text, width - by).map((line) => ' '.repeat(by) + line)

/** Each sentence behind its number. */
function formatRanking(ranking: Ranking, by: number, setting: TextSetting): string[] {
  const { headers, items, shown = items.length } = ranking
  const told = items.slice(0, shown)
  const widest = Math.max(
    ...[headers[0], ...told.map(({ count }) => String(count))].map(displayWidth),
  )
  const row = (count: string, says: string): string[] =>
    wrapToWidth(says, setting.width - by - widest - 2).map(
      (line, at) =>
        `${' '.repeat(by)}${padToWidth(at === 0 ? count : '', widest, 'left')}  ${line}`,
    )
  return [
    ...row(headers[0], headers[1]),
    ...told.flatMap(({ count, says }) => row(String(count), says)),
    ...(items.length > shown ? indent(setting.words.more(items.length - shown), by, setting) : []),
  ]
}

/** A table where it fits the width; else each row under its first cell. */
function formatTable(table: Table, by: number, setting: TextSetting): string[] {
  const { columns } = table
  const rows = table.rows.map(({ cells, notes = [] }) => ({
    texts: cells.map(textOf),
    notes: notes.flatMap((note) => indent(note, by + 4, setting)),
  }))
  const widths = columns.map(({ header }, at) =>
    Math.max(...[header, ...rows.map(({ texts }) => texts[at] ?? '')].map(displayWidth)),
  )
  const total = widths.reduce((sum, each) => sum + each + 2, by - 2)
  if (total > setting.width) {
    return rows.flatMap(({ texts, notes }) => [
      ...indent(texts[0] ?? '', by, setting),
      ...indent(
        columns
          .slice(1)
          .flatMap(({ header }, at) => {
            const text = texts[at + 1] ?? ''
            return text === '' ? [] : [`${header}${setting.words.colon}${text}`]
          })
          .join(setting.words.semicolon),
        by + 2,
        setting,
      ),
      ...notes,
    ])
  }
  const line = (cells: readonly string[]): string =>
    `${' '.repeat(by)}${cells
      .map((cell, at) =>
        padToWidth(cell, widths[at] ?? 0, columns[at]?.align === 'right' ? 'left' : 'right'),
      )
      .join('  ')}`.trimEnd()
  return [
    line(columns.map(({ header }) => header)),
    ...rows.flatMap(({ texts, notes }) => [line(texts), ...notes]),
  ]
}
