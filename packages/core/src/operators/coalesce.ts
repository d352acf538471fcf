import { sameType } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const coalesce: Operator = {
  meaning: 'the first known value; unknown only if all are',
  source: 'SEMANTICS 3.3',
  takes: 'values of one type',
  resolve: ([first, ...rest]) =>
    first !== undefined && first.kind !== 'span' && rest.every((type) => sameType(type, first))
      ? first
      : undefined,
  unknown: 'own',
  evaluate: (args) => args.find((value) => value !== null) ?? null,
}
