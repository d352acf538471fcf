import { allOf, call } from '../plan/build.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'
import { oneValue } from './one-value.ts'
import { overAllRows } from './stands.ts'
import { isOrdered } from './takes.ts'

const sides = {
  first: {
    words: { zh: '最小', en: 'smallest' },
    function: 'min',
    beyond: 'greaterThan',
    end: 'low',
  },
  last: { words: { zh: '最大', en: 'largest' }, function: 'max', beyond: 'lessThan', end: 'high' },
} as const

/** Makes `first` or `last`: what the row says that has the smallest, or the largest, place. */
export function defineEdge(name: keyof typeof sides): LanguageAggregate {
  const side = sides[name]
  return {
    meaning: {
      zh: `位置（第二个参数）${side.words.zh}的行上的值；没有行、并列的行值不同时为未知`,
      en: `the value on the row with the ${side.words.en} place, the second argument; unknown of nothing, and where rows that tie there have different values`,
    },
    doubt: {
      zh: `可能在该位置、或在它${name === 'first' ? '之前' : '之后'}的行使两端无界`,
      en: `one that may have that place, or one ${name === 'first' ? 'before' : 'behind'} it, opens both ends`,
    },
    source: 'SEMANTICS 4.17',
    takes: 'a value, and a number, date or text by which rows are in order',
    example: `${name}(mode, day)`,
    standsIn: overAllRows,
    resolve: ([argument, place, ...more], { distinct }) => {
      if (argument === undefined || place === undefined || more.length > 0 || distinct) {
        return undefined
      }
      return argument.type.kind !== 'span' && isOrdered(place.type) ? argument.type : undefined
    },
    expand: (context, { args: [term, place], filter }) => {
      if (term === undefined || place === undefined) throw new RangeError(`${name} needs a place`)
      const known = exact(place)
      const sure = context.sureRows(filter, known)
      const edge = context.perRow(filtered(side.function, place.value, sure), [])
      const bound = place.range?.[side.end] ?? place.value
      // Rows beyond the edge say nothing of it; another group's may have an edge of its own.
      const isBeyond = call('isTrue', call(side.beyond, bound, edge))
      const near = allOf([filter, call('not', isBeyond)])
      const atEdge = context.rows(near, known)
      const { doubtful } = context.mayHoldOthers ? context.rows(filter, known) : atEdge
      return oneValue(context, term, atEdge.sure, doubtful)
    },
  }
}
