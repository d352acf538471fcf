import type { Typed } from '../model/typed.ts'
import { allOf, call, callTyped, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { boolean } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { isSettled, leastOf, squareOf, wordOf } from './literals.ts'
import { boundOf, compareExactly, definitions, isSpreadable, spreadOf } from './spread.ts'
import { besideRows } from './stands.ts'

const sides = ['above', 'below'] as const

/** With one value there is nothing to deviate from. */
const fewest = 2

/** What stands behind the definition: a side, a least count, or one after the other. */
function readRest(rest: readonly Typed[]): { side: string | undefined; least: number } | undefined {
  const side = wordOf(rest[0], sides)
  const [written, ...more] = side === undefined ? rest : rest.slice(1)
  const least = leastOf(written, fewest)
  return least === undefined || more.length > 0 ? undefined : { side, least }
}

export const deviates: LanguageAggregate = {
  meaning: {
    zh: "该行的值与窗口内已知值的均值是否相差超过 k 个标准差，可限定高于（'above'）或低于（'below'）；按平方精确比较。各值都相同时，任何不同的值都算偏离。值少于两个或少于最少个数时为未知",
    en: "whether the row's own value lies more than k standard deviations from the mean of the known values in its window, 'above' it or 'below' it where told; compared by squares, exactly. Where all values are the same, any other one deviates. Unknown of fewer than two values, or than the least count",
  },
  doubt: { zh: '未知', en: 'unknown' },
  source: 'SEMANTICS 4.15',
  takes:
    "a number of at most 6 places, a literal k of at most 3 places, and 'sample' or 'population'; then 'above' or 'below', then the least count, 2 or more",
  example: "deviates(amount, 1, 'sample', 'above')",
  standsIn: besideRows,
  resolve: ([argument, k, definition, ...rest], { distinct }) =>
    isSpreadable(argument) &&
    boundOf(k) !== undefined &&
    wordOf(definition, definitions) !== undefined &&
    readRest(rest) !== undefined &&
    !distinct
      ? boolean
      : undefined,
  expand: (context, { args: [term], typed, filter }) => {
    const k = boundOf(typed[1])
    const rest = readRest(typed.slice(3))
    if (term === undefined || k === undefined || rest === undefined) {
      throw new RangeError('deviates needs an argument, a bound and a definition')
    }
    const { value, total, doubtful, sum, spread } = spreadOf(context, term, filter)
    // n times the distance from the mean; n² times the variance is D, of a sample D·n/(n − 1).
    const distance = context.asColumn(call('subtract', call('multiply', value, total), sum))
    const isSample = typed[2]?.kind === 'literal' && typed[2].text === 'sample'
    const times = (each: Expr, count: Expr) => (isSample ? call('multiply', each, count) : each)
    const square = times(call('multiply', distance, distance), call('subtract', total, whole(1)))
    const most = call('multiply', times(spread, total), squareOf(k))
    const zero = callTyped('rescale', [whole(0)], distance.type)
    const isFar = compareExactly('greaterThan', square, most)
    const onSide =
      rest.side && call(rest.side === 'above' ? 'greaterThan' : 'lessThan', distance, zero)
    const deviates = onSide ? call('and', isFar, onSide) : isFar
    const certain = allOf([
      ...isSettled(total, doubtful, rest.least),
      ...(term.range === undefined ? [] : exact(term)),
    ]) as Expr
    return { value: call('case', certain, deviates, literal(null, boolean)) }
  },
}
