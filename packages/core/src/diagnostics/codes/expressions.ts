import type { InEach } from '../in-each.ts'
import { chinese } from '../phrases.ts'
import { suggestion, type Unknown } from './suggest.ts'
import type { Texts } from './text.ts'

/** What is wrong with an expression: its text, its functions, the types between which it stands. */
export const expressionCodes = {
  'expression-broken': (p: { detail: string }): Texts => ({
    zh: {
      message: `表达式写法有误：${chinese(p.detail)}`,
      hint: "表达式是 SQL 的标量写法：名称、数、'文本'、and、or、not、in、between、case。",
    },
    en: {
      message: `Broken expression: ${p.detail}`,
      hint: "Expressions are SQL scalars: names, numbers, 'text', and, or, not, in, between, case.",
    },
  }),
  'expression-unquoted': (): Texts => ({
    zh: {
      message: '表达式写法有误：括号没有收尾。',
      hint: '请加引号：{ } 和 [ ] 里没有引号的文本，YAML 在第一个逗号处截断。',
    },
    en: {
      message: 'Broken expression: it ends inside a bracket.',
      hint: 'Quote this: inside { } and [ ] YAML cuts an unquoted text at its first comma.',
    },
  }),
  'expression-unsupported': (p: { what: string; instead?: InEach | undefined }): Texts => ({
    zh: { message: `表达式不支持${chinese(p.what)}。`, ...hintOf(p.instead?.zh) },
    en: { message: `Unsupported in expressions: ${p.what}.`, ...hintOf(p.instead?.en) },
  }),
  'word-reserved': (p: { name: string }): Texts => ({
    zh: {
      message: `表达式里的“${p.name}”是保留的词，不能作名称。`,
      hint: '请给列或别名改名；如果这里本不是名称，请删去。',
    },
    en: {
      message: `Reserved word "${p.name}" in the expression: it cannot be a name.`,
      hint: 'Rename the column or alias; where no name was meant, leave the word out.',
    },
  }),
  'text-bare': (p: {
    text: string
    /** The column of a dataset that has it as a header. */
    column?: string | undefined
  }): Texts => ({
    zh: {
      message: `表达式里不认识“${p.text}”：文本要加引号。`,
      hint:
        p.column !== undefined
          ? `它是列“${p.column}”的表头：请写 ${p.column}。`
          : `是列就写列的名称（数据表中的英文名）；是文本就写 '${p.text}'，整个值就是这段文本时写 "'${p.text}'"，因为 YAML 会去掉一层引号。`,
    },
    en: {
      message: `Unknown word "${p.text}" in the expression: a text stands in quotes.`,
      hint:
        p.column !== undefined
          ? `It is a header of the column "${p.column}": write ${p.column}.`
          : `Of a column write its name in the dataset, of a text '${p.text}'; where the text is all of the value, write "'${p.text}'": YAML takes one pair of quotes away.`,
    },
  }),
  'function-unknown': (p: Unknown & { instead?: InEach | undefined }): Texts => {
    const zh = `没有“${p.name}”这个函数。`
    const en = `Unknown function "${p.name}".`
    return p.instead === undefined
      ? suggestion(p, zh, en)
      : { zh: { message: zh, hint: p.instead.zh }, en: { message: en, hint: p.instead.en } }
  },
  'arguments-invalid': (p: {
    name: string
    takes: string
    found: string
    instead?: InEach | undefined
  }): Texts => ({
    zh: {
      message: `“${p.name}”要求${chinese(p.takes)}，却是${chinese(p.found)}。`,
      ...hintOf(p.instead?.zh),
    },
    en: { message: `"${p.name}" takes ${p.takes}; found ${p.found}.`, ...hintOf(p.instead?.en) },
  }),
  'argument-literal': (p: { name: string }): Texts => ({
    zh: {
      message: `“${p.name}”的这一处要写值或参数，不能是列。`,
      hint: '请把值写进 params。',
    },
    en: {
      message: `"${p.name}" takes a literal or a parameter here, not a column.`,
      hint: 'Put the value into params.',
    },
  }),
  'literal-refused': (p: { name: string; detail: string }): Texts => ({
    zh: {
      message: `“${p.name}”不能用这个值：${chinese(p.detail).trimStart()}。`,
      hint: `“${p.name}”的用法和示例见 packages/core/reference/operators.md。`,
    },
    en: {
      message: `"${p.name}" cannot work with this literal: ${p.detail}.`,
      hint: `How "${p.name}" is used, with an example: packages/core/reference/operators.md.`,
    },
  }),
  'calendar-missing': (p: { name: string }): Texts => ({
    zh: {
      message: `“${p.name}”需要工作日历，而数据表中没有。`,
      hint: '请在 datasets 下加上“calendar: { use: mingjian.calendar.days, need: helpful }”。',
    },
    en: {
      message: `"${p.name}" needs a calendar of working days, and no dataset is one.`,
      hint: 'Add it under datasets: calendar: { use: mingjian.calendar.days, need: helpful }.',
    },
  }),
  'calendar-misplaced': (p: { name: string }): Texts => ({
    zh: {
      message: `这里不能用“${p.name}”：它要查工作日历。`,
      hint: '请在 derive 下算成一列，这里用那一列。',
    },
    en: {
      message: `Unsupported here: "${p.name}" asks the calendar of working days.`,
      hint: 'Compute it as a column under "derive" and use that column here.',
    },
  }),
  'calendar-too-early': (p: { name: string; column: string }): Texts => ({
    zh: {
      message: `“${p.name}”不能用“${p.column}”：它是同一步骤算出的列。`,
      hint: '请在前一个步骤算出这一列；查日历和 join 一样，在 derive 之前。',
    },
    en: {
      message: `"${p.name}" cannot use "${p.column}", which is computed by the same step.`,
      hint: 'Compute that column in a step before; the calendar is asked like a join, ahead of "derive".',
    },
  }),
  'types-differ': (p: {
    left: string
    right: string
    operator: string
    instead?: InEach | undefined
  }): Texts => ({
    zh: {
      message: `“${p.operator}”两边的类型不同，不能比较：左边是${chinese(p.left)}，右边是${chinese(p.right)}。`,
      hint: p.instead?.zh ?? "请比较同一类型的值；日期写成 date '2020-01-31'。",
    },
    en: {
      message: `"${p.operator}" cannot compare ${p.left} with ${p.right}.`,
      hint: p.instead?.en ?? "Compare values of one type; write dates as date '2020-01-31'.",
    },
  }),
  'type-expected': (p: { what: string; expected: string; found: string }): Texts => ({
    zh: {
      message: `${chinese(p.what)}应为${chinese(p.expected)}，却是${chinese(p.found)}。`,
      hint: '请换成这种类型的列或表达式；mingjian show <模型> 列出各步每一列的类型。',
    },
    en: {
      message: `Expected ${p.what} to be ${p.expected}, found ${p.found}.`,
      hint: 'Use a column or expression of that type; "mingjian show <model>" lists the types of the columns of each step.',
    },
  }),
  'span-expected': (p: { found: string; meant?: string | undefined }): Texts => ({
    zh: {
      message: `应为期间（如 30 days），却是${chinese(p.found)}。`,
      ...hintOf(p.meant && `请写 ${p.meant}。`),
    },
    en: {
      message: `Expected a span such as 30 days, found ${p.found}.`,
      ...hintOf(p.meant && `Write ${p.meant}.`),
    },
  }),
  'span-of-time': (p: { found: string }): Texts => ({
    zh: {
      message: `应为以日或月计的期间，却是${chinese(p.found)}。`,
      hint: '小时和分钟只用于时间（timestamp）之间，这里移动的是日期。',
    },
    en: {
      message: `Expected a span of days or months, found ${p.found}.`,
      hint: 'Hours and minutes lie between timestamps; what is moved here is a date.',
    },
  }),
  'condition-expected': (p: { found: string; text: string }): Texts => {
    const written = comparedOf(p)
    return {
      zh: {
        message: `应为条件，却是类型为${chinese(p.found)}的值。`,
        ...(written === undefined ? {} : { hint: `请写出比较，如“${written}”。` }),
      },
      en: {
        message: `Expected a condition, found a value of type ${p.found}.`,
        ...(written === undefined ? {} : { hint: `Compare it, as in ${written}.` }),
      },
    }
  },
  'condition-arithmetic': (p: { what: string }): Texts => ({
    zh: {
      message: `对事实的条件不支持${chinese(p.what)}。`,
      hint: '请在主体的步骤里算成一列，再比较这个事实。',
    },
    en: {
      message: `Unsupported in a condition on facts: ${p.what}.`,
      hint: 'Compute it as a column of the subject step and compare that fact.',
    },
  }),
  'aggregate-misplaced': (p: { name: string; instead?: InEach | undefined }): Texts => ({
    zh: {
      message: `这里不能用“${p.name}”：它要对多行计算。`,
      hint: p.instead?.zh ?? '请写在分组或窗口的 select 下。',
    },
    en: {
      message: `Unsupported here: "${p.name}" is computed over rows.`,
      hint: p.instead?.en ?? 'Use it under "select" of a group or of a window.',
    },
  }),
  'aggregate-elsewhere': (p: { name: string; places: readonly string[] }): Texts => ({
    zh: {
      message: `这里不能用“${p.name}”：它用在${p.places.map(chinese).join('，或')}。`,
      hint: '窗口对 by 各列相同的行一起计算；有 order 和 over 时随各行移动，只有 order 时说的是前后的行。',
    },
    en: {
      message: `Unsupported here: "${p.name}" stands ${p.places.join(' or ')}.`,
      hint: 'A window goes over all rows alike in "by"; with "order" and "over" it moves along them, with "order" alone it says what is next to each.',
    },
  }),
  'aggregate-expected': (p: { name: string }): Texts => ({
    zh: {
      message: `应为聚合：“${p.name}”在一组的各行中未必相同。`,
      hint: '请套上聚合，如 min(…)，或把它加进 group。',
    },
    en: {
      message: `Expected an aggregate: "${p.name}" is not the same for all rows of a group.`,
      hint: 'Wrap it, for example as min(…), or add it to "group".',
    },
  }),
  'fan-out': (p: { name: string; column: string; alias: string; isSplit: boolean }): Texts => ({
    zh: {
      message: `“${p.name}”会把“${p.column}”按“${p.alias}”的行数重复计算。`,
      hint: p.isSplit
        ? `请把“${p.alias}”加进 group（或 by），或用 count(distinct …)、min、max、any、every、first、last。`
        : p.name === 'share'
          ? `请写“count(distinct <key>) filter (where …) / count(distinct <key>)”，或对“${p.alias}”用 has 或 tally。`
          : `请对“${p.alias}”用 has 或 tally，或用 count(distinct …)、min、max、any、every、first、last。`,
    },
    en: {
      message: `"${p.name}" would count "${p.column}" once for each row of "${p.alias}".`,
      hint: p.isSplit
        ? `Add "${p.alias}" to "group" (or "by"), or use count(distinct …), min, max, any, every, first, last.`
        : p.name === 'share'
          ? `Write count(distinct <key>) filter (where …) / count(distinct <key>), or use has or tally for "${p.alias}".`
          : `Use has or tally for "${p.alias}", or count(distinct …), min, max, any, every, first, last.`,
    },
  }),
  'nested-too-deep': (p: { most: number }): Texts => ({
    zh: {
      message: `嵌套过深：超过 ${p.most} 层。`,
      hint: '请在 derive 中给里层的一部分起一个名字，再使用该名字。',
    },
    en: {
      message: `Nested too deep: more than ${p.most} levels.`,
      hint: 'Give an inner part a name under "derive" and use that.',
    },
  }),
  'nested-too-large': (p: { most: number }): Texts => ({
    zh: {
      message: `连同所用的函数和名称展开后过长：超过 ${p.most} 个部分。`,
      hint: '请在 derive 中给其中一部分起一个名字，再使用该名字。',
    },
    en: {
      message: `Too large with all that it calls and names: more than ${p.most} parts.`,
      hint: 'Give a part of it a name in "derive", and use the name.',
    },
  }),
} as const

const hintOf = (hint: string | undefined): { hint?: string } => (hint === undefined ? {} : { hint })

/** How a name of a type is compared with something; undefined of what is no name, or has no such form. */
function comparedOf({ found, text }: { found: string; text: string }): string | undefined {
  if (!/^[\w.]+$/.test(text) || /^\d/.test(text)) return undefined
  if (/^(?:integer|decimal)/.test(found)) return `${text} >= 1`
  if (found === 'date' || found === 'timestamp') return `known(${text})`
  return found === 'string' ? `${text} = '…'` : undefined
}
