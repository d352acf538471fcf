import type { InEach } from '../in-each.ts'
import { chinese } from '../phrases.ts'
import { suggestion } from './suggest.ts'
import type { Texts } from './text.ts'

/** What is wrong with the text of a file, and with its shape. */
export const documentCodes = {
  'text-not-utf8': (): Texts => ({
    zh: { message: '文件不是 UTF-8 编码，无法读取。', hint: '请另存为 UTF-8。' },
    en: { message: 'Unreadable text: the file is not UTF-8.', hint: 'Save it as UTF-8.' },
  }),
  'yaml-broken': (p: { detail: InEach; hint?: InEach }): Texts => ({
    zh: {
      message: `YAML 写法有误：${p.detail.zh}`,
      hint: p.hint?.zh ?? '请改正这一行；含“:”或“#”的文本、{ } 里含逗号的表达式，都要加引号。',
    },
    en: {
      message: `Broken YAML: ${p.detail.en}`,
      hint:
        p.hint?.en ??
        'Mend the line; quote a text that holds ":" or "#", and an expression with a comma inside { }.',
    },
  }),
  'sign-full-width': (p: { sign: string; half: string }): Texts => ({
    zh: { message: `全角符号 ${p.sign} 在这里不能用。`, hint: `请写半角的 ${p.half} 。` },
    en: {
      message: `Full-width sign ${p.sign} where it means nothing.`,
      hint: `Write ${p.half} in half width.`,
    },
  }),
  'yaml-feature': (p: { feature: string }): Texts => ({
    zh: {
      message: `不支持的 YAML 写法：${chinese(p.feature)}。`,
      hint: '请直接写出各个值：键值、列表、文本和数。',
    },
    en: {
      message: `Unsupported YAML: ${p.feature}.`,
      hint: 'Write the values out as plain maps, lists, texts and numbers.',
    },
  }),
  'yaml-number': (p: { text: string }): Texts => ({
    zh: {
      message: `不支持的数“${p.text}”。`,
      hint: '请写普通数字，至多 30 位，小数点后至多 18 位，如 1500000、0.75；编号等文本（如以 0 开头的代码）要加引号。',
    },
    en: {
      message: `Unsupported number "${p.text}".`,
      hint: 'Write at most 30 plain digits, 18 behind the point, such as 1500000 or 0.75; quote it if it is text, such as a code with a leading 0.',
    },
  }),
  'document-invalid': (p: { found: string; known: readonly string[] }): Texts => {
    const isCases = p.known.includes('cases')
    const { zh, en } = startOf(p.known)
    return {
      zh: {
        message: `文件内容应为${isCases ? '案例的列表' : '一组键值'}，却是${chinese(p.found)}。`,
        hint: `请以${zh}开头。`,
      },
      en: {
        message: `Expected ${isCases ? 'a list of cases' : 'a map of keys'} as the content of the file, found ${p.found}.`,
        hint: `Begin with ${en}.`,
      },
    }
  },
  'brace-full-width': (p: { written: string; meant: string }): Texts => ({
    zh: {
      message: `句子里的 ${p.written} 是全角括号：不会填值，线索上会照样显示。`,
      hint: `请写半角的 ${p.meant} 。`,
    },
    en: {
      message: `Full-width braces ${p.written} in a sentence: nothing is filled in, and clues show them as they are.`,
      hint: `Write ${p.meant} in half width.`,
    },
  }),
  /** `isItem` where the map is an item of a list: the next one may lack its dash. */
  'key-duplicate': (p: { key: string; isItem: boolean }): Texts => ({
    zh: {
      message: `键“${p.key}”重复：同一层上面已有。`,
      hint: p.isItem
        ? '是列表的下一项，就在它的第一个键前加“- ”；否则请改名或删去其中一个。'
        : '请改名或删去其中一个。',
    },
    en: {
      message: `Duplicate key "${p.key}": the same map has it above.`,
      hint: p.isItem
        ? 'If the next item of the list begins here, write "- " before its first key; else rename or remove one.'
        : 'Rename or remove one of them.',
    },
  }),
  'key-unknown': ({ key, known }: { key: string; known: readonly string[] }): Texts => {
    const [zh, en] = [`没有“${key}”这个键。`, `Unknown key "${key}".`]
    // Cases declare no period: their rows do.
    if (key !== 'coverage' || !known.includes('expect'))
      return suggestion({ name: key, known }, zh, en)
    return {
      zh: {
        message: zh,
        hint: '案例不声明数据期间：它是该表各行最早到最晚的日子。要更长，请在该表中加上期间首日和末日的行，写别的主体。',
      },
      en: {
        message: en,
        hint: 'A case declares no period: it is from the earliest to the latest day of the rows of a table. To make it longer add rows of somebody else on its first and last day.',
      },
    }
  },
  'text-unquoted': (p: { text: string }): Texts => ({
    zh: {
      message: `没有“${p.text}”这个键，它也没有值。`,
      hint: '请给它前面的文本加引号：{ } 里没有引号的文本，YAML 在第一个逗号处截断。',
    },
    en: {
      message: `Unknown key "${p.text}" without a value.`,
      hint: 'Quote the text before it: inside { } YAML cuts an unquoted text at its first comma.',
    },
  }),
  'key-missing': (p: { key: string; about?: InEach | undefined }): Texts => ({
    zh: {
      message: `缺少键“${p.key}”。`,
      hint:
        p.key === 'origin'
          ? `请加上“${p.key}:”，${origins.zh}。`
          : `请加上“${p.key}:”${p.about === undefined ? '' : `（${p.about.zh}）`}。`,
    },
    en: {
      message: `Missing key "${p.key}".`,
      hint:
        p.key === 'origin'
          ? `Add "${p.key}:" and ${origins.en}.`
          : `Add "${p.key}:"${p.about === undefined ? '' : ` (${p.about.en})`}.`,
    },
  }),
  'value-null': (p: { key: string }): Texts => ({
    zh: {
      message: `“${p.key}”没有值。`,
      hint: p.key === 'origin' ? `请${origins.zh}。` : '请写上值，或删去这个键。',
    },
    en: {
      message: `Expected a value for "${p.key}", found nothing.`,
      hint: `${p.key === 'origin' ? origins.en : 'write the value, or leave the key out'}.`.replace(
        /^w/,
        'W',
      ),
    },
  }),
  'value-invalid': (p: {
    key: string
    expected: string
    found: string
    hint?: InEach | undefined
    /** Whether what is expected are words to be written, which have no Chinese. */
    isWritten?: boolean
  }): Texts => ({
    zh: {
      message: `“${p.key}”应为${p.isWritten ? ` ${inChineseList(p.expected)}` : chinese(p.expected)}，却是${chinese(p.found)}。`,
      ...(p.hint === undefined ? {} : { hint: p.hint.zh }),
    },
    en: {
      message: `Expected ${p.expected} for "${p.key}", found ${p.found}.`,
      ...(p.hint === undefined ? {} : { hint: p.hint.en }),
    },
  }),
  'name-invalid': (p: { name: string }): Texts => ({
    zh: {
      message: `名称只能用小写字母、数字和下划线，却是“${p.name}”。`,
      hint: '请以字母开头，如 many_suits；中文写在 title、says 里。',
    },
    en: {
      message: `Expected a name of lower-case letters, digits and underscores, found "${p.name}".`,
      hint: 'Begin with a letter: many_suits.',
    },
  }),
  'dataset-inconsistent': (p: { detail: string }): Texts => ({
    zh: { message: chinese(p.detail) },
    en: { message: p.detail },
  }),
  'condition-empty': (p: { key: string }): Texts => ({
    zh: {
      message: `“${p.key}”里没有条件，至少要有一个。`,
      hint: '空的 all 或 any 什么也没有说：请加上条件，或删去。',
    },
    en: {
      message: `Expected at least one condition in "${p.key}", found none.`,
      hint: 'An empty "all" or "any" says nothing; add a condition or leave it out.',
    },
  }),
  'condition-invalid': (p: { found: string }): Texts => ({
    zh: {
      message: `应为条件，却是${chinese(p.found)}。`,
      hint: '条件写成表达式（如 suits >= many），或“{ all: [...] }”“{ any: [...] }”“{ not: {...} }”或“{ fact, operator, value }”。',
    },
    en: {
      message: `Expected a condition, found ${p.found}.`,
      hint: 'A condition is an expression such as suits >= many, or { all: [...] }, { any: [...] }, { not: {...} } or { fact, operator, value }.',
    },
  }),
} as const

/** What is written as the origin of a parameter. */
const origins: InEach = {
  zh: '写明出处：法条、文件的名称，或 design（自定）',
  en: 'write where the value comes from: a law, the name of a document, or design (our own choice)',
}

/** How a file begins, by the keys that are known on its first level: those of changed parameters are ids. */
function startOf(known: readonly string[]): InEach {
  if (known.includes('cases')) return { zh: '“- name:”', en: '"- name:"' }
  if (known.includes('sources')) return { zh: '“sources:”', en: '"sources:"' }
  return known.includes('id')
    ? { zh: '“id:”和“title:”', en: '"id:" and "title:"' }
    : {
        zh: '模型的编号（“<model>: { term: 20 days }”）',
        en: 'the id of a model, as in <model>: { term: 20 days }',
      }
}

/** `a, b or c` with the signs of Chinese, the words as they are. */
const inChineseList = (words: string): string =>
  words.replaceAll(', ', '、').replace(/ or (?=[^ ]+$)/, ' 或 ')
