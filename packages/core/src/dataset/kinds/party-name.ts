import { string } from '../../values/type.ts'
import type { Kind } from './kind.ts'
import { maskName } from './person-name.ts'

/** The first privacy level at which names of firms are hidden too (SEMANTICS 9.3). */
const firmsHiddenFrom = 3

/** Two to four Han characters, or Han names joined by a middle dot: a natural person's name. */
const personal = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+([·•]\p{Script=Han}+)+$/u

/** A party as registered, a person or a firm; whoever may be a person is masked as one. */
export const partyName: Kind = {
  type: string,
  expected: 'a name',
  read: (cell) => cell,
  mask: (cell, privacy) =>
    privacy >= firmsHiddenFrom || personal.test(cell.trim()) ? maskName(cell.trim()) : cell,
}
