import { formatSpan, NumberText } from '@mingjian/core'
import { displayWidth, padToWidth } from '@mingjian/report'
import type { Language } from '../output/texts.ts'
import type { FoundParam } from './find-param.ts'
import { cluesOf, isHeld, type Tuned, type TunedRow } from './tuned.ts'

const words = {
  zh: {
    title: (model: string, title: string, asOf: string, backend: string) =>
      `${model} ${title} · 基准日 ${asOf} · 后端 ${backend}`,
    param: (name: string, of: string, own: string, origin: string) =>
      `参数 ${name}（${of}）原值 ${own}，出处：${origin === 'design' ? '自定（design）' : origin}`,
    signals: (ids: readonly string[]) =>
      ids.length === 0 ? '不影响任何信号' : `影响的信号：${ids.join('、')}`,
    subjects: (count: number) => `主体 ${count} 个`,
    headers: ['A级', 'B级', 'C级', '线索', '待定', '信号命中', '新增', '减少'],
    own: '模型原值',
    held: '命中过多，将被暂扣',
    grid: (rows: string, columns: string) => `线索数：行为 ${rows}，列为 ${columns}`,
    marks: '* 模型原值　! 命中过多，将被暂扣　? 未能运行',
    foot: [
      '信号命中：至少有一个上述信号命中的主体数。新增、减少：与模型原值相比成为线索、不再成为线索的主体数。',
      '线索多少不能说明阈值对错；改用其他值请写入 --params 文件，并说明依据。均为待核线索，不是结论。',
    ],
  },
  en: {
    title: (model: string, title: string, asOf: string, backend: string) =>
      `${model} ${title} · as of ${asOf} · backend ${backend}`,
    param: (name: string, of: string, own: string, origin: string) =>
      `Parameter ${name} (${of}): ${own} in the model, origin: ${origin}`,
    signals: (ids: readonly string[]) =>
      ids.length === 0 ? 'It reaches no signal' : `Signals that it reaches: ${ids.join(', ')}`,
    subjects: (count: number) => `${count} subjects`,
    headers: ['A', 'B', 'C', 'Clues', 'Undecided', 'Hit', 'New', 'Lost'],
    own: 'value of the model',
    held: 'flags too many: would be held',
    grid: (rows: string, columns: string) => `Clues: rows are ${rows}, columns ${columns}`,
    marks: '* value of the model  ! flags too many: would be held  ? did not run',
    foot: [
      'Hit: subjects on which one of these signals is a hit. New, lost: subjects that are clues, or no longer, against the value of the model.',
      'How many clues there are does not tell which value is right. Write another one into a --params file, with its reason. A clue is to be verified; it is not a finding.',
    ],
  },
} as const

/** Formats the table, and before it for two parameters the clues as a grid. */
export function formatTuned(tuned: Tuned, language: Language): string {
  const { model, asOf, backend, params, signals, rows } = tuned
  const say = words[language]
  const title = language === 'en' ? (model.title.en ?? model.title.zh) : model.title.zh
  const counts = rows.find(({ isOwn }) => isOwn)?.run.counts
  const lines = [
    say.title(model.id, title, asOf, backend),
    ...params.map(({ name, of, param: { value, unit, origin } }) =>
      say.param(
        name,
        of,
        `${showValue(value, language)}${unit === undefined ? '' : ` ${unit}`}`,
        origin,
      ),
    ),
    say.signals(signals),
    ...(counts === undefined ? [] : [say.subjects(counts.subjects)]),
    '',
    ...(params.length === 2 ? [...formatGrid(tuned, language), ''] : []),
    ...formatRows(tuned, language),
    '',
    ...say.foot,
  ]
  return `${lines.join('\n')}\n`
}

const showValue = (value: FoundParam['param']['value'], language: Language): string =>
  value instanceof NumberText ? value.text : formatSpan(String(value), language)

function formatRows({ params, rows }: Tuned, language: Language): string[] {
  const say = words[language]
  const head = [...params.map(({ name }) => name), ...say.headers]
  const cells = rows.map((row) => {
    const { run, hit, added, lost } = row
    const clues = cluesOf(row)
    const counts = [clues?.A, clues?.B, clues?.C, clues?.total, run.counts?.undecided]
    return [
      ...row.values.map(({ text, isOwn }) => `${isOwn ? '* ' : ''}${formatSpan(text, language)}`),
      ...[...counts, hit, ...(row.isOwn ? ['', ''] : [added, lost])].map((count) =>
        count === undefined ? '?' : String(count),
      ),
    ]
  })
  const notes = rows.map((row) => noteOf(row, language))
  const widths = widthsOf([head, ...cells])
  const line = '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))
  return [
    alignRight(head, widths),
    line,
    ...cells.map((each, i) => `${alignRight(each, widths)}  ${notes[i] ?? ''}`.trimEnd()),
  ]
}

function noteOf(row: TunedRow, language: Language): string {
  const say = words[language]
  const { counts, reason } = row.run
  const notes = [
    ...(row.isOwn ? [say.own] : []),
    ...(isHeld(row) ? [say.held] : []),
    ...(counts === undefined && reason !== undefined ? [reason[language]] : []),
  ]
  return notes.join(language === 'zh' ? '；' : '; ')
}

/** Clues in all, the values of one parameter below and those of the other beside each other. */
function formatGrid({ params, rows }: Tuned, language: Language): string[] {
  const say = words[language]
  const shown = (text: string) => formatSpan(text, language)
  const across = [...new Set(rows.map(({ values }) => values[1]?.text ?? ''))]
  const down = [...new Set(rows.map(({ values }) => values[0]?.text ?? ''))]
  const cellOf = (one: string, other: string): string => {
    const row = rows.find(({ values }) => values[0]?.text === one && values[1]?.text === other)
    const total = row && cluesOf(row)?.total
    return `${row?.isOwn ? '* ' : ''}${total ?? '?'}${row && isHeld(row) ? '!' : ''}`
  }
  const table = [
    ['', ...across.map(shown)],
    ...down.map((one) => [shown(one), ...across.map((other) => cellOf(one, other))]),
  ]
  const widths = widthsOf(table)
  const [a = '', b = ''] = params.map(({ name }) => name)
  return [say.grid(a, b), ...table.map((cells) => alignRight(cells, widths)), say.marks]
}

const widthsOf = (table: readonly (readonly string[])[]): number[] =>
  (table[0] ?? []).map((_, at) => Math.max(...table.map((cells) => displayWidth(cells[at] ?? ''))))

const alignRight = (cells: readonly string[], widths: readonly number[]): string =>
  cells.map((cell, at) => padToWidth(cell, widths[at] ?? 0, 'left')).join('  ')
