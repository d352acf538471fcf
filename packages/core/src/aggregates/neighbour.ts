import type { LanguageAggregate, PlaceFrame } from './aggregate.ts'
import { oneValue } from './one-value.ts'
import { inOrder } from './stands.ts'
import { takesValue } from './takes.ts'

/** Makes `previous` or `next`: what stands at the place before that of a row, or behind it. */
export function defineNeighbour(
  name: Extract<PlaceFrame, 'previous' | 'next'>,
  words: string,
): LanguageAggregate {
  return {
    meaning: `the value on the row ${words} in the order of the window; unknown where there is none, and where rows that tie there have different values`,
    doubt: 'one at that place, or one whose place is unknown, opens both ends',
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
