import {
  didYouMean,
  type InEach,
  type Messages,
  type ParametersOf,
  type Told,
  tell,
} from '@mingjian/core'

/** Why a part of a rule of json-rules-engine cannot be turned, and what to do instead. */
const refusals = {
  shape: (p: { expected: InEach }): InEach<Told> => ({
    zh: { message: `应为${p.expected.zh}。`, hint: 'json-rules-engine 自身也不接受这条规则。' },
    en: {
      message: `Expected ${p.expected.en}.`,
      hint: 'json-rules-engine does not take such a rule either.',
    },
  }),
  'rule-text': (_: object): InEach<Told> => ({
    zh: { message: '规则是一段文字，其中各处没有位置。', hint: '请写成 JSON 对象。' },
    en: { message: 'The rule is a text, in which nothing has a place.', hint: 'Write an object.' },
  }),
  'part-unknown': ({ key }: { key: string }): InEach<Told> => ({
    zh: {
      message: `不认识“${key}”：json-rules-engine 的规则文件没有这一项。`,
      hint: '请删去；若由自己的程序读取，请在模型中另行实现。',
    },
    en: {
      message: `Unknown "${key}": json-rules-engine has no such part.`,
      hint: 'Remove it; if a program of your own reads it, its meaning belongs into the model.',
    },
  }),
  callback: ({ key }: { key: string }): InEach<Told> => ({
    zh: { message: `“${key}”是代码，模型只是数据。`, hint: '命中后的处理由读取线索的人决定。' },
    en: {
      message: `"${key}" is code, and a model is data.`,
      hint: 'What follows a hit is for whoever reads the clue.',
    },
  }),
  'both-all-any': ({ wins }: { wins: string }): InEach<Told> => ({
    zh: {
      message: `同一条件写有多个 all、any、not，json-rules-engine 只看“${wins}”。`,
      hint: '请只留一个，或逐层写明。',
    },
    en: {
      message: `Several of all, any and not in one condition: json-rules-engine reads "${wins}" alone.`,
      hint: 'Keep one, or nest them.',
    },
  }),
  'always-true': ({ key }: { key: string }): InEach<Told> => ({
    zh: { message: `空的“${key}”恒为真，对任何主体都成立。`, hint: '请写出条件。' },
    en: { message: `An empty "${key}" is true of everybody.`, hint: 'Write a condition.' },
  }),
  'condition-missing': (p: { name: string; near: string | undefined }): InEach<Told> => ({
    zh: {
      message: `没有名为“${p.name}”的条件。`,
      hint: p.near
        ? didYouMean(p.near).zh
        : '请在文件的 "conditions" 中写出；它由程序的 setCondition 给出。',
    },
    en: {
      message: `Unknown condition "${p.name}".`,
      hint: p.near
        ? didYouMean(p.near).en
        : 'Add it to "conditions" of the file; setCondition of a program gave it.',
    },
  }),
  'condition-circular': ({ name }: { name: string }): InEach<Told> => ({
    zh: { message: `条件“${name}”引用了自己。`, hint: '请写出最终的条件。' },
    en: { message: `Condition "${name}" refers to itself.`, hint: 'Write out what it means.' },
  }),
  'operator-unknown': (p: { name: string; near: string | undefined }): InEach<Told> => ({
    zh: {
      message: `没有内置运算符“${p.name}”；自定义运算符是代码。`,
      hint: p.near ? didYouMean(p.near).zh : '请在模型的步骤中用表达式算出一列，再与它比较。',
    },
    en: {
      message: `"${p.name}" is no built-in operator; operators of a program are code.`,
      hint: p.near
        ? didYouMean(p.near).en
        : 'Compute a column by an expression in a step of the model, and compare that.',
    },
  }),
  'decorator-unknown': ({ name }: { name: string }): InEach<Told> => ({
    zh: {
      message: `没有内置修饰符“${name}”。`,
      hint: '内置的有 someFact、everyFact、someValue、everyValue、swap、not。',
    },
    en: {
      message: `"${name}" is no built-in decorator.`,
      hint: 'Built in are someFact, everyFact, someValue, everyValue, swap and not.',
    },
  }),
  'fact-list': ({ operator }: { operator: string }): InEach<Told> => ({
    zh: {
      message: `“${operator}”要求事实是列表；数据表的一格只有一个值。`,
      hint: '请把列表的各项作为另一张表的行，用 has、tally 或 group 归到主体。',
    },
    en: {
      message: `"${operator}" takes a fact that is a list; a cell of a table holds one value.`,
      hint: 'Make the items rows of a table, and bring them to the subject by has, tally or group.',
    },
  }),
  'fact-params': (_: object): InEach<Told> => ({
    zh: {
      message: '事实带有 params：它由程序按参数算出。',
      hint: '请把算出的值作为数据的一列，或用模型的步骤算出。',
    },
    en: {
      message: 'The fact has params: a program computes it from them.',
      hint: 'Deliver the computed value as a column, or compute it in a step of the model.',
    },
  }),
  path: ({ path }: { path: string }): InEach<Told> => ({
    zh: {
      message: `路径“${path}”不是逐级取值：只有 $.a.b 这样的路径对应一列。`,
      hint: '通配、筛选、下标取出的是列表，请改用另一张表和 has、tally。',
    },
    en: {
      message: `The path "${path}" is no plain one: only such as $.a.b are one column.`,
      hint: 'Wildcards, filters and places of lists need a table of their own, and has or tally.',
    },
  }),
  'path-and-bare': ({ fact }: { fact: string }): InEach<Told> => ({
    zh: {
      message: `事实“${fact}”一处带路径、一处不带：对象从不等于任何值。`,
      hint: '请每处都写明路径。',
    },
    en: {
      message: `Fact "${fact}" is read with a path here or elsewhere and without: an object equals no value.`,
      hint: 'Give a path everywhere.',
    },
  }),
  'name-clash': (p: { fact: string; other: string; column: string }): InEach<Told> => ({
    zh: {
      message: `事实“${p.fact}”和“${p.other}”都会成为列 ${p.column}。`,
      hint: '请把其中一个改名。',
    },
    en: {
      message: `Facts "${p.fact}" and "${p.other}" would both be column ${p.column}.`,
      hint: 'Rename one of them.',
    },
  }),
  'list-empty': (_: object): InEach<Told> => ({
    zh: { message: '列表是空的，结果恒定。', hint: '请写出各值。' },
    en: { message: 'The list is empty: the result is always the same.', hint: 'List values.' },
  }),
  'value-list': ({ operator }: { operator: string }): InEach<Told> => ({
    zh: {
      message: `“${operator}”的值是列表或对象，永不相等，也没有大小。`,
      hint: '要表示其中之一，请用 in。',
    },
    en: {
      message: `The value of "${operator}" is a list or an object, which equals nothing and has no order.`,
      hint: 'Use "in" for one of several values.',
    },
  }),
  'value-no-list': ({ operator }: { operator: string }): InEach<Told> => ({
    zh: {
      message: `“${operator}”的值不是列表：文字会按子串查找，其他的会出错。`,
      hint: '请写成列表；查找子串请在步骤中用 like。',
    },
    en: {
      message: `The value of "${operator}" is no list: a text is searched for parts, anything else is an error.`,
      hint: 'Write a list; for parts of a text use "like" in a step.',
    },
  }),
  'no-order': (p: { operator: string; found: InEach }): InEach<Told> => ({
    zh: {
      message: `“${p.operator}”与${p.found.zh}比较大小：json-rules-engine 按 JavaScript 的规则转换，结果多出于偶然。`,
      hint: '请与数字或 2024-03-05 这样的日期比较。',
    },
    en: {
      message: `"${p.operator}" compares with ${p.found.en}: json-rules-engine converts as JavaScript does, mostly by luck.`,
      hint: 'Compare with a number, or a day such as 2024-03-05.',
    },
  }),
  'text-blank': (_: object): InEach<Told> => ({
    zh: {
      message: '文字为空，或两端有空白：读入时单元格两端的空白会去掉，空单元格是未知。',
      hint: '请去掉空白；没有填写请用 null。',
    },
    en: {
      message:
        'The text is empty or has white space at an end: cells are trimmed, empty ones unknown.',
      hint: 'Trim it; write null for what is not filled in.',
    },
  }),
  'number-inexact': (p: { found: string; read: string }): InEach<Told> => ({
    zh: {
      message: `json-rules-engine 把 ${p.found} 读作 ${p.read}。`,
      hint: '请写出想要的数；编号请写成文字。',
    },
    en: {
      message: `json-rules-engine reads ${p.found} as ${p.read}.`,
      hint: 'Write the number that is meant; identifiers are text.',
    },
  }),
  'kind-conflict': (p: { fact: string; as: InEach; earlier: InEach }): InEach<Told> => ({
    zh: {
      message: `事实“${p.fact}”在这里是${p.as.zh}，而${p.earlier.zh}：一列只有一种类型。`,
      hint: 'json-rules-engine 中不同类型从不相等；请统一，或在 --model 的 kinds 中说明。',
    },
    en: {
      message: `Fact "${p.fact}" is ${p.as.en} here, and ${p.earlier.en}: a column is of one kind.`,
      hint: 'Values of two types never equal there; write one type, or tell it in "kinds" of --model.',
    },
  }),
} satisfies Messages

