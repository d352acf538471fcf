import { call } from '../plan/build.ts'
import { boolean } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { anyOf } from './any.ts'
import { anywhere } from './stands.ts'
import { takesCondition } from './takes.ts'

export const every: LanguageAggregate = {
  meaning: {
    zh: '各行有一行为假即为假；否则有一行未知即为未知；否则为真；没有行时为真',
    en: "Kleene's and over the rows: false if one is, else unknown if one is, else true; of nothing true",
  },
  doubt: {
    zh: '存疑的行可能为假、确定的行都不为假时，为未知',
    en: 'unknown where it may be false on one and is on no sure row',
  },
  source: 'SEMANTICS 4.6',
  takes: 'one condition',
  example: 'every(paid)',
  standsIn: anywhere,
  resolve: takesCondition(boolean),
  expand: (context, { args: [term], filter }) => {
    if (term === undefined) throw new RangeError('every needs an argument')
    return { value: call('not', anyOf(context, call('not', term.value), filter)) }
  },
}
