import type { ClueEvidence, Outcome, RowCoverage } from '@mingjian/core'

const marks: Readonly<Record<Outcome, string>> = {
  hit: '✓',
  clear: '✗',
  unknown: '?',
  'not-applicable': '–',
  error: '!',
}

/** What is known of rows, in brackets; nothing where nothing is. */
const within = (...parts: readonly string[]): string => {
  const known = parts.filter((part) => part !== '')
  return known.length === 0 ? '' : `（${known.join('；')}）`
}
const among = (...parts: readonly string[]): string => {
  const known = parts.filter((part) => part !== '')
  return known.length === 0 ? '' : ` (${known.join('; ')})`
}

const rowsEn = (count: number): string => (count === 1 ? '1 row' : `${count} rows`)

/** What the status of a model is called, where it has a name of its own. */
type Statuses = Readonly<Record<string, string | undefined>>

/** The words around a clue that is shown in full, in both languages. */
export const clueWords = {
  zh: {
    language: 'zh',
    clue: '线索（待核）',
    noClue: '未列为线索的主体',
    titleOf: ({ zh }: { zh: string; en?: string | undefined }): string => zh,
    version: '版本',
    asOf: '基准日',
    partOf: '属于线索',
    subject: '主体',
    rank: '名次',
    band: '等级',
    noBand: '未达任何等级',
    score: '分值',
    money: '涉及金额',
    lastDay: '最后日期',
    cells: { empty: '（空）', unreadable: '（无法识别）', absent: '（无此列）' },
    statuses: { experimental: '试用', stable: '正式', retired: '停用' } as Statuses,
    changed: '参数调整',
    variant: '适用标准',
    identity: '身份',
    signals: '信号',
    outcomes: {
      hit: '[命中]',
      clear: '[不符]',
      unknown: '[未知]',
      'not-applicable': '[不适用]',
      error: '[出错]',
    } satisfies Record<Outcome, string>,
    explained: {
      hit: '[成立]',
      clear: '[不成立]',
      unknown: '[尚未核对]',
      'not-applicable': '[不适用]',
      error: '[出错]',
    } satisfies Record<Outcome, string>,
    strengths: { strong: '强', medium: '中', weak: '弱' },
    family: '证据类别',
    rowsOf: ({ step, rows, inDoubt }: ClueEvidence): string =>
      `证据 ${step} ${rows} 行${inDoubt > 0 ? `（存疑 ${inDoubt} 行）` : ''}`,
    marks,
    found: '实际',
    why: '未知的缘由',
    explanations: '正当解释',
    cautions: '注意：未计入而可能有关的记录',
    rulings: '人工认定',
    wouldClear: '何种情况下不再是线索',
    clears: (at: number, sets: number, signals: number): string =>
      `${sets === 1 ? '' : `${at === 1 ? '' : '或者，'}`}若以下${signals === 1 ? '信号不成立' : `${signals}项信号均不成立`}，则不再列为线索：`,
    clearsNever: '任意去除三项信号，仍然列为线索。',
    nextChecks: '建议核查',
    requests: '需调取资料',
    law: '法律依据',
    certainty: '局限',
    evidence: (table: string, signals: readonly string[], dataset: string): string =>
      `证据 ${table}${within(dataset, signals.length === 0 ? '' : `信号 ${signals.join('、')}`)}`,
    behind: (table: string, of: string, by: string, dataset: string): string =>
      `${of} 各行的 ${by} 所依据的 ${table}${within(dataset)}`,
    behindGroup: (table: string, of: string, dataset: string): string =>
      `${of} 汇总所依据的 ${table}${within(dataset)}`,
    behindWindow: (table: string, by: string, dataset: string): string =>
      `窗口 ${by} 一并读取的 ${table}${within(dataset)}`,
    coverage: (
      { column, dataset, from, to, whose, nothing, assumed, holds, withoutKey }: RowCoverage,
      rows: number,
    ): string =>
      `${column}（${rows} 行）：${dataset} ${
        nothing
          ? '没有数据'
          : `覆盖 ${from ?? '不限'} 至 ${to ?? '不限'}${whose === null ? '' : `，限 ${whose} 中的主体`}${assumed ? '（推定）' : ''}`
      }，${withoutKey === undefined ? '' : `除 ${withoutKey} 行缺少所依据的号码或名称、可能属于任何人外，`}${
        holds ? '未见即为没有' : '未见不等于没有'
      }`,
    rows: (count: number): string => `${count} 行`,
    same: (no: number, of: number | null, same: number): string =>
      `${no}${of === null ? '' : `（属于 ${of}）`}即行 ${same}`,
    number: '行号',
    of: '属于',
    source: '来源',
    record: '记录',
    inDoubt: '存疑',
    doubtMark: '存疑',
    between: '；',
  },
  en: {
    language: 'en',
    clue: 'Clue, to be verified:',
    noClue: 'Not a clue:',
    titleOf: ({ zh, en }: { zh: string; en?: string | undefined }): string => en ?? zh,
    version: 'version',
    asOf: 'as of',
    partOf: 'Part of clue',
    subject: 'Subject',
    rank: 'rank',
    band: 'band',
    noBand: 'in no band',
    score: 'score',
    money: 'money',
    lastDay: 'last day',
    cells: { empty: '(empty)', unreadable: '(unreadable)', absent: '(no such column)' },
    statuses: {} as Statuses,
    changed: 'Changed parameter',
    variant: 'Applied',
    identity: 'Identity',
    signals: 'Signals',
    outcomes: {
      hit: '[hit]',
      clear: '[clear]',
      unknown: '[unknown]',
      'not-applicable': '[not applicable]',
      error: '[error]',
    } satisfies Record<Outcome, string>,
    explained: {
      hit: '[holds]',
      clear: '[does not hold]',
      unknown: '[not checked]',
      'not-applicable': '[not applicable]',
      error: '[error]',
    } satisfies Record<Outcome, string>,
    strengths: { strong: 'strong', medium: 'medium', weak: 'weak' },
    family: 'family',
    rowsOf: ({ step, rows, inDoubt }: ClueEvidence): string =>
      `evidence ${step}, ${rowsEn(rows)}${inDoubt > 0 ? ` (${inDoubt} in doubt)` : ''}`,
    marks,
    found: 'found',
    why: 'unknown because',
    explanations: 'Innocent explanations',
    cautions: 'Caution: records that are not counted and may matter',
    rulings: 'Rulings of who is who',
    wouldClear: 'What would clear it',
    clears: (at: number, sets: number, signals: number): string =>
      `${sets === 1 || at === 1 ? 'It' : 'Or it'} would be no clue if ${signals === 1 ? 'this signal were' : `these ${signals} signals were all`} not met:`,
    clearsNever: 'It stays a clue whichever three signals are left out.',
    nextChecks: 'Next checks',
    requests: 'Data requests',
    law: 'Law',
    certainty: 'Certainty',
    evidence: (table: string, signals: readonly string[], dataset: string): string =>
      `Evidence ${table}${among(dataset, signals.length === 0 ? '' : `signals ${signals.join(', ')}`)}:`,
    behind: (table: string, of: string, by: string, dataset: string): string =>
      `${table}${among(dataset)} on which ${by} of ${of} rests:`,
    behindGroup: (table: string, of: string, dataset: string): string =>
      `${table}${among(dataset)} that ${of} sums up:`,
    behindWindow: (table: string, by: string, dataset: string): string =>
      `${table}${among(dataset)} that window ${by} read too:`,
    coverage: (
      { column, dataset, from, to, whose, nothing, assumed, holds, withoutKey }: RowCoverage,
      rows: number,
    ): string =>
      `${column} (${rowsEn(rows)}): ${dataset} ${
        nothing
          ? 'has no data'
          : `covers ${from ?? 'all'} to ${to ?? 'all'}${whose === null ? '' : ` of those in ${whose}`}${assumed ? ' (assumed)' : ''}`
      }; ${
        withoutKey === undefined
          ? ''
          : `but for ${rowsEn(withoutKey)} without what it is found by, which may be anybody's, `
      }${holds ? 'no row means none' : 'no row does not mean none'}`,
    rows: (count: number): string => rowsEn(count),
    same: (no: number, of: number | null, same: number): string =>
      `${no}${of === null ? '' : ` (of ${of})`} is row ${same}`,
    number: 'no.',
    of: 'of',
    source: 'source',
    record: 'record',
    inDoubt: 'doubt',
    doubtMark: 'in doubt',
    between: '; ',
  },
} as const

export type ClueWords = (typeof clueWords)['zh' | 'en']
