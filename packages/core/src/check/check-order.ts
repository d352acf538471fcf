import type { Type } from '../values/type.ts'
import type { CheckedOrder } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'

/** Checks an order: columns that are there and have one, each with `desc` or not. */
export function checkOrder(
  checker: Checker,
  texts: readonly string[],
  pathOf: (i: number) => Path,
  columns: ReadonlyMap<string, Type>,
): readonly CheckedOrder[] | undefined {
  const order = texts.flatMap((text, i) => {
    const match = /^([a-z][a-z0-9_]*)(?: (asc|desc))?$/.exec(text)
    const name = match?.[1] ?? text
    const type = columns.get(name)
    if (type === undefined) {
      checker.report('name-unknown', { name, known: [...columns.keys()] }, pathOf(i))
      return []
    }
    if (type.kind === 'boolean') {
      const parameters = { what: `"${name}"`, expected: 'a value with an order', found: 'boolean' }
      checker.report('type-expected', parameters, pathOf(i))
      return []
    }
    return [{ column: name, descending: match?.[2] === 'desc' }]
  })
  return order.length === texts.length ? order : undefined
}
