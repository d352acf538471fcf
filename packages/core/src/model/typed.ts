import type { AggregateName } from '../aggregates/names.ts'
import type { OperatorName } from '../operators/index.ts'
import type { Type } from '../values/type.ts'

/** An expression of the language with names resolved and types known; parameters are literals. */
export type Typed = TypedColumn | TypedLiteral | TypedCall | TypedAggregate

/** A column of the rows, or a fact of the subject. */
export interface TypedColumn {
  readonly kind: 'column'
  readonly name: string
  readonly type: Type
}

export interface TypedLiteral {
  readonly kind: 'literal'
  readonly type: Type
  readonly text: string | null
  /** The parameter that the value came from. */
  readonly param?: string
  /** The first day on which a dated parameter has this value. */
  readonly from?: string
}

/** A value of a dated parameter, and the first day on which it counts. */
export type Variant = TypedLiteral & { readonly param: string; readonly from: string }

export interface TypedCall {
  readonly kind: 'call'
  readonly operator: OperatorName
  readonly args: readonly Typed[]
  readonly type: Type
}

/** A call of an aggregate. */
export interface TypedAggregate {
  readonly kind: 'aggregate'
  readonly aggregate: AggregateName
  readonly args: readonly Typed[]
  readonly distinct: boolean
  /** Its `filter (where …)`; all rows where left out. */
  readonly filter?: Typed
  readonly type: Type
}

export const isAggregated = (typed: Typed): boolean =>
  typed.kind === 'aggregate' || (typed.kind === 'call' && typed.args.some(isAggregated))

/**
 * The columns that an expression reads.
 *
 * @example
 * columnsOf({ kind: 'column', name: 'amount', type: decimal(2) }) // => ['amount']
 */
export function columnsOf(typed: Typed): string[] {
  if (typed.kind === 'column') return [typed.name]
  if (typed.kind === 'literal') return []
  const filter = typed.kind === 'aggregate' && typed.filter ? columnsOf(typed.filter) : []
  return [...typed.args.flatMap(columnsOf), ...filter]
}
