import { string } from '../../values/type.ts'
import { clean, rulesThatChange } from '../cleaning.ts'
import type { Kind } from './kind.ts'
import { maskEach } from './mask-each.ts'
import { nameSteps } from './name-steps.ts'

/** Keeps the first character: 张三 is shown as 张*, whatever the length of the name. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}*`

/** The name of a natural person, written as {@link nameSteps} say. */
export const personName: Kind = {
  type: string,
  meaning: { zh: '个人姓名', en: 'the name of a person' },
  expected: { zh: '姓名', en: 'a name' },
  read: (cell) => clean(cell, nameSteps),
  changes: (cell) => rulesThatChange(cell, nameSteps),
  mask: (cell) => maskEach(cell, maskName),
}
