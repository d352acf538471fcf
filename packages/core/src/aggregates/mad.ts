import { call, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { ratioScale } from '../values/decimal.ts'
import { decimal, scaleOf } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { leastOf } from './literals.ts'
import { median, middle } from './median.ts'
import { orderValues, valueAt, valueToldAt } from './ordered-values.ts'
import { inPlaces } from './spread.ts'
import { overAllRows } from './stands.ts'

export const mad: LanguageAggregate = {
  meaning: {
    zh: '绝对中位差：已知值与其中位数之差的中位数，6 位小数。没有值或少于最少个数时为未知',
    en: 'the median absolute deviation: the median of the distances of the known values from their median, to 6 places. Unknown of nothing, or of fewer values than the least count',
  },
  doubt: {
    zh: '两端随中位数和居中的差移动；不会为负',
    en: 'its ends move as far as the median and the middle distance may; it is never negative',
  },
  source:
    'SEMANTICS 4.12; Hampel, Journal of the American Statistical Association 69 (1974) 383–393',
  takes: 'one number; then the least count',
  example: 'mad(amount)',
  standsIn: overAllRows,
  resolve: median.resolve,
  expand: (context, { args: [term], typed, filter }) => {
    const least = leastOf(typed[1], 1)
    if (term === undefined || least === undefined) throw new RangeError('mad needs an argument')
    const known = exact(term)
    const values = orderValues(context, term.value, known, filter)
    const center = context.asColumn(valueToldAt(values, middle, context))
    const type = decimal(Math.max(ratioScale, scaleOf(term.value.type)))
    const distance = context.asColumn(
      call('abs', call('subtract', inPlaces(term.value, type), inPlaces(center, type))),
    )
    const { value, ends } = valueAt(orderValues(context, distance, known, filter), middle)
    const isEnough = call('greaterThanInclusive', values.found.total, whole(least))
    const ofEnough = (each: Expr) => call('case', isEnough, each, literal(null, each.type))
    const { value: found, ends: around } = valueAt(values, middle)
    if (ends === undefined || around === undefined) return { value: ofEnough(value) }
    // No distance moves further than the median does.
    const most = context.asResult(
      call('greatest', call('subtract', around.high, found), call('subtract', found, around.low)),
    )
    const zero = literal(`0.${'0'.repeat(ratioScale)}`, value.type)
    const low = call('greatest', zero, call('subtract', ends.low, most))
    return {
      value: ofEnough(value),
      range: {
        low: ofEnough(call('coalesce', low, zero)),
        high: ofEnough(call('add', ends.high, most)),
      },
    }
  },
}
