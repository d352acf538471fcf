import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const concat: Operator = {
  meaning: { zh: '各段文本依次相接', en: 'the texts one behind the other' },
  source: 'SEMANTICS 6.7',
  takes: 'one text or more',
  resolve: (args) =>
    args.length > 0 && args.every((type) => type.kind === 'string') ? string : undefined,
  unknown: 'strict',
  evaluate: (args) => args.join(''),
}
