import type { DocumentRequest, WantedData } from '../clue/clue.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'

/** Values that a sentence names; the clue holds more of them. */
const named = 3

/** Says which document to ask for, and about what. */
export function sayDocument(
  { to, document, of }: Pick<DocumentRequest, 'to' | 'document' | 'of'>,
  language: 'zh' | 'en',
): string {
  const shown = of?.values.slice(0, named) ?? []
  const more = (of?.count ?? 0) - shown.length
  if (language === 'en') {
    const about =
      shown.length === 0 ? '' : ` (${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''})`
    return `Ask ${to} for ${document}${about}`
  }
  const about =
    shown.length === 0 ? '' : `（${shown.join('、')}${more > 0 ? `等${of?.count}项` : ''}）`
  return `向${to}调取${document}${about}`
}

/** What is known of the data that are wanted. */
export interface WantedAbout {
  readonly definition: DatasetDefinition | undefined
  readonly coverage: Coverage | undefined
}

/** Says which data something unknown waits for, and why they do not decide it. */
export function sayWanted(
  { dataset, reason, columns }: WantedData,
  { definition, coverage }: WantedAbout,
  language: 'zh' | 'en',
): string {
  const { zh, en } = definition?.title ?? { zh: dataset }
  const titles = columns.map((name) => {
    const title = definition?.columns[name]?.title
    return (language === 'en' ? title?.en : title?.zh) ?? name
  })
  if (language === 'en') {
    return `${en ?? zh} (${dataset}) ${reasonsEn[reason](titles.join(', '), periodEn(coverage))}`
  }
  return `${zh}（${dataset}）${reasonsZh[reason](titles.join('、'), periodZh(coverage))}`
}

type Reasons = Readonly<Record<WantedData['reason'], (columns: string, period: string) => string>>

const reasonsZh: Reasons = {
  absent: () => '本次未提供',
  'columns-absent': (columns) => `缺少列：${columns}`,
  'not-covered': (_, period) => `${period}，所需记录可能在此之外，或有关单元格为空`,
  pending: (columns) => `需要更晚提取的数据，或有关单元格为空、无法识别：${columns}`,
  unmatched: (columns) => `没有唯一对应的记录，或有关单元格为空：${columns}`,
  'cells-unknown': (columns) => `有单元格为空、无法识别或无从计算：${columns}`,
}

const reasonsEn: Reasons = {
  absent: () => 'was not given',
  'columns-absent': (columns) => `lacks the columns ${columns}`,
  'not-covered': (_, period) =>
    `${period}; the rows may lie outside of it, or their cells are empty`,
  pending: (columns) =>
    `was extracted too early, or its cells are empty or could not be read: ${columns}`,
  unmatched: (columns) => `has no single matching row, or its cells are empty: ${columns}`,
  'cells-unknown': (columns) =>
    `has cells that are empty, could not be read or give no result: ${columns}`,
}

function periodZh(coverage: Coverage | undefined): string {
  const { from = null, to = null } = coverage ?? {}
  if (from === null && to === null) return '现有来源只含部分主体'
  const assumed = coverage?.assumed === true ? '（按数据推定）' : ''
  return `现有来源只覆盖${from ?? ''}至${to ?? '今'}${assumed}`
}

function periodEn(coverage: Coverage | undefined): string {
  const { from = null, to = null } = coverage ?? {}
  if (from === null && to === null) return 'covers some parties only'
  const assumed = coverage?.assumed === true ? ' (assumed from the data)' : ''
  return `covers ${from ?? '…'} to ${to ?? '…'} only${assumed}`
}
