import {
  compareValues,
  formatDate,
  type RangedValue,
  scaleOf,
  type TypedAggregate,
  type Value,
} from '@mingjian/core'
import { quantileOf, ratio } from './quantile.ts'

/** A row with the arguments of an aggregate on it. */
export interface ArgumentRow {
  readonly isSure: boolean
  readonly isPossible: boolean
  readonly args: readonly RangedValue[]
}

export interface StatisticOptions {
  readonly mayBeElsewhere: boolean
  readonly isNeverNegative: boolean
  /** The first argument on the row that a window tells something. */
  readonly own?: RangedValue
}

/** Computes what SEMANTICS 4.12 to 4.19 define, from its words and with nothing of the engine. */
export function computeStatistic(
  typed: TypedAggregate,
  rows: readonly ArgumentRow[],
  options: StatisticOptions,
): RangedValue {
  const [first, ...rest] = typed.args
  const words = rest.map((arg) => (arg.kind === 'literal' ? (arg.text ?? '') : ''))
  const scale = first === undefined ? 0 : scaleOf(first.type)
  const values = knownValues(rows)
  switch (typed.aggregate) {
    case 'quantile':
      return quantileRange(values, { share: words[0] ?? '', type: words[1] ?? '', scale }, words[2])
    case 'median':
      return quantileRange(values, { ...half, scale }, words[0])
    case 'mad':
      return madRange(values, scale, words[0])
    case 'mean':
      return meanOf(rows, scale, options)
    case 'variance':
      return varianceOf(values, scale, words)
    case 'cv_below':
      return exactly(cvBelow(values, words))
    case 'deviates':
      return exactly(deviates(values, words, options.own))
    case 'first':
    case 'last':
      return edgeOf(rows, typed.aggregate, options)
    case 'previous':
    case 'next':
      return oneOf(rows, countDoubtful(rows))
    case 'rank': {
      const before = rows.filter(({ isSure }) => isSure).length
      const value = BigInt(before + 1)
      return { value, low: value, high: value + BigInt(countDoubtful(rows)) }
    }
    case 'longest_run':
      return longestRun(values, words[0] ?? '')
    case 'listed':
      return listed(values, Number(words[0]))
    default:
      throw new RangeError(`${typed.aggregate} is computed elsewhere.`)
  }
}

const half = { share: '0.5', type: 'type7' } as const

const exactly = (value: Value): RangedValue => ({ value, low: value, high: value })
const isExact = ({ low, high }: RangedValue): boolean => low !== null && low === high

const countDoubtful = (rows: readonly ArgumentRow[]): number =>
  rows.filter(({ isSure, isPossible }) => isPossible && !isSure).length

/** The values of sure rows, and how many rows may have another. */
interface Values {
  readonly sure: readonly Value[]
  readonly doubtful: number
}

function knownValues(rows: readonly ArgumentRow[]): Values {
  const possible = rows.filter(({ isPossible }) => isPossible)
  const sure = possible.flatMap(({ isSure, args: [value] }) =>
    isSure && value !== undefined && isExact(value) ? [value.value] : [],
  )
  return { sure: sure.toSorted(compareValues), doubtful: possible.length - sure.length }
}

const isEnough = ({ sure }: Values, least: string | undefined, fewest = 1): boolean =>
  sure.length >= Math.max(fewest, Number(least ?? fewest))

interface Quantile {
  readonly share: string
  readonly type: string
  readonly scale: number
}

/** With all doubtful rows before the values, and with all of them behind. */
function quantileRange(values: Values, quantile: Quantile, least?: string): RangedValue {
  if (!isEnough(values, least)) return exactly(null)
  const { sure, doubtful } = values
  const beyond = new Array<null>(doubtful).fill(null)
  return {
    value: quantileOf(sure, quantile),
    low: quantileOf([...beyond, ...sure], quantile),
    high: quantileOf([...sure, ...beyond], quantile),
  }
}

