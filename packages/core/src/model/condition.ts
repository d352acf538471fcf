import type { Type } from '../values/type.ts'
import type { ConditionOperator } from './condition-tree.ts'

/** A condition on facts, in the shape of json-rules-engine, with types and parameters resolved. */
export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | ConditionLeaf

export interface ConditionLeaf {
  readonly kind: 'leaf'
  readonly fact: string
  readonly operator: ConditionOperator
  readonly value: ConditionValue
}

/** What a fact is compared with: literals of its own type as canonical text, or another fact. */
export type ConditionValue =
  | {
      readonly kind: 'literal'
      readonly type: Type
      readonly texts: readonly string[]
      readonly param?: string
    }
  | { readonly kind: 'fact'; readonly fact: string; readonly type: Type }

/** The facts that a condition reads, each once, in order. */
export function factsOf(condition: Condition): string[] {
  const all = (of: readonly Condition[]) => of.flatMap(factsOf)
  const found =
    condition.kind === 'leaf'
      ? [condition.fact, ...(condition.value.kind === 'fact' ? [condition.value.fact] : [])]
      : condition.kind === 'not'
        ? factsOf(condition.of)
        : all(condition.of)
  return [...new Set(found)]
}
