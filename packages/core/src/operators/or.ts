import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const or: Operator = {
  meaning: 'true if any is true, else unknown if any is unknown, else false',
  source: 'SEMANTICS 3.1',
  takes: 'conditions',
  resolve: (args) => (args.every((type) => type.kind === 'boolean') ? boolean : undefined),
  unknown: 'own',
  evaluate: (args) => (args.includes(true) ? true : args.includes(null) ? null : false),
}
