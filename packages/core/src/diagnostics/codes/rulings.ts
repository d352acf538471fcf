import { listEn, listZh } from './suggest.ts'
import type { Texts } from './text.ts'

/** What is wrong with a file of rulings on who is who. No message repeats a name or a number of one. */
export const rulingCodes = {
  'ruling-number': (p: { zh: string; en: string }): Texts => ({
    zh: {
      message: `这一方${p.zh}。`,
      hint: '请写完整的证件号码或统一社会信用代码，并加引号；没有号码的，写 { dataset: <数据表>, where: { … } }。',
    },
    en: {
      message: `This side ${p.en}.`,
      hint: 'Write a whole number in quotes; records without one as { dataset: <id>, where: { … } }.',
    },
  }),
  'ruling-cell': (p: { column: string; zh: string; en?: string | undefined }): Texts => ({
    zh: {
      message: `“${p.column}”的值读不成${p.zh}。`,
      hint: '请照证据里的写法填写。',
    },
    en: {
      message: `The value of "${p.column}" cannot be read as ${p.en ?? p.zh}.`,
      hint: 'Write it as evidence shows it.',
    },
  }),
  'ruling-name': (p: { dataset: string; names: readonly string[] }): Texts => {
    const none = p.names.length === 0
    return {
      zh: {
        message: `“where”须恰有一个旁边有号码列的姓名（名称）列，数据表“${p.dataset}”${none ? '没有这样的列' : `的是 ${listZh(p.names)}`}。`,
        hint: none ? '请写另一张数据表的记录。' : '请写其中一个。',
      },
      en: {
        message: `Expected one name in "where" that has a number beside it; ${none ? `"${p.dataset}" has none` : `"${p.dataset}" has ${listEn(p.names)}`}.`,
        hint: none ? 'Name records of another dataset.' : 'Write one of them.',
      },
    }
  },
  'ruling-context': (_: Record<string, never>): Texts => ({
    zh: {
      message: '只有姓名（名称）：同名的不止一人，不能据此认定。',
      hint: '请加上案号或账号，或出生日期和性别。',
    },
    en: {
      message: 'A name alone: others have it too.',
      hint: 'Add a case number or an account, or the date of birth and the sex.',
    },
  }),
  'ruling-numberless': (_: Record<string, never>): Texts => ({
    zh: {
      message: '双方都没有号码。',
      hint: '至少一方写证件号码或统一社会信用代码：没有号码的记录归到有号码的人名下。',
    },
    en: {
      message: 'Neither side is a number.',
      hint: 'Write at least one number: records without one are given to whose number it is.',
    },
  }),
  'ruling-itself': (_: Record<string, never>): Texts => ({
    zh: {
      message: '双方是同一个号码：15 位身份证号读作 18 位，空白和大小写不作区分。',
      hint: '请删去这一项，或改正其中一个。',
    },
    en: {
      message: 'Both sides are one number: 15 digits are read as 18, blanks and case do not count.',
      hint: 'Delete the ruling, or mend one of them.',
    },
  }),
  /** A warning: the others stand on these lines. */
  'ruling-contradicts': (p: { lines: readonly number[] }): Texts => {
    const lines = p.lines.map(String)
    const [which, others] = [
      lines.length === 0 ? '自身' : `第 ${listZh(lines)} 行`,
      lines.length === 0 ? 'itself' : `${lines.length === 1 ? 'line' : 'lines'} ${listEn(lines)}`,
    ]
    return {
      zh: {
        message: `这项认定与${which}矛盾，这些认定都没有采用。`,
        hint: '请核实后删去错误的一项；以后写的并不取代先写的。',
      },
      en: {
        message: `The ruling contradicts ${others}: none of these is applied.`,
        hint: 'Find out which is wrong and delete it; a later one does not outweigh an earlier one.',
      },
    }
  },
} as const
