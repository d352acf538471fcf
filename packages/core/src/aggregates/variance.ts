import { call, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { ratioScale } from '../values/decimal.ts'
import { decimal } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { leastOf, wordOf } from './literals.ts'
import { openUnless } from './open-unless.ts'
import { type Definition, definitions, isSpreadable, spreadOf } from './spread.ts'
import { anywhere } from './stands.ts'

/** Of one value a sample says nothing of its spread. */
const fewest: Readonly<Record<Definition, number>> = { sample: 2, population: 1 }

export const variance: LanguageAggregate = {
  meaning: {
    zh: "方差：已知值与均值之差的平方的均值，6 位小数；'sample' 除以个数减一。值少于两个（'population' 为一个也没有）或少于最少个数时为未知",
    en: "the mean square of the distances of the known values from their mean, to 6 places; of a 'sample' divided by one less than their number. Unknown of fewer than two values (of a 'population' of none), or than the least count",
  },
  doubt: {
    zh: '上端无界；下端为它们都等于均值时的值',
    en: 'the upper end is open; the lower one is what is left if they lie at the mean',
  },
  source: 'SEMANTICS 4.14',
  takes: "a number of at most 6 places, and 'sample' or 'population'; then the least count",
  example: "variance(amount, 'sample')",
  standsIn: anywhere,
  resolve: ([argument, definition, least, ...more], { distinct }) => {
    const word = wordOf(definition, definitions)
    if (!isSpreadable(argument) || word === undefined || distinct || more.length > 0) {
      return undefined
    }
    return leastOf(least, fewest[word]) === undefined ? undefined : decimal(ratioScale)
  },
  expand: (context, { args: [term], typed, filter }) => {
    const definition = wordOf(typed[1], definitions)
    const least = definition && leastOf(typed[2], fewest[definition])
    if (term === undefined || definition === undefined || least === undefined) {
      throw new RangeError('variance needs an argument and a definition')
    }
    const { total, doubtful, spread } = spreadOf(context, term, filter)
    const less = definition === 'sample' ? 1 : 0
    const among = (count: Expr) =>
      call('divide', spread, call('multiply', total, call('subtract', count, whole(less))))
    const isEnough = call('greaterThanInclusive', total, whole(least))
    const ofEnough = (each: Expr) => call('case', isEnough, each, literal(null, each.type))
    const value = ofEnough(among(total))
    if (doubtful === undefined) return { value }
    return {
      value,
      range: {
        low: ofEnough(among(call('add', total, doubtful))),
        high: openUnless([doubtful], value),
      },
    }
  },
}
