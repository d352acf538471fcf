import { ratioScale } from '../values/decimal.ts'
import { decimal, isNumeric } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { leastOf } from './literals.ts'
import { quantileOf } from './quantile.ts'
import { placeOfQuantile } from './quantile-types.ts'
import { overAllRows } from './stands.ts'

/** The middle: one half, by the definition that most programs use. */
export const middle = placeOfQuantile('type7', { unscaled: 5n, scale: 1 })

export const median: LanguageAggregate = {
  meaning: {
    zh: "已知值居中的一个，个数为偶数时为居中两个的均值，6 位小数：即 quantile(x, 0.5, 'type7')。没有值或少于最少个数时为未知",
    en: "the middle of the known values, of an even number of them the mean of both in the middle, to 6 places: quantile(x, 0.5, 'type7'). Unknown of nothing, or of fewer values than the least count",
  },
  doubt: {
    zh: '它们可能全在前面或全在后面：值不够时该端无界',
    en: 'they may all lie before it or behind it: an end is open where the values do not reach so far',
  },
  source: 'SEMANTICS 4.12',
  takes: 'one number; then the least count',
  example: 'median(amount)',
  standsIn: overAllRows,
  resolve: ([argument, least, ...more], { distinct }) =>
    argument !== undefined &&
    isNumeric(argument.type) &&
    leastOf(least, 1) !== undefined &&
    more.length === 0 &&
    !distinct
      ? decimal(ratioScale)
      : undefined,
  expand: (context, { args: [term], typed, filter }) => {
    const least = leastOf(typed[1], 1)
    if (term === undefined || least === undefined) throw new RangeError('median needs an argument')
    return quantileOf(context, term, filter, { place: middle, least })
  },
}