function madRange(values: Values, scale: number, least?: string): RangedValue {
  if (!isEnough(values, least)) return exactly(null)
  const center = quantileRange(values, { ...half, scale })
  const places = Math.max(scale, 6)
  const grown = 10n ** BigInt(places - scale)
  const middle = (center.value as bigint) * 10n ** BigInt(places - 6)
  const distances = (values.sure as bigint[]).map((value) => absOf(value * grown - middle))
  const ordered = { sure: distances.toSorted(compareValues), doubtful: values.doubtful }
  const { value, low, high } = quantileRange(ordered, { ...half, scale: places })
  const [from, at, to] = [center.low, center.value, center.high] as (bigint | null)[]
  if (from == null || at == null || to == null) return { value, low: 0n, high: null }
  const moved = [to - at, at - from].reduce((a, b) => (a > b ? a : b), 0n)
  const left = low === null ? 0n : (low as bigint) - moved
  return {
    value,
    low: left > 0n ? left : 0n,
    high: high === null ? null : (high as bigint) + moved,
  }
}

const absOf = (value: bigint): bigint => (value < 0n ? -value : value)

function meanOf(
  rows: readonly ArgumentRow[],
  scale: number,
  { isNeverNegative }: StatisticOptions,
): RangedValue {
  const unit = 10n ** BigInt(scale)
  const sure = rows.flatMap(({ isSure, args: [value] }) => (isSure && value ? [value] : []))
  const known = sure.filter(({ value }) => value !== null)
  if (known.length === 0) return exactly(null)
  const total = (end: keyof RangedValue) =>
    known.reduce((sum, each) => sum + ((each[end] ?? 0n) as bigint), 0n)
  const over = (sum: bigint, count: number) => ratio(sum, BigInt(count) * unit)
  const doubtful = countDoubtful(rows)
  const isOpen = (end: 'low' | 'high') => doubtful > 0 || sure.some((each) => each[end] === null)
  const least = isNeverNegative ? over(total('value'), sure.length + doubtful) : null
  return {
    value: over(total('value'), known.length),
    low: isOpen('low') ? least : over(total('low'), known.length),
    high: isOpen('high') ? null : over(total('high'), known.length),
  }
}

/** n, the sum, and n² times the variance of a population. */
function spreadOf({ sure }: Values) {
  const values = sure as bigint[]
  const n = BigInt(values.length)
  const sum = values.reduce((total, value) => total + value, 0n)
  const squares = values.reduce((total, value) => total + value * value, 0n)
  return { n, sum, spread: n * squares - sum * sum }
}

function varianceOf(values: Values, scale: number, [definition, least]: string[]): RangedValue {
  const less = definition === 'sample' ? 1n : 0n
  if (!isEnough(values, least, Number(less) + 1)) return exactly(null)
  const { n, spread } = spreadOf(values)
  const unit = 10n ** BigInt(2 * scale)
  const among = (count: bigint) => ratio(spread, n * (count - less) * unit)
  const value = among(n)
  if (values.doubtful === 0) return exactly(value)
  return { value, low: among(n + BigInt(values.doubtful)), high: null }
}

/** A written number as a fraction. */
function fractionOf(text: string): readonly [bigint, bigint] {
  const [whole = '', places = ''] = text.split('.')
  return [BigInt(whole + places), 10n ** BigInt(places.length)]
}

function cvBelow(values: Values, [bound = '', definition, least]: string[]): boolean | null {
  const { n, sum, spread } = spreadOf(values)
  if (!isEnough(values, least, 2) || values.doubtful > 0 || sum === 0n) return null
  const [part, of] = fractionOf(bound)
  // s²/m² < (part/of)², where s² is spread/(n·(n − 1)) or spread/n², and m is sum/n.
  const divisor = definition === 'sample' ? n * (n - 1n) : n * n
  return spread * n * n * of * of < part * part * sum * sum * divisor
}

