import type { InEach } from '../diagnostics/in-each.ts'
import type { LanguageAggregate, PlaceFrame } from './aggregate.ts'
import { oneValue } from './one-value.ts'
import { inOrder } from './stands.ts'
import { takesValue } from './takes.ts'

/** Makes `previous` or `next`: what stands at the place before that of a row, or behind it. */
export function defineNeighbour(
  name: Extract<PlaceFrame, 'previous' | 'next'>,
  words: InEach,
): LanguageAggregate {
  return {
    meaning: {
      zh: `窗口次序中${words.zh}一行的值；没有这一行、并列的行值不同时为未知`,
      en: `the value on the row ${words.en} in the order of the window; unknown where there is none, and where rows that tie there have different values`,
    },
    doubt: {
      zh: '在该位置的、位置未知的行使两端无界',
      en: 'one at that place, or one whose place is unknown, opens both ends',
    },
    source: 'SEMANTICS 4.16',
    takes: 'one value',
    example: `${name}(amount)`,
    standsIn: inOrder,
    over: name,
    resolve: takesValue,
    expand: (context, { args: [term] }) => {
      if (term === undefined) throw new RangeError(`${name} needs an argument`)
      const { sure, doubtful } = context.rows(undefined, [])
      return oneValue(context, term, sure, doubtful)
    },
  }
}
