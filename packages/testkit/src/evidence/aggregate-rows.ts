import {
  compareValues,
  evaluateTyped,
  formatValue,
  type RangedValue,
  type Type,
  type Typed,
  type TypedAggregate,
  type TypedColumn,
  type Value,
} from '@mingjian/core'
import { computeStatistic } from './statistics.ts'

/** A row as an aggregate sees it. */
export interface ReadRow {
  readonly inDoubt: boolean
  /** @throws MissingValue for a column that the row does not show. */
  readonly column: (column: TypedColumn) => RangedValue
}

/** Rows, and what the catalog says of their columns. */
export interface Rows {
  readonly rows: readonly ReadRow[]
  readonly neverNegative: (column: string) => boolean
  /** Whether some of them may be of another group: a key names networks. */
  readonly mayBeElsewhere: boolean
  /** The row that a window tells something; undefined in a group. */
  readonly own?: ReadRow
}

/** Computes an aggregate over rows once more, as SEMANTICS 4 says and with nothing of the engine. */
export function aggregateRows(typed: TypedAggregate, of: Rows): RangedValue {
  const rows = of.rows.map((row) => ({ row, passes: holds(typed.filter, row) }))
  switch (typed.aggregate) {
    case 'count':
      return countRows(typed, rows)
    case 'sum':
      return sumRows(typed, rows, of)
    case 'min':
    case 'max':
      return extremeOf(typed, rows, typed.aggregate)
    case 'any':
      return exactly(anyOf(rows.map((each) => conditionOf(typed, each))))
    case 'every':
      return exactly(not(anyOf(rows.map((each) => not(conditionOf(typed, each, true))))))
    case 'share':
      return shareOf(typed, rows)
    case 'mode':
      return modeOf(typed, rows)
    case 'mode_share':
      return modeShareOf(typed, rows)
    case 'peak':
      return peakOf(typed, of)
    case 'same':
      return sameOf(typed, rows)
    default:
      return statisticOf(typed, of)
  }
}

/** What is computed from the values of all rows at once. */
function statisticOf(typed: TypedAggregate, of: Rows): RangedValue {
  const rows = of.rows.map((row) => {
    const passes = holds(typed.filter, row)
    return {
      isSure: !row.inDoubt && passes === true,
      isPossible: passes !== false,
      args: typed.args.map((arg) => valueOn(row, arg)),
    }
  })
  const [first] = typed.args
  return computeStatistic(typed, rows, {
    mayBeElsewhere: of.mayBeElsewhere,
    isNeverNegative: isNeverNegative(first, of),
    ...(of.own && first ? { own: valueOn(of.own, first) } : {}),
  })
}

const computed = new WeakMap<ReadRow['column'], Map<Typed, RangedValue>>()

/** An expression on a row, computed once: the windows of a row hold the same rows as those of others. */
function valueOn({ column }: ReadRow, typed: Typed): RangedValue {
  const known = computed.get(column) ?? new Map<Typed, RangedValue>()
  computed.set(column, known)
  const value = known.get(typed) ?? evaluateTyped(typed, { column })
  known.set(typed, value)
  return value
}

type Truth = boolean | null

const daySeconds = 86_400

interface Passing {
  readonly row: ReadRow
  /** Whether the filter holds. */
  readonly passes: Truth
}

const exactly = (value: Value): RangedValue => ({ value, low: value, high: value })
const not = (truth: Truth): Truth => (truth === null ? null : !truth)

function holds(condition: Typed | undefined, row: ReadRow): Truth {
  return condition === undefined ? true : (valueOn(row, condition).value as Truth)
}

/** The first argument of an aggregate on a row. */
const argumentOf = ({ args }: TypedAggregate, row: ReadRow): RangedValue =>
  valueOn(row, args[0] as Typed)

const isExact = ({ low, high }: RangedValue): boolean => low !== null && low === high

/** Sure rows, and the number of doubtful ones (SEMANTICS 4.2). */
function split<T extends Passing>(
  rows: readonly T[],
  isKnown: (row: T) => boolean = () => true,
): { readonly sure: readonly T[]; readonly doubtful: number } {
  const sure = rows.filter((each) => !each.row.inDoubt && each.passes === true && isKnown(each))
  const possible = rows.filter(({ passes }) => passes !== false)
  return { sure, doubtful: possible.length - sure.length }
}

function countRows(typed: TypedAggregate, rows: readonly Passing[]): RangedValue {
  const valued = rows.map((each) => ({
    ...each,
    value: typed.args.length === 0 ? exactly(true) : argumentOf(typed, each.row),
  }))
  const { sure, doubtful } = split(valued, ({ value }) => isExact(value))
  const found = typed.distinct ? new Set(sure.map(({ value }) => value.value)).size : sure.length
  return { value: BigInt(found), low: BigInt(found), high: BigInt(found + doubtful) }
}

