import { call, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import type { Aggregate } from '../plan/plan.ts'
import { formatDecimal, mostPlaces, ratioScale } from '../values/decimal.ts'
import { decimal, scaleOf } from '../values/type.ts'
import type { AggregateContext } from './aggregate.ts'
import { filtered } from './filtered.ts'
import { type QuantilePlace, scaledPlace } from './quantile-types.ts'
import { asDecimal, inPlaces } from './spread.ts'

/** Numbers of rows, as some aggregate sees them. */
interface Counts {
  readonly total: Expr
  readonly doubtful: Expr | undefined
}

/** The sure values of each group in their order, for an aggregate that picks some of them. */
export interface OrderedValues {
  readonly value: Expr
  /** The place of a sure row: 1 and the number of smaller values. Other rows have none. */
  readonly rank: Expr
  /** The numbers of rows that each row is told. */
  readonly each: Counts
  /** The same numbers where the result is put together. */
  readonly found: Counts
  readonly compute: (aggregate: Aggregate) => Expr
  /** Computes a part of the result once. */
  readonly asResult: (value: Expr) => Expr
}

/** Puts values in order, for a result that stands where the aggregate stands. */
export function orderValues(
  context: AggregateContext,
  value: Expr,
  known: readonly Expr[],
  filter: Expr | undefined,
): OrderedValues {
  const each = context.rowsOfEach(filter, known)
  const { doubtful } = context.rows(filter, known)
  // Asked of each row several times, so computed once.
  const ordered = context.asColumn(value)
  return {
    value: ordered,
    rank: context.rank('rank', ordered, each.sure),
    each,
    found: { total: context.count(each.sure), doubtful },
    compute: context.compute,
    asResult: context.asResult,
  }
}

/** The value at a place among the sure values of its group, told to each row. */
export const valueToldAt = (
  values: OrderedValues,
  place: QuantilePlace,
  context: AggregateContext,
): Expr =>
  pickValue(
    {
      ...values,
      found: values.each,
      compute: (aggregate) => context.perRow(aggregate, []),
      asResult: context.asColumn,
    },
    place,
    ({ total }) => scaledPlace(place, total),
  )

/** A value at a place, and how far it may move if rows in doubt stand before it or behind it. */
export interface PlacedValue {
  readonly value: Expr
  /** Undefined where no row is in doubt. An end is null where it would lie outside of the values. */
  readonly ends: { readonly low: Expr; readonly high: Expr } | undefined
}

/**
 * The value at a place among the sure values. With d rows in doubt, all before them, it is the one
 * at the place among n + d values less d; with all of them behind, the one at that place itself: a
 * quantile never falls when a value is added above it, nor rises when one is added below.
 */
export function valueAt(values: OrderedValues, place: QuantilePlace): PlacedValue {
  const { each, found } = values
  const value = pickValue(values, place, (counts) => scaledPlace(place, counts.total))
  if (each.doubtful === undefined || found.doubtful === undefined) return { value, ends: undefined }
  const highest = ({ total, doubtful }: Counts) =>
    scaledPlace(place, doubtful === undefined ? total : call('add', total, doubtful))
  const lowest = (counts: Counts) =>
    call('subtract', highest(counts), scaled(counts.doubtful ?? whole(0), place))
  const isExact = call('equal', found.doubtful, whole(0))
  const end = (at: (counts: Counts) => Expr, isInside: Expr) =>
    call(
      'case',
      staysInside(place) ? isInside : call('or', isExact, isInside),
      pickValue(values, place, at),
      literal(null, value.type),
    )
  const { low, high } = isWithin(place, found.total)
  return {
    value,
    ends: { low: end(lowest, low(lowest(found))), high: end(highest, high(highest(found))) },
  }
}

/** Whether a place is never before the first value, nor behind the last one. */
const staysInside = ({ between, slope, shift, whole: unit }: QuantilePlace): boolean =>
  between === 'line' && slope + shift === unit

/** Whether all that a place needs is among the sure values: not before the first, not behind the last. */
function isWithin(place: QuantilePlace, total: Expr) {
  const first = whole(place.between === 'line' ? Number(place.whole) : 1)
  const last = scaled(total, place)
  return {
    low: (at: Expr) => call('greaterThanInclusive', at, first),
    high: (at: Expr) => call(place.between === 'mean' ? 'lessThan' : 'lessThanInclusive', at, last),
  }
}

const scaled = (value: Expr, place: QuantilePlace): Expr =>
  place.whole === 1n ? value : call('multiply', value, whole(Number(place.whole)))

/** The value at a place, given times `whole` as each row sees it and as the result does. */
function pickValue(
  values: OrderedValues,
  place: QuantilePlace,
  at: (counts: Counts) => Expr,
): Expr {
  const unit = whole(Number(place.whole))
  const next = (scaledAt: Expr) => call('add', scaledAt, unit)
  const told = at(values.each)
  const result = () => values.asResult(at(values.found))
  const upTo = (bound: Expr) =>
    asDecimal(largest(values, 'lessThanInclusive', scaled(values.rank, place), bound))
  switch (place.between) {
    case 'upper': {
      const from = place.slope === 0n ? call('greatest', told, whole(1)) : told
      return largest(values, 'lessThan', scaled(values.rank, place), next(from))
    }
    case 'mean': {
      const [lower, upper] = [upTo(told), upTo(next(told))]
      const isOn = call('equal', rest(result(), place), whole(0))
      const both = call('add', call('coalesce', lower, upper), upper)
      return call('case', isOn, divideBy(both, 2n), inPlaces(upper, ratio))
    }
    case 'line': {
      // The first value is as far as a place can go.
      const isAmong = place.slope + place.shift >= place.whole
      const inside = (scaledAt: Expr) => (isAmong ? scaledAt : call('greatest', scaledAt, unit))
      const lower = upTo(inside(told))
      if (place.whole === 1n) return inPlaces(lower, ratio)
      const upper = upTo(next(inside(told)))
      const beyond = values.asResult(rest(inside(result()), place))
      const nearer = call('multiply', lower, call('subtract', unit, beyond))
      const parts = call('add', nearer, call('multiply', upper, beyond))
      return values.asResult(divideBy(parts, place.whole))
    }
  }
}

/** How far a place lies beyond a value, times `whole`. */
const rest = (at: Expr, place: QuantilePlace): Expr => call('mod', at, whole(Number(place.whole)))

const ratio = decimal(ratioScale)

/** Divides to 6 places (SEMANTICS 1.4); where it can be, by a multiplication, which costs less. */
function divideBy(dividend: Expr, divisor: bigint): Expr {
  const places = [1, 2, 3, 4, 5, 6].find((each) => 10n ** BigInt(each) % divisor === 0n)
  if (places === undefined || scaleOf(dividend.type) + places > mostPlaces) {
    return call('divide', dividend, whole(Number(divisor)))
  }
  const part = literal(formatDecimal(10n ** BigInt(places) / divisor, places), decimal(places))
  return inPlaces(call('multiply', dividend, part), ratio)
}

/** The largest value at a place before a bound, or on it. */
function largest(
  { value, compute }: OrderedValues,
  how: 'lessThan' | 'lessThanInclusive',
  place: Expr,
  bound: Expr,
): Expr {
  return compute(filtered('max', value, call(how, place, bound)))
}
