import type { OperatorName } from '../operators/index.ts'
import type { Type } from '../values/type.ts'

/**
 * A typed scalar expression of a plan. It is three-valued: unknown is null, and only the operators
 * decide what null does. Ranges and doubt are gone at this level: the compiler has written them
 * out as further columns.
 */
export type Expr = ColumnExpr | LiteralExpr | CallExpr

/** A column of the rows on which the expression is computed. */
export interface ColumnExpr {
  readonly kind: 'column'
  readonly name: string
  readonly type: Type
  /** Whether it can be unknown on some row. */
  readonly nullable: boolean
}

/** A value that is the same on every row. */
export interface LiteralExpr {
  readonly kind: 'literal'
  readonly type: Type
  /** Canonical text (`12.50`, `2020-01-31`, `true`, `30 days`); null is unknown. */
  readonly text: string | null
}

/** An operator on arguments; {@link operators} says what it does with an unknown one. */
export interface CallExpr {
  readonly kind: 'call'
  readonly operator: OperatorName
  readonly args: readonly Expr[]
  readonly type: Type
  /** Whether it can be unknown on some row. */
  readonly nullable: boolean
}

/**
 * Whether the expression can be unknown on some row (SEMANTICS 3.2); of a literal whether it is.
 *
 * @example
 * isNullable({ kind: 'literal', type: integer, text: '3' }) // => false
 */
export const isNullable = (expr: Expr): boolean =>
  expr.kind === 'literal' ? expr.text === null : expr.nullable
