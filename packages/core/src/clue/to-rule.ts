import type { TopLevelCondition } from 'json-rules-engine'
import type { Condition, ConditionLeaf } from '../model/condition.ts'
import { parseValue } from '../values/text.ts'
import { scaleOf } from '../values/type.ts'
import { negated, type Side } from './judge-operators.ts'

/** A condition in negation normal form: `not` is gone, its leaves are turned into their contrary. */
export type Normal =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Normal[] }
  | ConditionLeaf

/** Moves every `not` down to the leaves. */
export function normalise(condition: Condition, negate = false): Normal {
  switch (condition.kind) {
    case 'not':
      return normalise(condition.of, !negate)
    case 'all':
    case 'any': {
      const other = condition.kind === 'all' ? 'any' : 'all'
      return {
        kind: negate ? other : condition.kind,
        of: condition.of.map((part) => normalise(part, negate)),
      }
    }
    case 'leaf':
      return negate ? { ...condition, operator: negated[condition.operator] } : condition
  }
}

/** The leaves of a condition in the order in which it was written. */
export const leavesOf = (condition: Normal): readonly ConditionLeaf[] =>
  condition.kind === 'leaf' ? [condition] : condition.of.flatMap(leavesOf)

/** Writes a normal condition as json-rules-engine takes it; a single leaf is wrapped. */
export function toRule(condition: Normal): TopLevelCondition {
  if (condition.kind === 'leaf') return { all: [toNested(condition)] }
  return toNested(condition) as TopLevelCondition
}

type Nested = Extract<TopLevelCondition, { all: unknown }>['all'][number]

function toNested(condition: Normal): Nested {
  if (condition.kind === 'leaf') {
    return { fact: condition.fact, operator: condition.operator, value: operandOf(condition) }
  }
  const of = condition.of.map(toNested)
  return condition.kind === 'all' ? { all: of } : { any: of }
}

function operandOf({ operator, value }: ConditionLeaf): unknown {
  if (value.kind === 'fact') return { fact: value.fact }
  const sides = value.texts.map((text): Side => {
    const parsed = parseValue(text, value.type) ?? null
    return { low: parsed, high: parsed, scale: scaleOf(value.type) }
  })
  return operator === 'in' || operator === 'notIn' ? sides : sides[0]
}
