import { didYouMean, type InEach, type Messages, type Told } from '@mingjian/core'
import { none } from './no-hint.ts'

/** What the command says of trying values of parameters. */
export const tuneMessages = {
  'tune-unknown': (p: {
    name: string
    ids: readonly string[]
    near: string | undefined
    known: readonly string[]
  }): InEach<Told> => ({
    zh: {
      message: `${p.ids.join('、')} 没有参数“${p.name}”。`,
      hint: p.near ? didYouMean(p.near).zh : `有：${p.known.join('、')}。`,
    },
    en: {
      message: `Unknown parameter "${p.name}" of ${p.ids.join(', ')}.`,
      hint: p.near ? didYouMean(p.near).en : `Known are ${p.known.join(', ')}.`,
    },
  }),
  'tune-several': ({ name, ids }: { name: string; ids: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `${ids.join('、')} 都有参数“${name}”。`,
      hint: `请写明是哪一个，如 --param ${ids[0]}.${name}=…。`,
    },
    en: {
      message: `Several have a parameter "${name}": ${ids.join(', ')}.`,
      hint: `Name one of them, such as --param ${ids[0]}.${name}=….`,
    },
  }),
  'tune-dated': ({ name, of }: { name: string; of: string }): InEach<Told> => ({
    zh: {
      message: `${of} 的参数“${name}”按日期分段取值，不能试算。`,
      hint: '各段是法律规定的标准；要改请写自己的模型。',
    },
    en: {
      message: `The parameter "${name}" of ${of} has dated variants and is not tuned.`,
      hint: 'They are what the law said at a time: change them in a model of your own.',
    },
  }),
  'tune-kind': ({ name, of }: { name: string; of: string }): InEach<Told> => ({
    zh: {
      message: `${of} 的参数“${name}”既不是数字也不是时间长度，不能试算。`,
      hint: '请改用 --params 文件逐个比较。',
    },
    en: {
      message: `The parameter "${name}" of ${of} is neither a number nor a span.`,
      hint: 'Compare runs with --params instead.',
    },
  }),
  'tune-unit': (p: { name: string; text: string; own: string }): InEach<Told> => ({
    zh: {
      message: `“${p.text}”的单位与参数“${p.name}”（${p.own}）不同。`,
      hint: '请用同一单位，或不写单位。',
    },
    en: {
      message: `The unit in "${p.text}" is not that of the parameter "${p.name}" (${p.own}).`,
      hint: 'Use the same unit, or leave it out.',
    },
  }),
  'tune-whole': ({ name, own }: { name: string; own: string }): InEach<Told> => ({
    zh: { message: `参数“${name}”（${own}）是整数。`, hint: '请给出整数的起、止和步长。' },
    en: {
      message: `The parameter "${name}" (${own}) is a whole number.`,
      hint: 'Write whole ends and a whole step.',
    },
  }),
  'tune-range': ({ text }: { text: string }): InEach<Told> => ({
    zh: {
      message: `“${text}”不是从小到大的范围。`,
      hint: '起不大于止，步长大于零。',
    },
    en: {
      message: `"${text}" is no range from low to high.`,
      hint: 'The first value is not above the last, the step above 0.',
    },
  }),
  'tune-no-span': (p: { name: string; text: string; own: string }): InEach<Told> => ({
    zh: {
      message: `参数“${p.name}”是期间（${p.own}），不能为零或更短：“${p.text}”。`,
      hint: `请从 1 开始，如 --param ${p.name}=1..…；单位与原值相同，可以不写。`,
    },
    en: {
      message: `The parameter "${p.name}" is a span (${p.own}), which is never of no length: "${p.text}".`,
      hint: `Begin with 1, as --param ${p.name}=1..…; the unit is that of the model's value and need not be written.`,
    },
  }),
  'tune-many': ({ count, most }: { count: string; most: number }): InEach<Told> => ({
    zh: { message: `要试 ${count} 个值，最多 ${most} 个。`, hint: '请缩小范围，或加大步长。' },
    en: {
      message: `${count} values to try, at most ${most}.`,
      hint: 'Narrow the range, or widen the step.',
    },
  }),
  'tune-two': ({ count }: { count: number }): InEach<Told> => ({
    zh: { message: `一次最多试两个参数，给出了 ${count} 个。`, hint: none },
    en: { message: `At most two parameters at once, found ${count}.`, hint: none },
  }),
  'tune-twice': ({ name }: { name: string }): InEach<Told> => ({
    zh: { message: `参数“${name}”给出了两次。`, hint: none },
    en: { message: `The parameter "${name}" is given twice.`, hint: none },
  }),
} satisfies Messages
