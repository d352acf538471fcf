import { sameType } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Arguments: condition, value, condition, value, …, and the value where none is true. */
const case_: Operator = {
  meaning: {
    zh: '第一个为真的条件后面的值；都不为真时为末尾的值',
    en: 'the value behind the first condition that is true, else the last value',
  },
  source: 'SEMANTICS 3.4',
  takes:
    'conditions each with a value, and behind else a last one (unknown without it), all values of one type',
  resolve: (args) => {
    const result = args[args.length - 1]
    if (args.length % 2 === 0 || args.length < 3 || result === undefined) return undefined
    const fits = args.every((type, i) =>
      i % 2 === 0 && i < args.length - 1 ? type.kind === 'boolean' : sameType(type, result),
    )
    return fits ? result : undefined
  },
  unknown: 'own',
  evaluate: (args) => {
    for (let i = 0; i + 1 < args.length; i += 2) {
      if (args[i] === true) return args[i + 1] ?? null
    }
    return args[args.length - 1] ?? null
  },
}

export { case_ as case }
