import { NumberText } from '@mingjian/core'
import { type CsvCell, formatCsv } from '@mingjian/report'
import type { Language } from '../output/texts.ts'
import { cluesOf, isHeld, type Tuned } from './tuned.ts'

/** One object for programs; null where the model did not come so far. */
export function toJsonTuned({ model, asOf, backend, params, signals, rows }: Tuned): string {
  const json = {
    model: model.id,
    asOf,
    backend,
    params: params.map(({ of, name, param: { value, origin, unit, why } }) => ({
      of,
      name,
      value: value instanceof NumberText ? value.text : value,
      origin,
      unit: unit ?? null,
      why: why ?? null,
    })),
    signals,
    values: rows.map((row) => ({
      values: row.values.map(({ text }) => text),
      isOwn: row.isOwn,
      status: row.run.status,
      isHeld: isHeld(row),
      reason: row.run.reason ? { zh: row.run.reason.zh, en: row.run.reason.en } : null,
      subjects: row.run.counts?.subjects ?? null,
      clues: cluesOf(row) ?? null,
      undecided: row.run.counts?.undecided ?? null,
      hit: row.hit ?? null,
      added: row.added ?? null,
      lost: row.lost ?? null,
    })),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

const headers = {
  zh: ['模型原值', '状态', 'A级', 'B级', 'C级', '线索', '待定', '信号命中', '新增', '减少', '主体'],
  en: ['own', 'status', 'A', 'B', 'C', 'clues', 'undecided', 'hit', 'added', 'lost', 'subjects'],
} as const

/** The table as CSV for Excel; what is not known is empty. */
export async function toCsvTuned({ params, rows }: Tuned, language: Language): Promise<string> {
  const lines = rows.map((row): CsvCell[] => {
    const clues = cluesOf(row)
    const counts = row.run.counts
    return [
      ...row.values.map(({ text }): CsvCell => ({ exact: text })),
      row.isOwn ? 'true' : 'false',
      row.run.status,
      ...[
        clues?.A,
        clues?.B,
        clues?.C,
        clues?.total,
        counts?.undecided,
        row.hit,
        row.added,
        row.lost,
        counts?.subjects,
      ].map((count) => count ?? ''),
    ]
  })
  const head = [...params.map(({ name }) => name), ...headers[language]]
  return `\ufeff${await formatCsv([head, ...lines])}`
}
