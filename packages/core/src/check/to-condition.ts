import type { Condition, ConditionLeaf, ConditionValue } from '../model/condition.ts'
import type { ConditionOperator } from '../model/condition-tree.ts'
import type { Typed, TypedLiteral } from '../model/typed.ts'
import type { Checker, Path } from './checker.ts'
import { isComparison } from './expression/apply.ts'

/**
 * Turns a typed expression into a condition on facts. Only comparisons of facts with values or
 * other facts can be one; arithmetic is reported.
 */
export function toCondition(checker: Checker, typed: Typed, path: Path): Condition | undefined {
  const refuse = (what: string) => {
    checker.report('condition-arithmetic', { what }, path)
    return undefined
  }
  if (typed.kind === 'column') {
    return isTrueLeaf(typed.name)
  }
  if (typed.kind !== 'call') return refuse('a value that is no fact')
  const { operator } = typed
  const args = typed.args.map(withoutRescale)
  if (operator === 'and' || operator === 'or') {
    const parts = args.map((arg) => toCondition(checker, arg, path))
    if (parts.includes(undefined)) return undefined
    return { kind: operator === 'and' ? 'all' : 'any', of: parts as Condition[] }
  }
  if (operator === 'not') {
    const [inner] = args
    const of = inner && toCondition(checker, inner, path)
    return of && { kind: 'not', of }
  }
  if (operator === 'in') {
    const [fact, ...literals] = args
    if (fact?.kind !== 'column') return refuse('something else than a fact before "in"')
    return {
      kind: 'leaf',
      fact: fact.name,
      operator: 'in',
      value: literalValue(literals as TypedLiteral[]),
    }
  }
  if (!isComparison(operator)) return refuse(`"${operator}"`)
  const [left, right] = args
  if (left === undefined || right === undefined) return undefined
  if (left.kind === 'column') return leaf(left.name, operator as ConditionOperator, right, refuse)
  if (right.kind === 'column' && left.kind === 'literal') {
    return leaf(right.name, mirrored[operator] ?? (operator as ConditionOperator), left, refuse)
  }
  return refuse('arithmetic')
}

/** A comparison of numbers with different places is exact either way, so facts stay bare. */
const withoutRescale = (typed: Typed): Typed =>
  typed.kind === 'call' && typed.operator === 'rescale' ? (typed.args[0] ?? typed) : typed

export const isTrueLeaf = (fact: string): ConditionLeaf => ({
  kind: 'leaf',
  fact,
  operator: 'equal',
  value: { kind: 'literal', type: { kind: 'boolean' }, texts: ['true'] },
})

function leaf(
  fact: string,
  operator: ConditionOperator,
  other: Typed,
  refuse: (what: string) => undefined,
): ConditionLeaf | undefined {
  if (other.kind === 'column') {
    return {
      kind: 'leaf',
      fact,
      operator,
      value: { kind: 'fact', fact: other.name, type: other.type },
    }
  }
  if (other.kind !== 'literal') return refuse('arithmetic')
  return { kind: 'leaf', fact, operator, value: literalValue([other]) }
}

function literalValue(literals: readonly TypedLiteral[]): ConditionValue {
  const [first] = literals
  return {
    kind: 'literal',
    type: first?.type ?? { kind: 'string' },
    texts: literals.map(({ text }) => text ?? ''),
    ...(first?.param === undefined ? {} : { param: first.param }),
  }
}

const mirrored: Readonly<Record<string, ConditionOperator>> = {
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
}
