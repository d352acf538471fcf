import { closestMatch, type InEach, InvariantError, NumberText, parseDate } from '@mingjian/core'
import { type Path, refuse, toPointer } from './refusals.ts'
import type { FactPlace, LeafOperator, Literal, Turned } from './turned.ts'

/** One side of a comparison: a fact, or what is written; `at` is where. */
export type Operand =
  | { readonly kind: 'fact'; readonly place: FactPlace }
  | { readonly kind: 'written'; readonly value: unknown; readonly at: Path }

interface Sides {
  readonly left: Operand
  readonly right: Operand
}

const equality = ['equal', 'notEqual'] as const
const membership = ['in', 'notIn'] as const
const containing = ['contains', 'doesNotContain'] as const
const mirrored = {
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
} as const satisfies Partial<Record<LeafOperator, LeafOperator>>

type Ordering = keyof typeof mirrored
const has = <T extends string>(words: readonly T[], word: string): word is T =>
  (words as readonly string[]).includes(word)
const known = [...equality, ...membership, ...containing, ...Object.keys(mirrored)]

/**
 * Turns an operator with its decorators, outermost first, as json-rules-engine applies them: what a
 * decorator does to a written list is written out, and what it does to a fact that is a list is refused.
 */
export function turnOperator(name: string, sides: Sides, at: Path): Turned {
  const { left, right } = sides
  const [decorator, ...rest] = name.split(':')
  const inner = rest.join(':')
  if (rest.length === 0) return turnPlain(name, sides, at)
  const path = [...at, 'operator']
  const each = (list: Operand, kind: 'any' | 'all', turn: (item: Operand) => Turned): Turned => {
    if (list.kind === 'fact') return refuse('fact-list', { operator: `${decorator}` }, path)
    if (!Array.isArray(list.value)) {
      return refuse('value-no-list', { operator: `${decorator}` }, list.at)
    }
    if (list.value.length === 0) return refuse('list-empty', {}, list.at)
    const items = list.value.map((value, i) => ({ kind: 'written', value, at: [...list.at, i] }))
    return { kind, of: items.map((item) => turn(item as Operand)) }
  }
  const onFact = (item: Operand) => turnOperator(inner, { left: item, right }, at)
  const onValue = (item: Operand) => turnOperator(inner, { left, right: item }, at)
  switch (decorator) {
    case 'not':
      return { kind: 'not', of: turnOperator(inner, sides, at) }
    case 'swap':
      return turnOperator(inner, { left: right, right: left }, at)
    case 'someFact':
      return each(left, 'any', onFact)
    case 'everyFact':
      return each(left, 'all', onFact)
    case 'someValue':
      return each(right, 'any', onValue)
    case 'everyValue':
      return each(right, 'all', onValue)
    default:
      return refuse('decorator-unknown', { name: `${decorator}` }, path)
  }
}

function turnPlain(operator: string, { left, right }: Sides, at: Path): Turned {
  if (has(equality, operator)) return turnComparison(operator, { left, right }, at)
  if (has(membership, operator)) {
    if (right.kind === 'fact') return refuse('fact-list', { operator }, [...at, 'value'])
    return turnMember(operator, left, right, at)
  }
  if (has(containing, operator)) {
    const path = [...at, 'operator']
    if (left.kind === 'fact') return refuse('fact-list', { operator }, path)
    return turnMember(operator === 'contains' ? 'in' : 'notIn', right, left, at)
  }
  if (Object.hasOwn(mirrored, operator)) {
    return turnComparison(operator as Ordering, { left, right }, at)
  }
  const near = closestMatch(operator, known)
  return refuse('operator-unknown', { name: operator, near }, [...at, 'operator'])
}

/** Decorators change sides and take lists apart, but a fact stays on one side. */
const noFact = (at: Path) => new InvariantError(`No fact is compared at ${toPointer(at)}.`)

function turnComparison(
  operator: (typeof equality)[number] | Ordering,
  { left, right }: Sides,
  at: Path,
): Turned {
  if (left.kind === 'written') {
    if (right.kind === 'written') throw noFact(at)
    const turned = has(equality, operator) ? operator : mirrored[operator]
    return turnComparison(turned, { left: right, right: left }, at)
  }
  const { place } = left
  if (right.kind === 'fact') return { kind: 'leaf', place, operator, value: right.place, at }
  const { value } = right
  if (has(equality, operator)) {
    if (value === null) return { kind: 'known', place, is: operator === 'notEqual', at }
    return { kind: 'leaf', place, operator, value: [toLiteral(value, operator, right.at)], at }
  }
  const found = toOrdered(value, operator, right.at)
  return { kind: 'leaf', place, operator, value: [found], at }
}

/** `in` and `notIn`: a null in the list is what is not filled in, and asked by itself. */
function turnMember(
  operator: (typeof membership)[number],
  left: Operand,
  list: Extract<Operand, { kind: 'written' }>,
  at: Path,
): Turned {
  if (!Array.isArray(list.value)) return refuse('value-no-list', { operator }, list.at)
  if (left.kind === 'written') throw noFact(at)
  if (list.value.length === 0) return refuse('list-empty', {}, list.at)
  const { place } = left
  const of: Turned[] = []
  const value = list.value.flatMap((item, i) =>
    item === null ? [] : [toLiteral(item, operator, [...list.at, i])],
  )
  if (value.length > 0) of.push({ kind: 'leaf', place, operator, value, at })
  if (value.length < list.value.length) {
    of.push({ kind: 'known', place, is: operator === 'notIn', at })
  }
  return of.length === 1 ? (of[0] as Turned) : { kind: operator === 'in' ? 'any' : 'all', of }
}

function toOrdered(value: unknown, operator: string, at: Path): Literal {
  const found = ((): InEach | undefined => {
    if (value === null) return { zh: '空值', en: 'null' }
    if (typeof value === 'boolean') return { zh: '真假值', en: 'a boolean' }
    return typeof value === 'string' && !isDay(value) ? { zh: '文字', en: 'text' } : undefined
  })()
  return found === undefined
    ? toLiteral(value, operator, at)
    : refuse('no-order', { operator, found }, at)
}

function toLiteral(value: unknown, operator: string, at: Path): Literal {
  if (value instanceof NumberText || typeof value === 'number') return exact(value, at)
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return refuse('value-list', { operator }, at)
  return value === '' || value.trim() !== value ? refuse('text-blank', {}, at) : value
}

/** A day as ISO 8601 writes it: these alone stand as text in the order of time. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && parseDate(text) !== undefined

/** A number that JavaScript reads as it stands; of others nobody knows which one was meant. */
function exact(value: number | NumberText, at: Path): number | NumberText {
  if (typeof value === 'number') return value
  const read = String(Number(value.text))
  const bare = (text: string) => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  return bare(value.text) === bare(read)
    ? value
    : refuse('number-inexact', { found: value.text, read }, at)
}