function sumRows(typed: TypedAggregate, rows: readonly Passing[], of: Rows): RangedValue {
  const valued = rows.map((each) => ({ ...each, value: argumentOf(typed, each.row) }))
  const { sure, doubtful } = split(valued)
  const total = (end: keyof RangedValue) =>
    sure.reduce((sum, { value }) => sum + ((value[end] ?? 0n) as bigint), 0n)
  const isOpen = (end: 'low' | 'high') =>
    doubtful > 0 || sure.some(({ value }) => value[end] === null)
  const value = total('value')
  const least = isNeverNegative(typed.args[0], of) ? value : null
  return {
    value,
    low: isOpen('low') ? least : total('low'),
    high: isOpen('high') ? null : total('high'),
  }
}

const isNeverNegative = (typed: Typed | undefined, { neverNegative }: Rows): boolean =>
  typed?.kind === 'column' && neverNegative(typed.name)

function extremeOf(
  typed: TypedAggregate,
  rows: readonly Passing[],
  which: 'min' | 'max',
): RangedValue {
  const valued = rows.map((each) => ({ ...each, value: argumentOf(typed, each.row) }))
  const { sure, doubtful } = split(valued)
  const sign = which === 'max' ? 1 : -1
  const most = (end: keyof RangedValue) =>
    sure.reduce<Value>((best, { value: { [end]: each = null } }) => {
      if (each === null) return best
      return best === null || sign * compareValues(each, best) > 0 ? each : best
    }, null)
  const outer = which === 'max' ? 'high' : 'low'
  const ends = { value: most('value'), low: most('low'), high: most('high') }
  const until = most('until')
  const isLater = ({ value }: (typeof sure)[number]) =>
    which === 'min' && value.until !== undefined && !isAfter(dayOf(ends.low, typed.type), until)
  const isOpen = doubtful > 0 || sure.some((each) => each.value[outer] === null && !isLater(each))
  // The first of some events has not happened as long as none of them has.
  const isPending =
    which === 'max' || (doubtful === 0 && sure.every(({ value }) => value.until !== undefined))
  return {
    ...ends,
    ...(isOpen ? { [outer]: null } : {}),
    ...(isPending && until !== null ? { until } : {}),
  }
}

const dayOf = (at: Value, { kind }: Type): Value =>
  kind === 'timestamp' && at !== null ? Math.floor(Number(at) / daySeconds) : at

const isAfter = (a: Value, b: Value): boolean => a !== null && b !== null && a > b

/** The condition of a row and whether it takes part; out of the filter it is `otherwise`. */
function conditionOf(typed: TypedAggregate, { row, passes }: Passing, otherwise = false): Truth {
  const condition = argumentOf(typed, row).value as Truth
  if (passes === false || condition === otherwise) return otherwise
  return passes === null || condition === null || row.inDoubt ? null : condition
}

const anyOf = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes(null) ? null : false

function shareOf(typed: TypedAggregate, rows: readonly Passing[]): RangedValue {
  const judged = rows.map((each) => ({
    ...each,
    condition: argumentOf(typed, each.row).value as Truth,
  }))
  const { sure, doubtful } = split(judged)
  const known = sure.filter(({ condition }) => condition !== null)
  const held = known.filter(({ condition }) => condition === true).length
  const mayHold = judged.filter(({ passes, condition }) => passes !== false && condition !== false)
  const more = mayHold.length - held
  if (known.length === 0) return exactly(null)
  return {
    value: ratio(held, known.length),
    low: ratio(held, sure.length + doubtful),
    high: ratio(held + more, known.length + more),
  }
}

/** How many sure rows have each value. */
function frequencies(typed: TypedAggregate, rows: readonly Passing[]) {
  const valued = rows.map((each) => ({ ...each, value: argumentOf(typed, each.row) }))
  const { sure, doubtful } = split(valued, ({ value }) => isExact(value))
  const often = new Map<Value, number>()
  for (const { value } of sure) often.set(value.value, (often.get(value.value) ?? 0) + 1)
  return { often, most: Math.max(0, ...often.values()), total: sure.length, doubtful }
}

function modeOf(typed: TypedAggregate, rows: readonly Passing[]): RangedValue {
  const { often, most, doubtful } = frequencies(typed, rows)
  const [value = null] = [...often]
    .filter(([, count]) => count === most)
    .map(([each]) => each)
    .toSorted(compareValues)
  return doubtful > 0 ? { value, low: null, high: null } : exactly(value)
}

