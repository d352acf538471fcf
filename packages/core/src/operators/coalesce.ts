import { sameType } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const coalesce: Operator = {
  meaning: {
    zh: '第一个已知的值；全部未知时才未知',
    en: 'the first known value; unknown only if all are',
  },
  source: 'SEMANTICS 3.3',
  takes: 'values of one type',
  resolve: ([first, ...rest]) =>
    first !== undefined && first.kind !== 'span' && rest.every((type) => sameType(type, first))
      ? first
      : undefined,
  unknown: 'own',
  evaluate: (args) => args.find((value) => value !== null) ?? null,
}
