import type { Clue, Outcome } from '@mingjian/core'
import {
  cautionsOf,
  describeChange,
  keyOf,
  reasonsOf,
  requestsOf,
  rulingsOf,
  separators,
  titleIn,
  unknownsOf,
} from './clue-texts.ts'
import { clueWords } from './clue-words.ts'
import type { CsvCell } from './csv-rows.ts'
import { describeClock } from './format-clock.ts'
import { moneyStateOf, moneyWords } from './format-money.ts'

/** The columns of clues.csv: Chinese and English header, and what stands there. */
const columns: readonly {
  readonly zh: string
  readonly en: string
  readonly cell: (clue: Clue, language: 'zh' | 'en') => CsvCell
}[] = [
  { zh: '名次', en: 'rank', cell: ({ rank }) => rank },
  { zh: '等级', en: 'band', cell: ({ band }) => band },
  { zh: '分值', en: 'score', cell: ({ score }) => score },
  { zh: '最低分值', en: 'least score', cell: ({ minScore }) => minScore },
  { zh: '最高分值', en: 'greatest score', cell: ({ maxScore }) => maxScore },
  { zh: '模型', en: 'model', cell: ({ title }, language) => titleIn(title, language) },
  { zh: '线索主体', en: 'subject', cell: ({ subject }) => subject.label },
  { zh: '主体键', en: 'key', cell: (clue) => ({ digits: keyOf(clue) }) },
  {
    zh: '案号',
    en: 'case number',
    cell: ({ subject: { cases = [] } }) => cases.join('、'),
  },
  // Beside the subject: masked, two may look alike.
  { zh: '线索编号', en: 'clue id', cell: ({ id }) => id },
  {
    zh: '身份等级',
    en: 'identity grade',
    cell: ({ identity }) => identity.grade ?? '',
  },
  { zh: '身份说明', en: 'identity', cell: ({ identity }) => identity.how },
  { zh: '涉及金额', en: 'money', cell: ({ money }) => number(money) },
  {
    zh: '金额说明',
    en: 'money is',
    cell: (clue, language) => moneyWords[language][moneyStateOf(clue)],
  },
  { zh: '最后日期', en: 'last day', cell: ({ clock }) => clock?.lastDay ?? '' },
  { zh: '期限说明', en: 'time limit', cell: describeClock },
  {
    zh: '理由',
    en: 'reasons',
    cell: (clue, language) => reasonsOf(clue).join(separators[language]),
  },
  {
    zh: '未能判断的信号',
    en: 'unknown signals',
    cell: (clue, language) => unknownsOf(clue).join(separators[language]),
  },
  {
    zh: '注意',
    en: 'cautions',
    cell: (clue, language) => cautionsOf(clue).join(separators[language]),
  },
  {
    zh: '人工认定',
    en: 'rulings',
    cell: (clue, language) => rulingsOf(clue).join(separators[language]),
  },
  {
    zh: '可能的正当解释',
    en: 'innocent explanations',
    cell: ({ explainedBy }, language) => says(explainedBy, 'hit', language),
  },
  {
    zh: '尚未核对的正当解释',
    en: 'explanations not checked',
    cell: ({ explainedBy }, language) => says(explainedBy, 'unknown', language),
  },
  {
    zh: '何种情况下不再是线索',
    en: 'what would clear it',
    cell: ({ wouldClear }, language) =>
      wouldClear.map(({ says }) => says).join(language === 'zh' ? '；或者，' : '; or: '),
  },
  {
    zh: '建议核查',
    en: 'next checks',
    cell: ({ nextChecks }, language) => nextChecks.join(separators[language]),
  },
  {
    zh: '需调取资料',
    en: 'data requests',
    cell: (clue, language) => requestsOf(clue).join(separators[language]),
  },
  { zh: '局限', en: 'certainty', cell: ({ certainty }) => certainty },
  {
    zh: '参数调整',
    en: 'changed parameters',
    cell: ({ changedParams = [] }, language) =>
      changedParams.map((each) => describeChange(each, language)).join(separators[language]),
  },
  {
    zh: '模型状态',
    en: 'model status',
    cell: ({ status }, language) => clueWords[language].statuses[status] ?? status,
  },
  { zh: '模型编号', en: 'model id', cell: ({ model }) => model },
  { zh: '模型版本', en: 'model version', cell: ({ version }) => version },
  { zh: '基准日', en: 'as of', cell: ({ asOf }) => asOf },
]

/** The headers of clues.csv. */
export const clueHeaders = (language: 'zh' | 'en'): string[] => columns.map((c) => c[language])

/** A clue as a row of clues.csv. */
export const clueRow = (clue: Clue, language: 'zh' | 'en'): CsvCell[] =>
  columns.map(({ cell }) => cell(clue, language))

const says = (explanations: Clue['explainedBy'], wanted: Outcome, language: 'zh' | 'en'): string =>
  explanations
    .filter(({ outcome }) => outcome === wanted)
    .map((explanation) => explanation.says)
    .join(separators[language])

const number = (money: string | null): CsvCell => (money === null ? '' : { exact: money })