function modeShareOf(typed: TypedAggregate, rows: readonly Passing[]): RangedValue {
  const { most, total, doubtful } = frequencies(typed, rows)
  if (total === 0) return exactly(null)
  return {
    value: ratio(most, total),
    low: ratio(most, total + doubtful),
    high: ratio(most + doubtful, total + doubtful),
  }
}

function sameOf(typed: TypedAggregate, rows: readonly Passing[]): RangedValue {
  const there = rows.filter(({ passes }) => passes !== false)
  const values = there.map(({ row }) => argumentOf(typed, row))
  const [only] = values
  const isSure = there.every(({ row, passes }) => passes === true && !row.inDoubt)
  if (typed.type.kind === 'boolean') {
    const isShared = isSure && values.every(({ value }) => value !== null && value === only?.value)
    return exactly(isShared ? (only?.value ?? null) : null)
  }
  if (values.length === 1 && only !== undefined && isSure) return only
  const sure = there.filter(
    ({ row, passes }, i) => passes === true && !row.inDoubt && isExact(values[i] as RangedValue),
  )
  const known = new Set(sure.map(({ row }) => argumentOf(typed, row).value))
  const value = known.size === 1 ? ([...known][0] ?? null) : null
  return sure.length < there.length ? { value, low: null, high: null } : exactly(value)
}

/** To 6 places, half away from zero; both numbers are counts. */
function ratio(part: number, whole: number): bigint {
  const [a, b] = [BigInt(part) * 1_000_000n, BigInt(whole)]
  return (2n * a + b) / (2n * b)
}

function peakOf(typed: TypedAggregate, of: Rows): RangedValue {
  const [inner, date, length] = typed.args
  if (inner?.kind !== 'aggregate' || date === undefined || length?.kind !== 'literal') {
    throw new RangeError('peak needs an aggregate, a date and a span.')
  }
  const [argument] = inner.args
  const placed = of.rows.map((row) => ({
    row,
    passes: holds(inner.filter, row),
    day: valueOn(row, date),
    value: argument === undefined ? exactly(true) : valueOn(row, argument),
  }))
  const { sure, doubtful } = split(placed, ({ day, value }) => isExact(day) && isExact(value))
  const days = [...new Set(sure.map(({ day }) => day.value as number))]
  const values = days.map((at) => {
    const start = startOf(at, length.text, date.type)
    const near = sure.filter(
      ({ day }) => (day.value as number) > start && (day.value as number) <= at,
    )
    if (inner.aggregate === 'sum') {
      return near.reduce((sum, { value }) => sum + (value.value as bigint), 0n)
    }
    const counted = inner.distinct
      ? new Set(near.map(({ value }) => value.value)).size
      : near.length
    return BigInt(counted)
  })
  const value = (values.toSorted(compareValues).at(-1) ?? 0n) as bigint
  if (doubtful === 0) return exactly(value)
  if (inner.aggregate === 'count') return { value, low: value, high: value + BigInt(doubtful) }
  return { value, low: isNeverNegative(argument, of) ? value : null, high: null }
}

/** Whether d, a date or timestamp, counts at t: t − span < d ≤ t. */
export const isWithin = (day: Value, at: Value, span: string | null, type: Type): boolean =>
  typeof day === 'number' && typeof at === 'number' && day <= at && startOf(at, span, type) < day

const starts = new Map<string, number>()

/** Of a timestamp the end of a last day stands for a day that the month lacks. */
function startOf(at: number, span: string | null, type: Type): number {
  const key = `${type.kind} ${at} ${span}`
  const known = starts.get(key)
  if (known !== undefined) return known
  const args: Typed[] = [
    { kind: 'literal', type, text: formatValue(at, type) },
    { kind: 'literal', type: { kind: 'span' }, text: span },
  ]
  const call: Typed = { kind: 'call', operator: 'subtractSpan', args, type }
  const moved = evaluateTyped(call, noColumns).value as number
  const isLacking = type.kind === 'timestamp' && isShortened(at, moved, span)
  const start = isLacking ? endOfDay(moved) : moved
  starts.set(key, start)
  return start
}

const endOfDay = (at: number): number => (Math.floor(at / daySeconds) + 1) * daySeconds - 1

/** Whether a timestamp that was moved by months is on another day of the month. */
function isShortened(at: number, moved: number, span: string | null): boolean {
  const dayOfMonth = (each: number) => new Date(each * 1000).getUTCDate()
  return /month|year/.test(span ?? '') && dayOfMonth(at) !== dayOfMonth(moved)
}

const noColumns = {
  column: ({ name }: TypedColumn): never => {
    throw new RangeError(`No column ${name}.`)
  },
}
