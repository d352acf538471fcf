import type {
  DayRange,
  DocumentRequest,
  WantedData,
  WantedDays,
  WantedGrade,
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
  { dataset, reason, columns, records = [], days, whose, lost, grade }: WantedData,
  { definition, coverage }: WantedAbout,
  language: 'zh' | 'en',
): string {
  const { zh, en } = definition?.title ?? { zh: dataset }
  const titleOf = (name: string): string => {
    const title = definition?.columns[name]?.title
    return (language === 'en' ? title?.en : title?.zh) ?? name
  }
  const titles = columns.map(titleOf)
  if (reason === 'grade-below' || reason === 'no-value') {
    const cells = columns.map((name, i) => [titles[i] ?? name, name] as const)
    const isEn = language === 'en'
    const what = isEn ? `${en ?? zh} (${dataset})` : `${zh}（${dataset}）`
    const say = (isEn ? nothingMissingEn : nothingMissingZh)[reason]
    return what + say(isEn ? cellsEn(cells) : cellsZh(cells), records, grade)
  }
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

/** Where no data are missing, and others would decide nothing by themselves. */
type NothingMissing = Extract<WantedData['reason'], 'grade-below' | 'no-value'>

type Reasons = Readonly<
  Record<Exclude<WantedData['reason'], NothingMissing>, (told: Told) => string>
>

type NothingMissingSays = Readonly<
  Record<
    NothingMissing,
    (cells: string, records: readonly WantedRecord[], grade: WantedGrade | undefined) => string
  >
>

const nothingMissingZh: NothingMissingSays = {
  'grade-below': (cells, records, grade) =>
    `的有关记录${placesZh(records)}只凭${cells}对上，身份等级 ${grade?.found} 低于模型要求的 ${grade?.least}（at_least）`,
  'no-value': (cells, records) =>
    `的有关记录${placesZh(records)}中${cells}已知，但由此计算的表达式没有值（${records.length > 0 ? '如 case 没有 else、除以零' : '如没有符合条件的行、case 没有 else、除以零'}），补充数据不能解决`,
}

const nothingMissingEn: NothingMissingSays = {
  'grade-below': (cells, records, grade) =>
    `: rows${placesEn(records)} match by ${cells} alone, of identity grade ${grade?.found}, and the model asks for ${grade?.least} (at_least)`,
  'no-value': (cells, records) =>
    `: all is known${placesEn(records)} of ${cells}, and yet what is computed from it has no value (${records.length > 0 ? 'as a case without else, or a division by zero' : 'as of no row that counts, a case without else, or a division by zero'}); more data would not help`,
}

const placesZh = (records: readonly WantedRecord[]): string =>
  records.length === 0
    ? ''
    : `（${records.map(({ source, row }) => `${source} 第 ${row} 条`).join('、')}）`

const placesEn = (records: readonly WantedRecord[]): string =>
  records.length === 0
    ? ''
    : ` (${records.map(({ source, row }) => `${source} record ${row}`).join(', ')})`

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
const ownZh = (what: string, cells: Cells, records: readonly WantedRecord[]): string =>
  `${what}的有关记录${placesZh(records)}中${cellsZh(cells)}为空或无法识别`

const cellsZh = (cells: Cells): string =>
  cells.map(([title, name]) => (title === name ? name : `${title}（${name}）`)).join('、')

const cellsEn = (cells: Cells): string =>
  cells.map(([title, name]) => (title === name ? name : `${title} (${name})`)).join(', ')

/** What may not have happened yet is known later. */
const laterZh = '，可能需要更晚提取的数据'
const laterEn = '; data that are extracted later may be needed'

const ownEn = (what: string, cells: Cells, records: readonly WantedRecord[]): string =>
  `${what}: on record${placesEn(records)} ${cellsEn(cells)} is empty or could not be read`

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
export function sayDays({ apart, ...days }: WantedDays, language: 'zh' | 'en'): string {
  if (apart === undefined) return sayRange(days, language)
  const isEn = language === 'en'
  if (apart.length === 0) {
    const all = sayRange(days, language)
    return isEn ? `some of ${all}` : `${all}中的若干日`
  }
  return apart.map((each) => sayRange(each, language)).join(isEn ? ' and ' : '、')
}

function sayRange({ from, to }: DayRange, language: 'zh' | 'en'): string {
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
