import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const and: Operator = {
  meaning: {
    zh: '有一个为假即为假；否则有一个未知即为未知；否则为真',
    en: 'false if any is false, else unknown if any is unknown, else true',
  },
  source: 'SEMANTICS 3.1',
  takes: 'conditions',
  resolve: (args) => (args.every((type) => type.kind === 'boolean') ? boolean : undefined),
  unknown: 'own',
  evaluate: (args) => (args.includes(false) ? false : args.includes(null) ? null : true),
}
