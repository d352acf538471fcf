import { listEn, listZh, suggestion, type Unknown } from './suggest.ts'
import type { Texts } from './text.ts'

/** What is wrong with the subject, the sentences, the evidence and the score of a model. */
export const modelCodes = {
  'certainty-empty': (): Texts => ({
    zh: {
      message: '“certainty”是空的：没有说会误列哪些情形、会遗漏哪些情形。',
      hint: '请写“over:”（会误列哪些）或“under:”（会遗漏哪些）；两者都没有的写“certainty: exact”。',
    },
    en: {
      message: 'An empty "certainty" says neither whom the model lists wrongly nor what it misses.',
      hint: 'Write "over:" (whom it lists wrongly) or "under:" (what it misses); where it is neither, certainty: exact.',
    },
  }),
  /** `group` is undefined where the step has no group. */
  'subject-key-not-group': (p: {
    key: string
    step: string
    group: readonly string[] | undefined
  }): Texts => {
    if (p.group === undefined) {
      const written = `{ from: ${p.step}, group: [${p.key}], select: { … } }`
      return {
        zh: {
          message: `步骤“${p.step}”没有 group，主体的键“${p.key}”不能逐行区分：同一主体会有几行。`,
          hint: `请加一个按键分组的步骤“<step>: ${written}”，subject 的 from 写它；要用的列和称呼在 select 里汇总。`,
        },
        en: {
          message: `Step "${p.step}" has no "group", so that the subject key "${p.key}" does not name one row each: a subject has several rows.`,
          hint: `Add a step that groups by the key, <step>: ${written}, and name it under "from" of the subject; its "select" gathers what is needed, the label too.`,
        },
      }
    }
    const group = p.group.join(', ')
    return {
      zh: {
        message: `主体的键“${p.key}”不能逐行区分：步骤“${p.step}”的分组列是 ${group}。`,
        hint: '请以该步骤的全部分组列为键，或让该步骤只按这个键分组：一行只说一个主体。',
      },
      en: {
        message: `The subject key "${p.key}" does not name one row each: step "${p.step}" is grouped by ${group}.`,
        hint: 'Use all keys of the group as the key, or group by this key alone: a row is about one subject.',
      },
    }
  },
  'subject-key-nobody': (p: { key: string; entity: string }): Texts => ({
    zh: {
      message: `entity 是“${p.entity}”，而主体的键“${p.key}”既不是谁的号码，也不是谁的名称。`,
      hint: '请以身份证号、统一社会信用代码或名称为键，或把 entity 改成它实际是的那一种。',
    },
    en: {
      message: `The subject key "${p.key}" holds neither the number nor the name of anyone, but the entity is "${p.entity}".`,
      hint: 'Key the subject by an identity number, a credit code or a name, or name the entity that it is.',
    },
  }),
  'at-least-ungraded': (p: { entity: string; graded: readonly string[] }): Texts => ({
    zh: {
      message: `不能写 at_least：entity 为“${p.entity}”的主体不评定身份等级。`,
      hint: `请删去它；评定身份等级的有 ${listZh(p.graded)}。`,
    },
    en: {
      message: `Unsupported "at_least": a subject of the entity "${p.entity}" has no identity grade.`,
      hint: `Leave it out; graded are ${listEn(p.graded)}.`,
    },
  }),
  'at-least-unreachable': (p: { atLeast: string; key: string; grade: string }): Texts => ({
    zh: {
      message: `没有主体能达到“at_least: ${p.atLeast}”：它的键“${p.key}”只凭名称区分人和单位，身份等级为 ${p.grade}。`,
      hint: '请以身份证号或统一社会信用代码为键，或把 entity 写成“name”。',
    },
    en: {
      message: `No subject can reach "at_least: ${p.atLeast}": its key "${p.key}" tells persons and firms apart by a name only, grade ${p.grade}.`,
      hint: 'Key the subject by an identity number or credit code, or use the entity "name".',
    },
  }),
  'evidence-unreachable': (p: { step: string; key: string }): Texts => ({
    zh: {
      message: `步骤“${p.step}”的行找不到属于哪个主体：它没有主体的键“${p.key}”这一列。`,
      hint: '请写仍有这个键的步骤，或在该步骤用 derive 加上它。',
    },
    en: {
      message: `The rows of step "${p.step}" cannot be found for a subject: it has no column "${p.key}" of the subject key.`,
      hint: 'Name a step that still has the key, or add it there with "derive".',
    },
  }),
  'placeholder-unknown': (
    p: Unknown & {
      /** Whether it is a parameter with dated variants. */
      isDated?: boolean
      /** The fact before a colon behind which something else than `percent` stands. */
      fact?: string | undefined
    },
  ): Texts => {
    const zh = `句子里的 {${p.name}} 不是事实，也不是参数。`
    const en = `Unknown place {${p.name}} in the sentence: no such fact or parameter.`
    if (p.fact !== undefined) {
      return {
        zh: { message: zh, hint: `冒号后面只能写 percent：{${p.fact}:percent} 或 {${p.fact}}。` },
        en: {
          message: en,
          hint: `Behind the colon only percent may stand: {${p.fact}:percent}, or {${p.fact}}.`,
        },
      }
    }
    if (p.isDated !== true) return suggestion(p, zh, en)
    const written = `on_date(${p.name}, <day>)`
    return {
      zh: {
        message: zh,
        hint: `该参数在不同的日子有不同的值：请显示一个等于 ${written} 的事实。`,
      },
      en: {
        message: en,
        hint: `The parameter has different values on different days: show a fact that is ${written}.`,
      },
    }
  },
  'band-order': (p: { band: string; above: string }): Texts => ({
    zh: {
      message: `${p.band} 级的起点不低于 ${p.above} 级。`,
      hint: 'A 级起点最高，其次 B 级，再次 C 级。',
    },
    en: {
      message: `Band ${p.band} begins at or above band ${p.above}.`,
      hint: 'A begins highest, then B, then C.',
    },
  }),
  'band-missing': (): Texts => ({
    zh: { message: '没有等级：score 至少要有 A、B、C 中的一个。' },
    en: { message: 'Missing bands: the score needs at least one of A, B, C.' },
  }),
  'band-unreachable': (p: { band: string; from: number; most: number }): Texts => ({
    zh: {
      message: `${p.band} 级从 ${p.from} 分起，而全部信号合计至多 ${p.most} 分。`,
      hint: '请降低等级的起点，或提高 weight。',
    },
    en: {
      message: `Band ${p.band} begins at ${p.from}, but all signals together reach ${p.most}.`,
      hint: 'Lower the band or raise weights.',
    },
  }),
} as const
