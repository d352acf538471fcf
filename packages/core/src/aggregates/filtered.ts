import type { Expr } from '../plan/expr.ts'
import type { Aggregate } from '../plan/plan.ts'

/** Makes a plain aggregate with its filter, if there is one. */
export const filtered = (
  name: Aggregate['function'],
  argument: Expr,
  filter: Expr | undefined,
  type = argument.type,
): Aggregate => ({
  function: name,
  argument,
  type,
  ...(filter === undefined ? {} : { filter }),
})
