import type {
  DocumentRequest,
  WantedData,
  WantedDays,
  WantedLost,
  WantedRecord,
} from '../clue/clue.ts'
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
  { dataset, reason, columns, records = [], days, whose, lost }: WantedData,
  { definition, coverage }: WantedAbout,
  language: 'zh' | 'en',
): string {
  const { zh, en } = definition?.title ?? { zh: dataset }
  const titleOf = (name: string): string => {
    const title = definition?.columns[name]?.title
    return (language === 'en' ? title?.en : title?.zh) ?? name
  }
  const titles = columns.map(titleOf)
  if (records.length > 0) {
    const cells = columns.map((name, i) => [titles[i] ?? name, name] as const)
    const isPending = reason === 'pending'
    return language === 'en'
      ? ownEn(`${en ?? zh} (${dataset})`, cells, records) + (isPending ? laterEn : '')
      : ownZh(`${zh}（${dataset}）`, cells, records) + (isPending ? laterZh : '')
  }
  const told = {
    columns: titles.join(language === 'en' ? ', ' : '、'),
    period: (language === 'en' ? periodEn : periodZh)(coverage),
    days: days && sayDays(days, language),
    whose: whose && titleOf(whose),
    lost: lost && sayLost(lost, titleOf, language),
  }
  return language === 'en'
    ? `${en ?? zh} (${dataset}) ${reasonsEn[reason](told)}`
    : `${zh}（${dataset}）${reasonsZh[reason](told)}`
}

/** What a reason is told with. */
interface Told {
  readonly columns: string
  /** What is covered. */
  readonly period: string
  /** The column that says whose rows there are. */
  readonly whose: string | undefined
  /** The days that are needed beside. */
  readonly days: string | undefined
  /** How many rows lost their place. */
  readonly lost: string | undefined
}

type Reasons = Readonly<Record<WantedData['reason'], (told: Told) => string>>

const reasonsZh: Reasons = {
  absent: () => '本次未提供',
  'columns-absent': ({ columns }) => `缺少列：${columns}`,
  'rows-lost': ({ lost }) => `有${lost}，可能属于任何人`,
  'not-covered': ({ period, days, whose }) => {
    if (whose !== undefined) return `现有来源只含部分主体（按${whose}），未见所需主体的记录`
    return days === undefined
      ? `${period}，所需记录可能在此之外，或有关单元格为空`
      : `${period}，还需要${days}的数据`
  },
  pending: ({ columns }) => `需要更晚提取的数据，或有关单元格为空、无法识别：${columns}`,
  unmatched: ({ columns }) => `没有唯一对应的记录，或有关单元格为空：${columns}`,
  'cells-unknown': ({ columns }) => `有单元格为空、无法识别或无从计算：${columns}`,
}

const reasonsEn: Reasons = {
  absent: () => 'was not given',
  'columns-absent': ({ columns }) => `lacks the columns ${columns}`,
  'rows-lost': ({ lost }) => `has rows that may be anybody's (${lost})`,
  'not-covered': ({ period, days, whose }) => {
    if (whose !== undefined)
      return `covers some parties only (by ${whose}), and none of those needed`
    return days === undefined
      ? `${period}; the rows may lie outside of it, or their cells are empty`
      : `${period}; needed: ${days}`
  },
  pending: ({ columns }) =>
    `was extracted too early, or its cells are empty or could not be read: ${columns}`,
  unmatched: ({ columns }) => `has no single matching row, or its cells are empty: ${columns}`,
  'cells-unknown': ({ columns }) =>
    `has cells that are empty, could not be read or give no result: ${columns}`,
}

type Cells = readonly (readonly [title: string, name: string])[]

/** Says which cells of records are unknown. */
function ownZh(what: string, cells: Cells, records: readonly WantedRecord[]): string {
  const named = cells.map(([title, name]) => (title === name ? name : `${title}（${name}）`))
  const where = records.map(({ source, row }) => `${source} 第 ${row} 条`)
  return `${what}的有关记录（${where.join('、')}）中${named.join('、')}为空或无法识别`
}

/** What may not have happened yet is known later. */
const laterZh = '，可能需要更晚提取的数据'
const laterEn = '; data that are extracted later may be needed'

function ownEn(what: string, cells: Cells, records: readonly WantedRecord[]): string {
  const named = cells.map(([title, name]) => (title === name ? name : `${title} (${name})`))
  const where = records.map(({ source, row }) => `${source} record ${row}`)
  return `${what}: on record (${where.join(', ')}) ${named.join(', ')} is empty or could not be read`
}

function periodZh(coverage: Coverage | undefined): string {
  const { from = null, to = null } = coverage ?? {}
  if (coverage?.nothing === true) return '没有声明数据期间，也没有日期可以推定'
  if (from === null && to === null) return '现有来源只含部分主体'
  const assumed = coverage?.assumed === true ? '（按数据推定）' : ''
  return `现有来源只覆盖${from ?? ''}至${to ?? '今'}${assumed}`
}

function periodEn(coverage: Coverage | undefined): string {
  const { from = null, to = null } = coverage ?? {}
  if (coverage?.nothing === true) return 'has no period declared, and no date to assume one from'
  if (from === null && to === null) return 'covers some parties only'
  const assumed = coverage?.assumed === true ? ' (assumed from the data)' : ''
  return `covers ${from ?? '…'} to ${to ?? '…'} only${assumed}`
}

/**
 * Says which days are meant; an end that is null has no bound.
 *
 * @example
 * sayDays({ from: '2024-03-01', to: null }, 'en') // => 'days from 2024-03-01 on'
 */
export function sayDays({ from, to }: WantedDays, language: 'zh' | 'en'): string {
  const isEn = language === 'en'
  if (from === null && to === null) return isEn ? 'all days' : '全部期间'
  if (from === null) return isEn ? `days up to ${to}` : `${to}及以前`
  if (to === null) return isEn ? `days from ${from} on` : `${from}及以后`
  if (from === to) return isEn ? `the day ${from}` : from
  return isEn ? `the days ${from} to ${to}` : `${from}至${to}`
}

/**
 * Says how many rows lost their place, and for want of which cells.
 *
 * @example
 * sayLost({ rejected: 1, lacking: {} }, String, 'en') // => 'records rejected: 1'
 */
export function sayLost(
  { rejected, lacking }: WantedLost,
  titleOf: (column: string) => string,
  language: 'zh' | 'en',
): string {
  const cells = Object.entries(lacking)
  if (language === 'en') {
    const records = rejected > 0 ? [`records rejected: ${rejected}`] : []
    const rows = cells.map(([name, count]) => `rows without ${titleOf(name)}: ${count}`)
    return [...records, ...rows].join(', ')
  }
  const records = rejected > 0 ? [`被拒收的记录${rejected}条`] : []
  const rows = cells.map(([name, count]) => `${titleOf(name)}为空或无法识别的${count}行`)
  return [...records, ...rows].join('、')
}
