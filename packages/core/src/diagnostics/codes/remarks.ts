import { chinese } from '../phrases.ts'
import { listEn, listZh } from './suggest.ts'
import type { Texts } from './text.ts'

/** What is sound and hardly meant: warnings. */
export const remarkCodes = {
  'concept-unused': (p: { name: string }): Texts => ({
    zh: {
      message: `概念“${p.name}”没有用到：同一包里没有模型或概念读取它的步骤。`,
      hint: '请删去，或在模型的 datasets 下写上它的步骤。',
    },
    en: {
      message: `Unused concept "${p.name}": no model or concept of its pack reads a step of it.`,
      hint: 'Delete it, or name a step of it under "datasets" of a model.',
    },
  }),
  'concept-used-once': (p: { name: string; model: string }): Texts => ({
    zh: {
      message: `概念“${p.name}”只有模型“${p.model}”读取。`,
      hint: '请把它的步骤写进该模型：读的人在一页上就能看全。',
    },
    en: {
      message: `Concept "${p.name}" is read by the model "${p.model}" alone.`,
      hint: 'Write its steps into that model: a reader then has all of it on one page.',
    },
  }),
  'param-unused': (p: { name: string }): Texts => ({
    zh: {
      message: `参数“${p.name}”没有用到：表达式和句子里都没有它。`,
      hint: '请删去，或在本该用它的地方写它的名称。',
    },
    en: {
      message: `Unused parameter "${p.name}": no expression and no sentence reads it.`,
      hint: 'Delete it, or write its name where its value was meant.',
    },
  }),
  'literal-threshold': (p: { written: string }): Texts => ({
    zh: {
      message: `条件里写死了阈值 ${p.written}：读的人不知道它从何而来。`,
      hint: '请写进 params 并注明出处（origin），这里写它的名称。',
    },
    en: {
      message: `Threshold ${p.written} in a condition: no reader learns where it comes from.`,
      hint: 'Put it into params with its origin, and write its name here.',
    },
  }),
  'word-unknown': (p: {
    word: string
    of: string
    /** The code that it is a spelling of. */
    code: string | undefined
    near: string | undefined
    known: readonly string[]
  }): Texts => {
    if (p.code !== undefined) {
      return {
        zh: {
          message: `'${p.word}' 是代码 '${p.code}' 的另一种写法：数据读入后只有代码，“${p.of}”不会是它。`,
          hint: `请写 '${p.code}'。`,
        },
        en: {
          message: `Spelling '${p.word}' instead of the code '${p.code}': data are read as codes, and "${p.of}" is never that.`,
          hint: `Write '${p.code}'.`,
        },
      }
    }
    const known = p.known.slice(0, 20)
    const isCut = p.known.length > known.length
    return {
      zh: {
        message: `没有 '${p.word}' 这个代码：“${p.of}”不会是它。`,
        hint:
          p.near === undefined
            ? `这里可用的有：${listZh(known)}${isCut ? '……' : ''}。`
            : `是不是想写 '${p.near}'？`,
      },
      en: {
        message: `Unknown word '${p.word}': "${p.of}" is never that.`,
        hint:
          p.near === undefined
            ? `Known here: ${listEn(known)}${isCut ? ', …' : ''}.`
            : `Did you mean '${p.near}'?`,
      },
    }
  },
  'never-holds': (p: { written: string; why: string }): Texts => ({
    zh: {
      message: `“${p.written}”永远不成立：${chinese(p.why)}。`,
      hint: '请改正这个比较，或删去依赖它的部分。',
    },
    en: {
      message: `"${p.written}" never holds: ${p.why}.`,
      hint: 'Mend the comparison, or delete what depends on it.',
    },
  }),
  'always-holds': (p: { written: string; why: string }): Texts => ({
    zh: {
      message: `“${p.written}”只要已知就成立：${chinese(p.why)}。`,
      hint: '请改正这个比较；想问的是“已知”时写 known(…)。',
    },
    en: {
      message: `"${p.written}" holds wherever it is known: ${p.why}.`,
      hint: 'Mend the comparison, or write known(…) where that is meant.',
    },
  }),
  'signal-never': (p: { name: string }): Texts => ({
    zh: {
      message: `没有主体会命中信号“${p.name}”：它的条件永远不成立。`,
      hint: '请改正 when，或旁边的 only。',
    },
    en: {
      message: `No subject can have the signal "${p.name}": its condition never holds.`,
      hint: 'Mend "when", or "only" beside it.',
    },
  }),
  'signal-always': (p: { name: string }): Texts => ({
    zh: {
      message: `每个主体都会命中信号“${p.name}”：它的条件只要已知就成立。`,
      hint: '请改正 when：人人都有的，区分不出任何人。',
    },
    en: {
      message: `Every subject has the signal "${p.name}": its condition holds wherever it is known.`,
      hint: 'Mend "when"; what holds of all tells nobody apart.',
    },
  }),
  accusing: (p: { word: string }): Texts => ({
    zh: {
      message: `“${p.word}”是定性的词：线索须由人核实。`,
      hint: '请只写数据显示了什么。',
    },
    en: {
      message: `Accusing word "${p.word}": a clue is to be verified by a person.`,
      hint: 'Say what the data show.',
    },
  }),
  'family-same': (p: { name: string; other: string; family: string }): Texts => ({
    zh: {
      message: `证据族“${p.family}”的信号“${p.other}”和“${p.name}”总是一样：条件相同。`,
      hint: '同一证据族只计最高的一个：请删去一个，或改正它的条件。',
    },
    en: {
      message: `Signals "${p.other}" and "${p.name}" of the family "${p.family}" never differ: their conditions are the same.`,
      hint: 'Only the best of a family scores: delete one, or mend its condition.',
    },
  }),
} as const
