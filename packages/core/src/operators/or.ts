import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const or: Operator = {
  meaning: {
    zh: '有一个为真即为真；否则有一个未知即为未知；否则为假',
    en: 'true if any is true, else unknown if any is unknown, else false',
  },
  source: 'SEMANTICS 3.1',
  takes: 'conditions',
  resolve: (args) => (args.every((type) => type.kind === 'boolean') ? boolean : undefined),
  unknown: 'own',
  evaluate: (args) => (args.includes(true) ? true : args.includes(null) ? null : false),
}