function deviates(
  values: Values,
  [k = '', definition, ...rest]: string[],
  own: RangedValue | undefined,
): boolean | null {
  const side = rest.find((word) => word === 'above' || word === 'below')
  const least = rest.find((word) => /^\d+$/.test(word))
  if (own === undefined || !isExact(own)) return null
  const { n, sum, spread } = spreadOf(values)
  if (!isEnough(values, least, 2) || values.doubtful > 0) return null
  const [part, of] = fractionOf(k)
  const distance = (own.value as bigint) * n - sum
  // (distance/n)² > (part/of)²·s²
  const divisor = definition === 'sample' ? n * (n - 1n) : n * n
  const isFar = distance * distance * of * of * divisor > part * part * spread * n * n
  const isOnSide = side === undefined || (side === 'above' ? distance > 0n : distance < 0n)
  return isFar && isOnSide
}

/** What rows say at one place: a single one with its range, several where all say the same. */
function oneOf(rows: readonly ArgumentRow[], doubtful: number): RangedValue {
  const found = rows.flatMap(({ isSure, args: [value] }) => (isSure && value ? [value] : []))
  const [only, ...more] = found
  const isOne =
    only !== undefined && found.every((each) => isExact(each) && each.value === only.value)
  const isBoolean = found.some(({ value }) => typeof value === 'boolean')
  const said = more.length === 0 && only ? only : isOne ? only : exactly(null)
  if (doubtful === 0) return said
  return { value: isBoolean ? null : said.value, low: null, high: null }
}

function edgeOf(
  rows: readonly ArgumentRow[],
  which: 'first' | 'last',
  { mayBeElsewhere }: StatisticOptions,
): RangedValue {
  const sign = which === 'first' ? 1 : -1
  const possible = rows.filter(({ isPossible }) => isPossible)
  const placeOf = ({ args: [, place] }: ArgumentRow) => place as RangedValue
  const sure = possible.filter((row) => row.isSure && isExact(placeOf(row)))
  const [edge] = sure
    .map((row) => placeOf(row).value)
    .toSorted((a, b) => sign * compareValues(a, b))
  const isBeyond = (row: ArgumentRow): boolean => {
    const nearest = which === 'first' ? placeOf(row).low : placeOf(row).high
    return edge !== undefined && nearest !== null && sign * compareValues(nearest, edge) > 0
  }
  const others = possible.filter((row) => !sure.includes(row))
  const doubtful = mayBeElsewhere ? others : others.filter((row) => !isBeyond(row))
  const atEdge = sure.filter((row) => placeOf(row).value === edge)
  return oneOf(atEdge, doubtful.length)
}

/** A day as the number of its unit since some beginning. */
function unitOf(day: number, unit: string): number {
  if (unit === 'day') return day
  const [year = 0, month = 1] = formatDate(day).split('-').map(Number)
  if (unit === 'year') return year
  return unit === 'month' ? year * 12 + month - 1 : year * 4 + Math.floor((month - 1) / 3)
}

const openEnd = '9999-12-31'

function longestRun({ sure, doubtful }: Values, unit: string): RangedValue {
  const isOpen = (day: Value) => unit === 'day' && formatDate(day as number) === openEnd
  const days = sure.filter((day) => !isOpen(day))
  const units = [...new Set(days.map((day) => unitOf(day as number, unit)))]
  const present = new Set(units)
  const lengths = units
    .filter((each) => !present.has(each - 1))
    .map((start) => {
      let length = 1
      while (present.has(start + length)) length += 1
      return length
    })
  const longest = Math.max(0, ...lengths)
  const more = doubtful + sure.length - days.length
  const most = Math.min(units.length + more, longest * (more + 1) + more)
  return { value: BigInt(longest), low: BigInt(longest), high: BigInt(most) }
}

function listed({ sure, doubtful }: Values, most: number): RangedValue {
  const texts = [...new Set(sure)] as string[]
  const shown = texts.slice(0, most).join('、')
  const value = texts.length === 0 ? null : texts.length > most ? `${shown}等` : shown
  return doubtful === 0 ? exactly(value) : { value, low: null, high: null }
}
