import { columnsOfExpr, type DeriveOperation } from '@mingjian/core'
import type { Select, Source } from '../ast/nodes.ts'
import type { Context } from './context.ts'
import { lowerExpr } from './expr.ts'
import { splitLayers } from './layers.ts'

/** Lowers a derive operation: one SELECT for each layer of columns that build on one another. */
export function lowerDerive(
  operation: DeriveOperation,
  context: Context,
): readonly ((from: Source) => Select)[] {
  const computed = operation.columns.map((item) => ({ item, reads: columnsOfExpr(item.value) }))
  return splitLayers(computed).map((layer) => (from) => ({
    columns: ['*', ...layer.map(({ name, value }) => ({ expr: lowerExpr(value, context), name }))],
    from,
  }))
}
