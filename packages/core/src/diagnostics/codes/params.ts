import { closestMatch } from '../closest-match.ts'
import type { NamedDataset } from '../dataset-titled.ts'
import type { InEach } from '../in-each.ts'
import { chinese } from '../phrases.ts'
import {
  describeDatasets,
  listEn,
  listZh,
  suggest,
  suggestDataset,
  suggestion,
  type Unknown,
} from './suggest.ts'
import type { Texts } from './text.ts'

/** What is wrong with parameters, where they are written, used or changed. */
export const paramCodes = {
  'param-value': (p: { name: string; found: string }): Texts => ({
    zh: {
      message: `参数“${p.name}”要写 value 或 variants 其中之一，却${chinese(p.found)}。`,
      hint: '“value: 3”任何一天都是它；“variants: [{ from: 2020-01-01, value: 3 }]”自该日起是它。',
    },
    en: {
      message: `Expected one of "value" and "variants" for the parameter "${p.name}", found ${p.found}.`,
      hint: 'value: 3 holds on every day; variants: [{ from: 2020-01-01, value: 3 }] from that day on.',
    },
  }),
  'param-misread': (p: {
    name: string
    value: string
    readAs: 'text' | 'number' | 'unit'
    write: string
  }): Texts => {
    const { zh, en } = misread[p.readAs]
    return {
      zh: { message: `参数“${p.name}”的值“${p.value}”${zh.what}。`, hint: zh.hint(p.write) },
      en: {
        message: `The value "${p.value}" of the parameter "${p.name}" ${en.what}.`,
        hint: en.hint(p.write),
      },
    }
  },
  /** `isOwn` where the words say that it is the author's own choice. */
  'origin-hollow': (p: { origin: string; isOwn: boolean }): Texts => ({
    zh: {
      message: `出处“${p.origin}”没有说明值从何而来。`,
      hint: p.isOwn
        ? '自定的值请写“origin: design”，理由写在 why。'
        : '请写定下它的法条、文件或报告的名称；自定的写 design，理由写在 why。',
    },
    en: {
      message: `The origin "${p.origin}" does not say where the value comes from.`,
      hint: p.isOwn
        ? 'Of a value of your own write origin: design, and the reason under "why".'
        : 'Name the law, document or report that sets it; of a value of your own write design, and the reason under "why".',
    },
  }),
  'param-list': (p: { name: string }): Texts => ({
    zh: {
      message: `参数“${p.name}”是列表，不能用在这里。`,
      hint: '列表用在可以写几个值的函数里。',
    },
    en: {
      message: `The parameter "${p.name}" is a list and cannot stand here.`,
      hint: 'Lists go where a function takes several literals.',
    },
  }),
  'param-dated': (p: { name: string }): Texts => ({
    zh: {
      message: `参数“${p.name}”在不同的日子有不同的值，不知用哪一个。`,
      hint: `请写 on_date(${p.name}, <day>)。`,
    },
    en: {
      message: `Ambiguous parameter "${p.name}": it has different values on different days.`,
      hint: `Write on_date(${p.name}, <day>).`,
    },
  }),
  'param-undated': (p: Unknown): Texts =>
    suggestion(
      p,
      `on_date 的第一处应为有 variants 的参数，却是“${p.name}”。`,
      `Expected a parameter with "variants" as the first argument of on_date, found "${p.name}".`,
    ),
  'params-alone': (p: { name: string }): Texts => ({
    zh: {
      message: `没有写“${p.name}”是哪个模型或概念的参数。`,
      hint: `请写在编号之下：“<model>: { ${p.name}: … }”，编号如 civil.hpf-sham-litigation。`,
    },
    en: {
      message: `Nothing says of which model or concept "${p.name}" is a parameter.`,
      hint: `Write it under the id: <model>: { ${p.name}: … }, an id such as civil.hpf-sham-litigation.`,
    },
  }),
  /** `models` are those with parameters. */
  'params-model-unknown': (p: Unknown & { readonly models: readonly NamedDataset[] }): Texts => {
    const near = closestMatch(p.name, p.known)
    const { zh, en } =
      near === undefined
        ? (suggestDataset(p.name, p.models) ?? modelsWithParams(p.models))
        : suggest(near, [near])
    return {
      zh: { message: `更改的参数中写了“${p.name}”，没有这个模型或概念。`, ...zh },
      en: { message: `Unknown model or concept "${p.name}" among changed parameters.`, ...en },
    }
  },
  'params-name-unknown': (p: Unknown & { of: string }): Texts =>
    suggestion(p, `“${p.of}”没有参数“${p.name}”。`, `Unknown parameter "${p.name}" of "${p.of}".`),
  'params-dated': (p: { name: string; of: string }): Texts => ({
    zh: {
      message: `不能更改“${p.of}”的参数“${p.name}”：它按日期有不同的值。`,
      hint: '这样的值只在规则里：请写进自己的模型。',
    },
    en: {
      message: `Unsupported change of the parameter "${p.name}" of "${p.of}": it has dated variants.`,
      hint: 'Only the rules hold these: write them into a model of your own.',
    },
  }),
  /** `meant` is what was written in the form of the old value, `was`, where that can be told. */
  'params-type': (p: {
    name: string
    of: string
    expected: string
    found: string
    was: string
    meant: string | undefined
  }): Texts => ({
    zh: {
      message: `“${p.of}”的参数“${p.name}”应为${chinese(p.expected)}，却是${chinese(p.found)}。`,
      hint:
        p.meant === undefined
          ? `请按模型里的写法，原值是“${p.was}”；可写 3、0.75、30 days、2024-01-31、true，或它们的列表。`
          : `请写“${p.name}: ${p.meant}”；原值是“${p.was}”。`,
    },
    en: {
      message: `Expected ${p.expected} for the parameter "${p.name}" of "${p.of}", found ${p.found}.`,
      hint:
        p.meant === undefined
          ? `Write it as the model does, where it is "${p.was}": 3, 0.75, 30 days, 2024-01-31, true, or a list of these.`
          : `Write ${p.name}: ${p.meant}; in the model it is "${p.was}".`,
    },
  }),
} as const

