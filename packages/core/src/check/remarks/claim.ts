import type { ConditionOperator } from '../../model/condition-tree.ts'
import { contrary, mirrored } from './contrary.ts'
import type { Known } from './known-values.ts'
import { least, most } from './points.ts'

/** A side of a comparison: what is sure of it, and what it is called if it is no literal. */
export interface Side {
  readonly known: Known
  /** Alike for what is alike; undefined: a literal. */
  readonly key?: string
}

/** What a condition says, reduced to what can be reasoned about. */
export type Claim =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Claim[] }
  | Test
  /** Nothing is sure. */
  | { readonly kind: 'open' }

export interface Test {
  readonly kind: 'test'
  readonly left: Side
  readonly operator: ConditionOperator
  readonly right: readonly Side[]
}

/** A comparison, with a literal on the right where there is one. */
export const testOf = (left: Side, operator: ConditionOperator, right: readonly Side[]): Claim => {
  const [first, ...more] = right
  const isTurned = left.key === undefined && first?.key !== undefined && more.length === 0
  return isTurned
    ? { kind: 'test', left: first, operator: mirrored[operator], right: [left] }
    : { kind: 'test', left, operator, right }
}

/** The contrary of a claim: unknown stays unknown. */
export function negated(claim: Claim): Claim {
  switch (claim.kind) {
    case 'open':
      return claim
    case 'test':
      return { ...claim, operator: contrary[claim.operator] }
    default:
      return { kind: claim.kind === 'all' ? 'any' : 'all', of: claim.of.map(negated) }
  }
}

/** Each way to meet all of several "any" is followed; of more ways nothing is sure. */
const mostWays = 100

/** Whether a claim can hold of nothing; false where that is not sure. */
export function neverHolds(claim: Claim): boolean {
  switch (claim.kind) {
    case 'open':
      return false
    case 'any':
      return claim.of.every(neverHolds)
    case 'test':
      return conflicts([claim])
    case 'all': {
      const parts = flattened(claim.of)
      const tests = parts.filter((part) => part.kind === 'test')
      if (parts.some(neverHolds) || conflicts(tests)) return true
      const choices = parts.flatMap((part) => (part.kind === 'any' ? [part] : []))
      const ways = choices.reduce((product, { of }) => product * of.length, 1)
      const [first] = choices
      if (first === undefined || ways > mostWays) return false
      const rest = parts.filter((part) => part !== first)
      return first.of.every((way) => neverHolds({ kind: 'all', of: [...rest, way] }))
    }
  }
}

/** Whether a claim holds of all of which it is known. */
export const alwaysHolds = (claim: Claim): boolean => neverHolds(negated(claim))

const flattened = (claims: readonly Claim[]): readonly Claim[] =>
  claims.flatMap((claim) => (claim.kind === 'all' ? flattened(claim.of) : [claim]))

/** Whether some value could not meet all tests that are made of it. */
function conflicts(tests: readonly Test[]): boolean {
  const byKey = new Map<unknown, Test[]>()
  for (const test of tests) {
    const key = test.left.key ?? test
    byKey.set(key, [...(byKey.get(key) ?? []), test])
  }
  return [...byKey.values()].some(leavesNothing)
}

/** The values that are left: the texts, or what lies between two points, which may be left out. */
interface Rest {
  words: ReadonlySet<string> | undefined
  low: bigint | undefined
  high: bigint | undefined
  openLow: boolean
  openHigh: boolean
}

function leavesNothing(tests: readonly Test[]): boolean {
  const known = tests[0]?.left.known ?? {}
  const rest: Rest = {
    words: known.words && new Set(known.words.keys()),
    low: known.low,
    high: known.high,
    openLow: false,
    openHigh: false,
  }
  for (const test of tests) {
    if (test.right.some(({ key }) => key !== undefined && key === test.left.key)) {
      if (isStrict(test)) return true
      continue
    }
    narrow(rest, test)
    if (known.filled === true && rest.words !== undefined) {
      rest.words = only(rest.words, (word) => word !== '')
    }
    if (isEmpty(rest)) return true
  }
  return false
}

/** Whether it is never true of two sides that are the same. */
const isStrict = ({ operator }: Test): boolean =>
  operator === 'lessThan' || operator === 'greaterThan' || operator === 'notEqual'

function narrow(rest: Rest, { operator, right }: Test): void {
  const known = right.map((side) => side.known)
  const [first = {}] = known
  switch (operator) {
    case 'equal':
    case 'in': {
      if (known.every(({ words }) => words !== undefined)) {
        const told = new Set(known.flatMap(({ words }) => [...(words?.keys() ?? [])]))
        const before = rest.words
        rest.words = before === undefined ? told : only(told, (word) => before.has(word))
      }
      raise(rest, least(known.map(({ low }) => low)), false)
      lower(rest, most(known.map(({ high }) => high)), false)
      return
    }
    case 'notEqual':
    case 'notIn': {
      const single = known.filter(({ words }) => words?.size === 1)
      const told = new Set(single.flatMap(({ words }) => [...(words?.keys() ?? [])]))
      if (rest.words !== undefined) rest.words = only(rest.words, (word) => !told.has(word))
      for (const { low, high } of known) {
        if (low === undefined || low !== high) continue
        if (rest.low === low) rest.openLow = true
        if (rest.high === low) rest.openHigh = true
      }
      return
    }
    case 'lessThan':
    case 'lessThanInclusive':
      lower(rest, first.high, operator === 'lessThan')
      return
    case 'greaterThan':
    case 'greaterThanInclusive':
      raise(rest, first.low, operator === 'greaterThan')
      return
  }
}

function raise(rest: Rest, low: bigint | undefined, isOpen: boolean): void {
  if (low === undefined || (rest.low !== undefined && rest.low > low)) return
  rest.openLow = isOpen || (rest.low === low && rest.openLow)
  rest.low = low
}

function lower(rest: Rest, high: bigint | undefined, isOpen: boolean): void {
  if (high === undefined || (rest.high !== undefined && rest.high < high)) return
  rest.openHigh = isOpen || (rest.high === high && rest.openHigh)
  rest.high = high
}

function isEmpty({ words, low, high, openLow, openHigh }: Rest): boolean {
  if (words?.size === 0) return true
  if (low === undefined || high === undefined) return false
  return low > high || (low === high && (openLow || openHigh))
}

const only = (words: ReadonlySet<string>, wanted: (word: string) => boolean): Set<string> =>
  new Set([...words].filter(wanted))
