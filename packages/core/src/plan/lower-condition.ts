import type { Term } from '../aggregates/aggregate.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { Condition, ConditionLeaf } from '../model/condition.ts'
import { decimal, isNumeric, sameType, scaleOf, type Type } from '../values/type.ts'
import { call, callTyped, literal } from './build.ts'
import type { Expr } from './expr.ts'
import { applyRanged } from './ranged.ts'

/** Writes a condition on facts as an expression of the plan: hit is true, clear is false. */
export function lowerCondition(condition: Condition, facts: ReadonlyMap<string, Term>): Expr {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => lowerCondition(part, facts))
      return parts.length === 1
        ? (parts[0] as Expr)
        : call(condition.kind === 'all' ? 'and' : 'or', ...parts)
    }
    case 'not':
      return call('not', lowerCondition(condition.of, facts))
    case 'leaf':
      return lowerLeaf(condition, facts)
  }
}

function lowerLeaf(leaf: ConditionLeaf, facts: ReadonlyMap<string, Term>): Expr {
  const fact = factOf(leaf.fact, facts)
  const { value } = leaf
  const others: Term[] =
    value.kind === 'fact'
      ? [factOf(value.fact, facts)]
      : value.texts.map((text) => ({ value: literal(text, value.type) }))
  const args = align([fact, ...others])
  const isMember = leaf.operator === 'in' || leaf.operator === 'notIn'
  const operator = isMember ? 'in' : leaf.operator
  const ranged = args.some((term) => term.range !== undefined)
  const found = ranged
    ? applyRanged(operator, args, { kind: 'boolean' }).value
    : call(operator, ...args.map((term) => term.value))
  return leaf.operator === 'notIn' ? call('not', found) : found
}

function factOf(name: string, facts: ReadonlyMap<string, Term>): Term {
  const term = facts.get(name)
  if (term === undefined) throw new InvariantError(`No fact ${name} in the plan.`)
  return term
}

/** Brings numbers of different places to the most places among them; the comparison stays exact. */
function align(terms: readonly Term[]): readonly Term[] {
  const [first] = terms
  const types = terms.map((term) => term.value.type)
  if (first === undefined || !types.every(isNumeric)) return terms
  if (types.every((type) => sameType(type, first.value.type))) return terms
  const type = decimal(Math.max(...types.map(scaleOf)))
  return terms.map((term) => rescale(term, type))
}

function rescale(term: Term, type: Type): Term {
  if (sameType(term.value.type, type)) return term
  if (term.range !== undefined) return applyRanged('rescale', [term], type)
  return { value: callTyped('rescale', [term.value], type) }
}
