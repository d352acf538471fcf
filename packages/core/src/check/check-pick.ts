import type { Type } from '../values/type.ts'
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
  const order = pick.order.flatMap((text, i) => {
    const match = /^([a-z][a-z0-9_]*)(?: (asc|desc))?$/.exec(text)
    const name = match?.[1] ?? text
    const type = columns.get(name)
    if (type === undefined) {
      checker.report('name-unknown', { name, known }, [...path, 'order', i])
      return []
    }
    if (type.kind === 'boolean') {
      const parameters = { what: `"${name}"`, expected: 'a value with an order', found: 'boolean' }
      checker.report('type-expected', parameters, [...path, 'order', i])
      return []
    }
    return [{ column: name, descending: match?.[2] === 'desc' }]
  })
  return sound && order.length === pick.order.length ? { by: pick.by, order } : undefined
}
