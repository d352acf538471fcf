import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const before: Operator = {
  meaning: {
    zh: '第一段文本中，写明的各段文本最早出现之处以前的部分；都没有出现时为全文',
    en: 'the part of the first text before the earliest of the others, which are literals; all of it where none occurs',
  },
  source: 'SEMANTICS 6.4',
  takes: 'a text and literal texts that are not empty',
  resolve: (args) =>
    args.length >= 2 && args.every((type) => type.kind === 'string') ? string : undefined,
  literalFrom: 1,
  unknown: 'strict',
  evaluate: ([a, ...marks]) => {
    const text = a as string
    const found = marks.map((mark) => text.indexOf(mark as string)).filter((at) => at >= 0)
    return found.length === 0 ? text : text.slice(0, Math.min(...found))
  },
}
