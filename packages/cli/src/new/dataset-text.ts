import type { KindName } from '@mingjian/core'
import { findPeriod } from './find-period.ts'
import type { GuessedColumn } from './guess-dataset.ts'
import { quote, toDecide } from './model-text.ts'

/** Kinds that say who somebody is. */
const personal: ReadonlySet<KindName> = new Set([
  'account',
  'birth_date',
  'case_no',
  'party_name',
  'person_id',
  'person_name',
  'phone',
  'plate',
])

/** Columns of a dataset for which there is no file: what nearly every table has. */
export const usualColumns: readonly GuessedColumn[] = [
  ['case_no', '案号', 'case number', 'case_no'],
  ['day', '日期', 'day', 'date'],
  ['amount', '金额', 'amount', 'money'],
].map(([name = '', header = '', english, kind]) => {
  const none = { isNamed: true, unread: 0, isFilled: true, isEmpty: false }
  return { name, header, english, kind: kind as KindName, ...none }
})

/**
 * The text of a new dataset. What a file could not tell is marked to be decided; no cell of it stands
 * there, so that the definition can be handed on.
 */
export function datasetText(id: string, title: string, columns: readonly GuessedColumn[]): string {
  const period = findPeriod(columns)
  const day = period?.first ?? columns.find(({ kind }) => kind === 'date' || kind === 'timestamp')
  const isPersonal = columns.some(({ kind }) => personal.has(kind))
  return `id: ${id}
title: { zh: ${quote(title)} }
# ${toDecide}: 敏感等级，1 公开 … 4 未成年人、性犯罪 · how sensitive: 1 public … 4 minors, sexual offences
privacy: ${isPersonal ? 2 : 1}
${day === undefined ? '' : `# ${toDecide}: 一行的事发生在哪一天，数据的期间由它得出 · the day on which a row happened: it gives the period of the data\ndate: ${day.name}\n${period === undefined ? '' : untilText(period.last)}`}columns:
  # ${toDecide}: 逐列核对名称和 kind；required 的列缺少时停止读取；其他写法加在 headers
  # check each name and kind; without a required column nothing is read; add other spellings under headers
${columns.map((column) => columnText(column, column === period?.last)).join('')}`
}

const untilText = ({ name }: GuessedColumn): string =>
  `# ${toDecide}: 一行持续到哪一天；没有它，起于期间之前的行查不到 · the day until which a row lasts: without it a row that began earlier is not found\nuntil: ${name}\n`

function columnText(
  { name, isNamed, header, english, kind, unread, isFilled, isEmpty }: GuessedColumn,
  isLast: boolean,
): string {
  const doubts = [
    ...(isNamed ? [] : ['列名是暂定的 · the name is made up']),
    ...(unread > 0
      ? [`样本中 ${unread} 个单元格读不成 ${kind} · ${unread} cells are no ${kind}`]
      : []),
    ...(isLast && !isFilled
      ? [
          '空的是否表示尚未结束？不是则删去 empty · does an empty cell mean no end yet? else take "empty" out',
        ]
      : []),
    ...(isEmpty
      ? [
          `样本中这一列全是空的，kind 只按表头暂定 · empty throughout: its kind is guessed by the header alone`,
        ]
      : []),
  ]
  return `  ${name}:
${doubts.length === 0 ? '' : `    # ${toDecide}: ${doubts.join('；')}\n`}    title: { zh: ${quote(header)}${english === undefined ? '' : `, en: ${quote(english)}`} }
    kind: ${kind}
${isFilled ? '    required: true\n' : ''}${isLast && !isFilled ? '    empty: open\n' : ''}`
}
