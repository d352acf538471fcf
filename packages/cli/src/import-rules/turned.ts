import type { NumberText } from '@mingjian/core'
import type { Path } from './refusals.ts'

/** A value that a fact is compared with, as written. */
export type Literal = number | NumberText | string | boolean

/** What names a column of the flat dataset: a fact, or what lies in it at a plain path. */
export interface FactPlace {
  readonly fact: string
  /** The keys of `$.a.b`; none of the fact itself. */
  readonly keys: readonly string[]
}

/** How the original calls it: `fact` or `fact.a.b`. */
export const nameOfPlace = ({ fact, keys }: FactPlace): string => [fact, ...keys].join('.')

export type LeafOperator =
  | 'equal'
  | 'notEqual'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive'
  | 'in'
  | 'notIn'

/** A condition over columns, in the shape that a model takes: named conditions and decorators are gone. */
export type Turned =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Turned[] }
  | { readonly kind: 'not'; readonly of: Turned }
  | { readonly kind: 'known'; readonly place: FactPlace; readonly is: boolean; readonly at: Path }
  | TurnedLeaf

export interface TurnedLeaf {
  readonly kind: 'leaf'
  readonly place: FactPlace
  readonly operator: LeafOperator
  readonly value: FactPlace | readonly Literal[]
  readonly at: Path
}

export type TurnedEnd = Extract<Turned, { place: FactPlace }>

/** The leaves of a condition in the order in which it was written. */
export function leavesOf(turned: Turned): readonly TurnedEnd[] {
  switch (turned.kind) {
    case 'all':
    case 'any':
      return turned.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(turned.of)
    default:
      return [turned]
  }
}
