import type { Typed } from '../model/typed.ts'
import { call, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { ratioScale } from '../values/decimal.ts'
import { decimal, isNumeric, type Type } from '../values/type.ts'
import type { AggregateContext, LanguageAggregate, Term } from './aggregate.ts'
import { exact } from './exact.ts'
import { leastOf, numberOf, type WrittenNumber, wordOf } from './literals.ts'
import { orderValues, valueAt } from './ordered-values.ts'
import { placeOfQuantile, type QuantilePlace, quantileTypes } from './quantile-types.ts'
import { overAllRows } from './stands.ts'
import { isOrdered } from './takes.ts'

/** More places of a share would be more than any group has values. */
const mostPlaces = 6

function shareOf(typed: Typed | undefined): WrittenNumber | undefined {
  const share = numberOf(typed)
  if (share === undefined || share.scale > mostPlaces) return undefined
  return share.unscaled <= 10n ** BigInt(share.scale) ? share : undefined
}

/** What the quantile of a type is of: one of the values, or a number between two. */
function resultOf(argument: Typed | undefined, type: string): Type | undefined {
  if (type === 'type1') return argument && isOrdered(argument.type) ? argument.type : undefined
  return argument && isNumeric(argument.type) ? decimal(ratioScale) : undefined
}

export const quantile: LanguageAggregate = {
  meaning: {
    zh: "已知值的分位数，按 Hyndman 与 Fan（1996）的定义：'type1' 为其中一个值，即不超过它的值首先达到该比例的那个；'type2' 在恰好达到该比例时取两个值的均值；'type6'、'type7'、'type8' 在两个值之间内插，6 位小数。没有值或少于最少个数时为未知",
    en: "the quantile of the known values, by a definition of Hyndman & Fan (1996): 'type1' is one of the values, the first that so large a share of them does not exceed; 'type2' the mean of two where the share is met exactly; 'type6', 'type7' and 'type8' lie between two values, to 6 places. Unknown of nothing, or of fewer values than the least count",
  },
  doubt: {
    zh: '它们可能全在前面或全在后面：值不够时该端无界',
    en: 'they may all lie before it or behind it: an end is open where the values do not reach so far',
  },
  source: 'SEMANTICS 4.12; Hyndman & Fan, The American Statistician 50 (1996) 361–365',
  takes:
    "a number (for 'type1' any value with an order), a literal share from 0 to 1, and 'type1', 'type2', 'type6', 'type7' or 'type8'; then the least count",
  example: "quantile(amount, 0.9, 'type7')",
  standsIn: overAllRows,
  resolve: ([argument, share, type, least, ...more], { distinct }) => {
    const word = wordOf(type, quantileTypes)
    const isWhole = shareOf(share) !== undefined && leastOf(least, 1) !== undefined
    if (word === undefined || !isWhole || distinct || more.length > 0) return undefined
    return resultOf(argument, word)
  },
  expand: (context, { args: [term], typed, filter }) => {
    const [share, type] = [shareOf(typed[1]), wordOf(typed[2], quantileTypes)]
    const least = leastOf(typed[3], 1)
    if (term === undefined || share === undefined || type === undefined || least === undefined) {
      throw new RangeError('quantile needs an argument, a share and a type')
    }
    return quantileOf(context, term, filter, { place: placeOfQuantile(type, share), least })
  },
}

/** A quantile of the sure rows, and its range. */
export function quantileOf(
  context: AggregateContext,
  term: Term,
  filter: Expr | undefined,
  { place, least }: { readonly place: QuantilePlace; readonly least: number },
): Term {
  const values = orderValues(context, term.value, exact(term), filter)
  const { value, ends } = valueAt(values, place)
  const isEnough = call('greaterThanInclusive', values.found.total, whole(least))
  // Of nothing there is none in any case.
  const ofEnough = (each: Expr) =>
    least > 1 ? call('case', isEnough, each, literal(null, each.type)) : each
  if (ends === undefined) return { value: ofEnough(value) }
  return { value: ofEnough(value), range: { low: ofEnough(ends.low), high: ofEnough(ends.high) } }
}
