import { string } from '../../values/type.ts'
import { clean, rulesThatChange } from '../cleaning.ts'
import { firmsHiddenFrom, maskFirmName } from './firm.ts'
import type { Kind } from './kind.ts'
import { maskEach } from './mask-each.ts'
import { maskNumbers } from './mask-numbers.ts'
import { nameSteps } from './name-steps.ts'
import { organisationForm } from './organisation.ts'
import { maskName } from './person-name.ts'

/** Digits in a name that may be a number of a person. */
const fewestDigits = 8

/** A party as registered, a person or a firm: whoever is not certainly a firm is masked as a person. */
export const partyName: Kind = {
  type: string,
  meaning: { zh: '当事人名称，个人或单位', en: 'the name of a party, a person or a firm' },
  expected: { zh: '名称', en: 'a name' },
  read: (cell) => clean(cell, nameSteps),
  changes: (cell) => rulesThatChange(cell, nameSteps),
  mask: (cell, privacy) =>
    maskEach(cell, (name) => {
      const form = organisationForm(name)
      if (form === undefined) return maskName(name.trim())
      return privacy < firmsHiddenFrom ? maskNumbers(name, fewestDigits) : maskFirmName(name, form)
    }),
}