const modelsWithParams = (models: readonly NamedDataset[]): InEach<{ readonly hint?: string }> =>
  models.length === 0
    ? { zh: {}, en: {} }
    : {
        zh: {
          hint: `这里写模型的 id，有参数的模型有：${listZh(describeDatasets(models, 'zh'))}。`,
        },
        en: {
          hint: `Write the id of a model here; models with parameters: ${listEn(describeDatasets(models, 'en'))}.`,
        },
      }

/** What a value was read as, and what to write instead. */
const misread: Readonly<
  Record<'text' | 'number' | 'unit', InEach<{ what: string; hint: (write: string) => string }>>
> = {
  text: {
    zh: {
      what: '读作文本，用到它的地方不能是文本',
      hint: (write) => `请写“value: ${write}”，不加引号。`,
    },
    en: {
      what: 'is read as text, and no text can stand where it is used',
      hint: (write) => `Write value: ${write} without quotes.`,
    },
  },
  number: {
    zh: {
      what: '是数，没有单位，不能作期间',
      hint: (write) => `请写期间，如“value: ${write}”；单位有 days、weeks、months、years。`,
    },
    en: {
      what: 'is a number without a unit, and a span is due where it is used',
      hint: (write) =>
        `Write a span, such as value: ${write}; units are days, weeks, months, years.`,
    },
  },
  unit: {
    zh: {
      what: '不是期间：期间没有这个单位',
      hint: (write) =>
        /^\d+$/.test(write)
          ? `期间的单位有 days、weeks、months、years、hours、minutes。工作日写成数“value: ${write}”，与 workdays(<日期>, <日期>) 的结果比较；期限届满日遇休息日顺延用 deadline(<日期>, <期间>)。`
          : `请写“value: ${write}”；单位有 days、weeks、months、years、hours、minutes。`,
    },
    en: {
      what: 'is no span: spans have no such unit',
      hint: (write) =>
        /^\d+$/.test(write)
          ? `Units of spans are days, weeks, months, years, hours, minutes. Write working days as a number, value: ${write}, and compare workdays(<day>, <day>) with it; deadline(<day>, <span>) moves a last day off holidays.`
          : `Write value: ${write}; units are days, weeks, months, years, hours, minutes.`,
    },
  },
}
