import type { Typed, TypedAggregate, TypedCall, TypedLiteral } from '../../model/typed.ts'
import { parseDecimal } from '../../values/decimal.ts'
import { parseValue } from '../../values/text.ts'
import { least, most } from './points.ts'

/** What is sure of a value wherever it is known at all; what is left out is not sure. */
export interface Known {
  /** All texts that it can be, each with the spellings in which data may have it. */
  readonly words?: ReadonlyMap<string, readonly string[]>
  /** Codes of a column that holds other texts too, each with its spellings: of these it is never one. */
  readonly openCodes?: ReadonlyMap<string, readonly string[]>
  /** Numbers, days or times between which it lies, ends included. */
  readonly low?: bigint
  readonly high?: bigint
  /** A text that is never empty: a cell in which nothing is written is unknown. */
  readonly filled?: true
  /** A day of a dataset whose empty cell is unknown: where it came from. */
  readonly blank?: { readonly dataset: string; readonly column: string }
}

export type KnownColumns = ReadonlyMap<string, Known>

/** All numbers are brought to so many places, so that they compare as they are. */
const places = 60

const pointOf = (number: number): bigint => BigInt(number) * 10n ** BigInt(places)

/** The whole number at a point. */
export const numberAt = (point: bigint): string => String(point / pointOf(1))

/** A number, day or time as a point; undefined for a text. */
function readPoint({ type, text }: TypedLiteral): bigint | undefined {
  if (text === null) return undefined
  if (type.kind === 'date' || type.kind === 'timestamp') {
    const value = parseValue(text, type)
    return typeof value === 'number' ? pointOf(value) : undefined
  }
  if (type.kind !== 'integer' && type.kind !== 'decimal') return undefined
  const number = parseDecimal(text)
  return number && number.unscaled * 10n ** BigInt(places - number.scale)
}

/** What a literal is: one text, or one point. */
export function knownLiteral(literal: TypedLiteral): Known {
  const { type, text } = literal
  if (text === null) return {}
  if (type.kind === 'string' || type.kind === 'boolean') return { words: new Map([[text, []]]) }
  const point = readPoint(literal)
  return point === undefined ? {} : { low: point, high: point }
}

/** That a row was found which had to be. */
export const found: Known = { words: new Map([['true', []]]) }

export const truths: Known = {
  words: new Map([
    ['true', []],
    ['false', []],
  ]),
}
const atLeast0: Known = { low: 0n }
const between = (low: number, high: number): Known => ({ low: pointOf(low), high: pointOf(high) })

/** What is sure of an expression by what is sure of the columns that it reads. */
export function knownOf(typed: Typed, columns: KnownColumns): Known {
  if (typed.kind === 'column' && columns.has(typed.name)) return columns.get(typed.name) ?? {}
  if (typed.type.kind === 'boolean' && typed.kind !== 'literal') return truths
  switch (typed.kind) {
    case 'column':
      return {}
    case 'literal':
      // An office may change a parameter.
      return typed.param === undefined ? knownLiteral(typed) : {}
    case 'call':
      return knownCall(typed, columns)
    case 'aggregate':
      return knownAggregate(typed, columns)
  }
}

const ofOperator: Readonly<Record<string, Known>> = {
  abs: atLeast0,
  length: atLeast0,
  similarity: between(0, 1),
  month: between(1, 12),
  day: between(1, 31),
  weekday: between(1, 7),
  hour: between(0, 23),
  minute: between(0, 59),
}

function knownCall({ operator, args }: TypedCall, columns: KnownColumns): Known {
  const [first, second] = args
  switch (operator) {
    case 'rescale':
      return first ? knownOf(first, columns) : {}
    case 'coalesce':
      return unite(args.map((arg) => knownOf(arg, columns)))
    case 'case': {
      // Conditions and values take turns; the last value stands alone. Unknown adds nothing.
      const values = args.filter((_, i) => i % 2 === 1 || i === args.length - 1)
      const told = values.filter((value) => value.kind !== 'literal' || value.text !== null)
      return unite(told.map((value) => knownOf(value, columns)))
    }
    case 'add':
    case 'multiply': {
      const isPositive = args.every((arg) => (knownOf(arg, columns).low ?? -1n) >= 0n)
      return isPositive ? atLeast0 : {}
    }
    case 'days':
    case 'subtract':
      return first && second && areAlike(first, second) ? { low: 0n, high: 0n } : {}
    default:
      return ofOperator[operator] ?? {}
  }
}

/** What shows one of its rows' values as it is. */
const picking: ReadonlySet<string> = new Set(['min', 'max', 'first', 'last', 'same', 'mode'])

function knownAggregate({ aggregate, args }: TypedAggregate, columns: KnownColumns): Known {
  const [first] = args
  if (aggregate === 'count') return atLeast0
  if (first === undefined) return {}
  if (aggregate === 'share' && args.length === 1 && first.type.kind === 'boolean') {
    return between(0, 1)
  }
  const known = knownOf(first, columns)
  if (picking.has(aggregate)) return known
  return aggregate === 'sum' && (known.low ?? -1n) >= 0n ? atLeast0 : {}
}

/** What is sure of a value that is one of several. */
export function unite(each: readonly Known[]): Known {
  const low = least(each.map((known) => known.low))
  const high = most(each.map((known) => known.high))
  const words = each.flatMap((known) => known.words ?? [])
  return {
    ...(each.length > 0 && words.length === each.length
      ? { words: new Map(words.flatMap((known) => [...known])) }
      : {}),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(each.length > 0 && each.every(({ filled }) => filled === true) ? { filled: true } : {}),
  }
}

export const areAlike = (a: Typed, b: Typed): boolean => JSON.stringify(a) === JSON.stringify(b)
