import type { InEach } from '../diagnostics/in-each.ts'
import type { Grade } from '../model/identity.ts'

/** Why a model or a concept did not run, failed, or says little: a code, and words for people. */
export interface RunReason extends InEach {
  readonly code: RunReasonCode
}

/** Codes of reasons, such as `data-missing` and `join-not-unique`: what a program can rely on. */
export type RunReasonCode = keyof typeof reasons

type Parameters<C extends RunReasonCode> = (typeof reasons)[C] extends (p: infer P) => InEach
  ? P
  : never

/** Makes a reason of a code; wrong parameters do not compile. */
export function runReason<C extends RunReasonCode>(code: C, parameters: Parameters<C>): RunReason {
  const write = reasons[code] as (p: Parameters<C>) => InEach
  return { code, ...write(parameters) }
}

/** A dataset or a column as the catalog calls it. */
export interface NamedData {
  readonly dataset: string
  readonly title: InEach
  /** Columns with their titles and the headers that mean them; none: the whole dataset. */
  readonly columns: readonly {
    readonly name: string
    readonly title: InEach
    readonly headers: readonly string[]
  }[]
}

const reasons = {
  'model-invalid': (_: object): InEach => ({
    zh: '模型本身有错误，详见其诊断。',
    en: 'The model has mistakes; see its diagnostics.',
  }),
  'backend-refused': ({ backend }: { backend: string }): InEach => ({
    zh: `后端 ${backend} 不能运行该模型，详见其诊断。`,
    en: `The backend ${backend} cannot run the model; see the diagnostics.`,
  }),
  'data-missing': ({ data }: { data: readonly NamedData[] }): InEach => ({
    zh: `缺少必需的数据：${data.map(nameZh).join('、')}。`,
    en: `Required data is missing: ${data.map(({ dataset }) => dataset).join(', ')}.`,
  }),
  'subject-lacking': ({
    key,
    data,
  }: {
    key: readonly string[]
    data: readonly NamedData[]
  }): InEach => ({
    zh:
      `无法形成任何主体：主体的键 ${key.join('、')} 须由${data.map(neededZh).join('、')}得出，而数据中没有。` +
      `${data.map(remedyZh).join('')}`,
    en:
      `No subject can be formed: its key (${key.join(', ')}) needs ${data.map(neededEn).join(' and ')}, which the data lack. ` +
      `${data.map(remedyEn).join(' ')}`,
  }),
  'subjects-without-key': (p: { step: string; key: readonly string[]; rows: number }): InEach => ({
    zh:
      `没有形成任何主体：步骤 ${p.step} 的 ${p.rows} 行中，键 ${p.key.join('、')} 全部未知。` +
      '请核对这些列在来源中是否为空、被脱敏或未能识别（见 rejects.csv），以及所依据的关联是否对上。',
    en:
      `No subject was formed: of the ${p.rows} rows of step "${p.step}" all have an unknown key (${p.key.join(', ')}). ` +
      'Look whether these columns are empty, masked or unreadable in the sources (rejects.csv), and whether the joins behind them met.',
  }),
  'subjects-lost': ({
    step,
    rows,
    condition,
  }: {
    step: string
    rows: number
    condition: { readonly key: string; readonly text: string } | undefined
  }): InEach => ({
    zh:
      `没有形成任何主体：步骤 ${step} 的 ${rows} 行一行也没有留下` +
      (condition === undefined
        ? '。'
        : `，都不满足条件 ${condition.key}: ${condition.text}。如其中应有符合的，请核对条件所读各列在数据中的写法。`),
    en:
      `No subject was formed: of the ${rows} rows of step "${step}" none is left` +
      (condition === undefined
        ? '.'
        : `, for none meets its ${condition.key}: ${condition.text}. If some should, look at how the columns that it reads are written in the data.`),
  }),
  'tokens-mixed': (p: {
    byKey: readonly { readonly key: string; readonly sources: readonly string[] }[]
    plain: readonly string[]
  }): InEach => ({
    zh:
      '号码对不上：' +
      [
        ...p.byKey.map(({ key, sources }) => `${sources.join('、')}是令牌（密钥 ${key}）`),
        ...(p.plain.length === 0 ? [] : [`${p.plain.join('、')}是号码`]),
      ].join('，') +
      '。令牌只与同一密钥的令牌相等，查不到说明不了什么。请由数据的提供单位以同一密钥用 mingjian pseudonymise 处理后再运行。',
    en:
      'Numbers cannot meet: ' +
      [
        ...p.byKey.map(({ key, sources }) => `${sources.join(', ')} has tokens of key ${key}`),
        ...(p.plain.length === 0 ? [] : [`${p.plain.join(', ')} has numbers`]),
      ].join('; ') +
      '. A token equals tokens of the same key alone, so what is not found would say nothing. ' +
      'Have the others put through "mingjian pseudonymise" with the same key by the office that holds them.',
  }),
  'tokens-unreadable': (p: { readings: readonly string[]; ask: readonly string[] }): InEach => ({
    zh:
      `数据中的号码是令牌，该模型要读取号码本身，令牌上无从得知：${p.readings.join('；')}。` +
      `请由持有号码的单位（${p.ask.join('、')}）运行该模型。`,
    en:
      `The numbers in the data are tokens, and the model reads the numbers themselves: ${p.readings.join('; ')}. ` +
      `Have it run by the office that holds the numbers (${p.ask.join(', ')}).`,
  }),
  'concept-failed': ({ concept, reason }: { concept: string; reason: InEach }): InEach => ({
    zh: `概念 ${concept} 失败。${reason.zh}`,
    en: `Concept ${concept} failed. ${reason.en}`,
  }),
  // The same words on every backend: engines tell the place, not always the type.
  overflow: (_: object): InEach => ({
    zh: '有数值超出其类型：整数超过 64 位，或小数超过 38 位。请在该模型的数据中查找异常大的金额；未作任何舍入。',
    en: 'A number left its type: an integer 64 bits, or a decimal 38 digits. Look for an absurd amount in the data of this model; nothing was rounded.',
  }),
  'join-not-unique': (p: { step: string; rows: number; alias: string }): InEach => ({
    zh:
      `步骤 ${p.step}：有 ${p.rows} 行在 ${p.alias} 中对上两条记录，而模型要求只对上一条。` +
      '请核对该表是否有重复记录；或改用能区分其记录的键，或在模型中写 two: doubt。',
    en:
      `Step "${p.step}": ${p.rows} rows find two rows of "${p.alias}", which is joined to one. ` +
      'Join by a key that tells its rows apart, or write "two: doubt".',
  }),
  'pick-tied': (p: { step: string; rows: number; keys: string }): InEach => ({
    zh:
      `步骤 ${p.step}：${p.keys} 相同的 ${p.rows} 行并列第一，无法取舍。` +
      '请在模型 pick 的 order 中增加能区分它们的列。',
    en:
      `Step "${p.step}": ${p.rows} rows of the same ${p.keys} tie for the first place. ` +
      'Add a column to "order" of "pick" that tells them apart.',
  }),
  flood: (p: {
    step: string
    rows: number
    inDoubt: number
    unknown: readonly { readonly name: string; readonly rows: number }[]
    least: Grade
  }): InEach => ({
    zh:
      `步骤 ${p.step}：${p.rows} 行中有 ${p.inDoubt} 行存疑，超过一半，所得事实说明不了什么。` +
      (p.unknown.length === 0
        ? ''
        : `其中未知的列：${p.unknown.map(({ name, rows }) => `${name}（${rows} 行）`).join('、')}。`) +
      '请核对这些列如何读取和关联，以及来源覆盖的期间。' +
      (p.least === 'C' ? '' : `身份等级低于 ${p.least} 的关联也算存疑（at_least）。`),
    en:
      `Step "${p.step}": ${p.inDoubt} of ${p.rows} rows are in doubt, more than half, so its facts would say little. ` +
      (p.unknown.length === 0
        ? ''
        : `Of these rows, unknown is ${p.unknown.map(({ name, rows }) => `"${name}" in ${rows}`).join(', ')}. `) +
      'Look at how these columns were read and joined, or at what the sources cover.' +
      (p.least === 'C' ? '' : ` Rows matched below grade ${p.least} are in doubt too (at_least).`),
  }),
  'too-many': (p: { flagged: number; subjects: number; most: string }): InEach => ({
    zh:
      `在 ${p.subjects} 个主体中命中 ${p.flagged} 个，超过模型预期的最大比例 ${p.most}。` +
      '这么多主体有问题的可能性小于数据有问题：线索只计数，不列出。请核对各列如何读取和关联，并查看个别对象。',
    en:
      `It flags ${p.flagged} of ${p.subjects} subjects, more than the share of ${p.most} that it expects at most. ` +
      'Rather its data are wrong than so many subjects: its clues are counted and not listed. ' +
      'Look at how its columns were read and joined, and at single subjects.',
  }),
} as const

