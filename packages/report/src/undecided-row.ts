import type { SubjectInShort } from '@mingjian/core'
import { cautionsOf, keyOf, reasonsOf, separators, titleIn } from './clue-texts.ts'
import type { CsvCell } from './csv-rows.ts'

type Undecided = SubjectInShort<null>

/** The columns of undecided.csv: Chinese and English header, and what stands there. */
const columns: readonly {
  readonly zh: string
  readonly en: string
  readonly cell: (subject: Undecided, language: 'zh' | 'en') => CsvCell
}[] = [
  { zh: '模型', en: 'model', cell: ({ title }, language) => titleIn(title, language) },
  { zh: '主体', en: 'subject', cell: ({ subject }) => subject.label },
  { zh: '主体键', en: 'key', cell: (subject) => ({ digits: keyOf(subject) }) },
  {
    zh: '案号',
    en: 'case number',
    cell: ({ subject: { cases = [] } }) => cases.join('、'),
  },
  // Masked, two may look alike; `explain --subject` takes it.
  { zh: '主体编号', en: 'subject id', cell: ({ id }) => id },
  { zh: '分值', en: 'score', cell: ({ score }) => score },
  { zh: '最低分值', en: 'least score', cell: ({ minScore }) => minScore },
  { zh: '最高分值', en: 'greatest score', cell: ({ maxScore }) => maxScore },
  { zh: '身份等级', en: 'identity grade', cell: ({ identity }) => identity.grade ?? '' },
  {
    zh: '已命中的信号',
    en: 'signals that hit',
    cell: (subject, language) => reasonsOf(subject).join(separators[language]),
  },
  { zh: '未能判断的信号', en: 'unknown signals', cell: unknownOf },
  { zh: '所缺数据', en: 'waits for', cell: waitsFor },
  {
    zh: '需调取资料',
    en: 'data requests',
    cell: (subject, language) => documentsOf(subject).join(separators[language]),
  },
  {
    zh: '注意',
    en: 'cautions',
    cell: (subject, language) => cautionsOf(subject).join(separators[language]),
  },
  { zh: '模型编号', en: 'model id', cell: ({ model }) => model },
  { zh: '模型版本', en: 'model version', cell: ({ version }) => version },
  { zh: '基准日', en: 'as of', cell: ({ asOf }) => asOf },
]

/** The headers of undecided.csv. */
export const undecidedHeaders = (language: 'zh' | 'en'): string[] =>
  columns.map((each) => each[language])

/** An undecided subject as a row of undecided.csv. */
export const undecidedRow = (subject: Undecided, language: 'zh' | 'en'): CsvCell[] =>
  columns.map(({ cell }) => cell(subject, language))

/** Each unknown signal by its id, as the counts of a run call it, and its sentence. */
function unknownOf({ signals }: Undecided, language: 'zh' | 'en'): string {
  const colon = language === 'zh' ? '：' : ': '
  return signals
    .filter(({ outcome }) => outcome === 'unknown')
    .map(({ id, says }) => `${id}${colon}${says}`)
    .join(separators[language])
}

/** Each thing that unknown signals wait for once, with the signals that it would decide. */
function waitsFor({ signals }: Undecided, language: 'zh' | 'en'): string {
  const waiting = new Map<string, string[]>()
  for (const { id, wanted = [] } of signals) {
    for (const { says } of wanted) waiting.set(says, [...(waiting.get(says) ?? []), id])
  }
  return [...waiting]
    .map(
      ([text, ids]) =>
        `${text}${language === 'zh' ? `（${ids.join('、')}）` : ` (${ids.join(', ')})`}`,
    )
    .join(separators[language])
}

/** The documents that the model asks for; data stand in a column of their own. */
const documentsOf = ({ requests }: Undecided): string[] =>
  requests.filter(({ kind }) => kind === 'document').map(({ says }) => says)
