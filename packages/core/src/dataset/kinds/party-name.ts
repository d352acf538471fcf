import { string } from '../../values/type.ts'
import type { Kind } from './kind.ts'
import { maskEach } from './mask-each.ts'
import { maskNumbers } from './mask-numbers.ts'
import { isOrganisation } from './organisation.ts'
import { maskName } from './person-name.ts'

/** The first privacy level at which names of firms are hidden too (SEMANTICS 9.3). */
const firmsHiddenFrom = 3

/** Digits in a name that may be a number of a person. */
const fewestDigits = 8

/** A party as registered, a person or a firm: whoever is not certainly a firm is masked as a person. */
export const partyName: Kind = {
  type: string,
  expected: 'a name',
  read: (cell) => cell,
  mask: (cell, privacy) =>
    maskEach(cell, (name) =>
      privacy < firmsHiddenFrom && isOrganisation(name)
        ? maskNumbers(name, fewestDigits)
        : maskName(name.trim()),
    ),
}
