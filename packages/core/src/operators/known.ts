import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const known: Operator = {
  meaning: {
    zh: '值是否已知；它本身从不未知',
    en: 'whether a value is there: never unknown itself',
  },
  source: 'SEMANTICS 3.3',
  takes: 'one value',
  resolve: ([a, ...more]) =>
    more.length === 0 && a !== undefined && a.kind !== 'span' ? boolean : undefined,
  unknown: 'never',
  evaluate: ([a]) => a !== null,
}