export type RefusalCode = keyof typeof refusals
export type Path = readonly (string | number)[]

/** A part of a rule that cannot be turned, where it stands in the document. */
export interface Refusal {
  readonly code: RefusalCode
  readonly path: Path
  readonly told: InEach<Told>
}

/** Thrown while a part is turned, so that nothing half of it is kept; caught for each part. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[]
  constructor(found: readonly Refusal[]) {
    super(found[0]?.told.en.message)
    this.refusals = found
  }
}

/** Refuses a part; wrong parameters do not compile. */
export function refuse<Id extends RefusalCode>(
  code: Id,
  parameters: ParametersOf<typeof refusals, Id>,
  path: Path,
): never {
  throw new Refused([{ code, path, told: tell(refusals, code, parameters).told }])
}

/** Turns each part and refuses at the end with all that was refused in any. */
export function turnEach<From, To>(
  parts: readonly From[],
  turn: (part: From, index: number) => To,
): To[] {
  const found: Refusal[] = []
  const turned = parts.flatMap((part, index): To[] => {
    try {
      return [turn(part, index)]
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      found.push(...error.refusals)
      return []
    }
  })
  if (found.length > 0) throw new Refused(found)
  return turned
}

/** RFC 6901: a path as a JSON pointer; empty for the whole document. */
export const toPointer = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
