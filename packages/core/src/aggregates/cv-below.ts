import { allOf, call, callTyped, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { boolean } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { isSettled, leastOf, squareOf, wordOf } from './literals.ts'
import { boundOf, compareExactly, definitions, isSpreadable, spreadOf } from './spread.ts'
import { anywhere } from './stands.ts'

/** Of one value nobody knows how much it varies. */
const fewest = 2

export const cvBelow: LanguageAggregate = {
  meaning: {
    zh: '已知值的变异系数（标准差除以均值的绝对值）是否小于界限；按平方精确比较。值少于两个或少于最少个数、均值为 0 时为未知',
    en: 'whether the coefficient of variation of the known values, their standard deviation divided by the size of their mean, is less than a bound; compared by squares, exactly. Unknown of fewer than two values, or than the least count, and where the mean is 0',
  },
  doubt: { zh: '未知', en: 'unknown' },
  source: 'SEMANTICS 4.15',
  takes:
    "a number of at most 6 places, a literal bound of at most 3 places, and 'sample' or 'population'; then the least count, 2 or more",
  example: "cv_below(amount, 0.2, 'sample')",
  standsIn: anywhere,
  resolve: ([argument, bound, definition, least, ...more], { distinct }) =>
    isSpreadable(argument) &&
    boundOf(bound) !== undefined &&
    wordOf(definition, definitions) !== undefined &&
    leastOf(least, fewest) !== undefined &&
    !distinct &&
    more.length === 0
      ? boolean
      : undefined,
  expand: (context, { args: [term], typed, filter }) => {
    const bound = boundOf(typed[1])
    const least = leastOf(typed[3], fewest)
    if (term === undefined || bound === undefined || least === undefined) {
      throw new RangeError('cv_below needs an argument, a bound and a definition')
    }
    const { total, doubtful, sum, spread } = spreadOf(context, term, filter)
    // s²/m² is D/(Σx)² of a population, and n/(n − 1) of that of a sample, where D is the spread.
    const isSample = typed[2]?.kind === 'literal' && typed[2].text === 'sample'
    const square = call('multiply', sum, sum)
    const times = (value: Expr, count: Expr) => (isSample ? call('multiply', value, count) : value)
    const most = call('multiply', times(square, call('subtract', total, whole(1))), squareOf(bound))
    const isBelow = compareExactly('lessThan', times(spread, total), most)
    const zero = callTyped('rescale', [whole(0)], sum.type)
    const certain = allOf([
      ...isSettled(total, doubtful, least),
      call('notEqual', sum, zero),
    ]) as Expr
    return { value: call('case', certain, isBelow, literal(null, boolean)) }
  },
}
