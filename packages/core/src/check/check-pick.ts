import type { Type } from '../values/type.ts'
import { checkOrder } from './check-order.ts'
import type { CheckedPick } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'

/** Checks `pick`: columns that are there, and an order by columns that have one. */
export function checkPick(
  checker: Checker,
  pick: { readonly by: readonly string[]; readonly order: readonly string[] },
  path: Path,
  columns: ReadonlyMap<string, Type>,
): CheckedPick | undefined {
  const known = [...columns.keys()]
  let sound = true
  for (const [i, name] of pick.by.entries()) {
    if (columns.has(name)) continue
    checker.report('name-unknown', { name, known }, [...path, 'by', i])
    sound = false
  }
  const order = checkOrder(checker, pick.order, (i) => [...path, 'order', i], columns)
  return sound && order ? { by: pick.by, order } : undefined
}
