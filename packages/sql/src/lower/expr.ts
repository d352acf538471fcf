import { type CallExpr, type Expr, operators } from '@mingjian/core'
import { booleanOf, column, nullOf, parameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { Context } from './context.ts'

/** Lowers an expression of a plan. `table` qualifies its columns. */
export function lowerExpr(expr: Expr, context: Context, table?: string): SqlExpr {
  switch (expr.kind) {
    case 'column':
      return column(expr.name, table)
    case 'literal':
      if (expr.text === null) return nullOf(expr.type)
      if (expr.type.kind === 'boolean') return booleanOf(expr.text === 'true')
      return parameter(expr.text, expr.type)
    case 'call':
      return lowerCall(expr, context, table)
  }
}

/** A literal null decides a strict call, so no operator has to know how its engine types it. */
function lowerCall(expr: CallExpr, context: Context, table: string | undefined): SqlExpr {
  const { unknown } = operators[expr.operator]
  const strict = unknown === 'strict' || unknown === 'always'
  if (strict && expr.args.some((arg) => arg.kind === 'literal' && arg.text === null)) {
    return nullOf(expr.type)
  }
  const args = expr.args.map((arg) => lowerExpr(arg, context, table))
  return context.operators[expr.operator](args, expr, context.dialect)
}
