import { boolean, sameType } from '../values/type.ts'
import type { Operator } from './operator.ts'

const in_: Operator = {
  meaning: {
    zh: '第一个值是否等于后面写明的某个值',
    en: 'whether the first value equals one of the others, which are literals',
  },
  source: 'SEMANTICS 3.2',
  takes: 'a value and literals of its type',
  resolve: ([first, ...rest]) =>
    first !== undefined &&
    first.kind !== 'span' &&
    rest.length > 0 &&
    rest.every((type) => sameType(type, first))
      ? boolean
      : undefined,
  literalFrom: 1,
  unknown: 'strict',
  evaluate: ([first, ...rest]) => rest.includes(first as never),
}

export { in_ as in }