/** Headers that a reason names of a column. */
const shownHeaders = 6

const nameZh = ({ dataset, title }: NamedData): string => `${title.zh}（${dataset}）`

const neededZh = ({ dataset, title, columns }: NamedData): string =>
  columns.length === 0
    ? nameZh({ dataset, title, columns })
    : `${title.zh}的列${columns.map((each) => `“${each.title.zh}”（${dataset}.${each.name}）`).join('、')}`

const neededEn = ({ dataset, columns }: NamedData): string =>
  columns.length === 0 ? dataset : columns.map(({ name }) => `${dataset}.${name}`).join(', ')

const remedyZh = ({ title, columns }: NamedData): string =>
  columns.length === 0
    ? `请提供${title.zh}。`
    : columns
        .map(({ title: of, headers }) => {
          const more = headers.length > shownHeaders ? '等' : ''
          return `请核对${title.zh}的表头，“${of.zh}”可写作：${headers.slice(0, shownHeaders).join('、')}${more}。`
        })
        .join('')

const remedyEn = ({ dataset, columns }: NamedData): string =>
  columns.length === 0
    ? `Add files with ${dataset}.`
    : columns
        .map(({ name, headers }) => {
          const more = headers.length > shownHeaders ? ' …' : ''
          return `Headers that mean ${dataset}.${name}: ${headers.slice(0, shownHeaders).join(', ')}${more}.`
        })
        .join(' ')
