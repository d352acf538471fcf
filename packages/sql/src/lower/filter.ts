import type { FilterOperation } from '@mingjian/core'
import type { Select, Source } from '../ast/nodes.ts'
import type { Context } from './context.ts'
import { lowerExpr } from './expr.ts'

/** Lowers a filter: WHERE keeps a row only where its condition is true, as the plan does. */
export const lowerFilter =
  (operation: FilterOperation, context: Context) =>
  (from: Source): Select => ({
    columns: ['*'],
    from,
    where: lowerExpr(operation.condition, context),
  })
