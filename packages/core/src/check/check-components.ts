import type { Step } from '../model/schema.ts'
import type { TypedLiteral } from '../model/typed.ts'
import { formatType, sameType, string } from '../values/type.ts'
import type { CheckedComponents } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import type { Reach } from './reach.ts'

/** Checks `components`: nodes of one type are alike, the name is one of the nodes, the hub a number. */
export function checkComponents(
  checker: Checker,
  components: NonNullable<Step['components']>,
  path: Path,
  reach: Reach,
  params: ReadonlyMap<string, readonly TypedLiteral[]>,
): CheckedComponents | undefined {
  const typed = (name: string, at: Path) => {
    const type = reach.columns.get(name)
    if (type === undefined) {
      checker.report('name-unknown', { name, known: [...reach.columns.keys()] }, at)
      return undefined
    }
    return { column: reach.canonical.get(name) ?? name, type }
  }
  const nodes = Object.entries(components.link).flatMap(([kind, names]) => {
    const found = names.map((name, i) => typed(name, [...path, 'link', kind, i]))
    const [first] = found
    for (const [i, node] of found.entries()) {
      if (first === undefined || node === undefined || sameType(first.type, node.type)) continue
      const what = `"${names[i]}"`
      const parameters = { what, expected: formatType(first.type), found: formatType(node.type) }
      checker.report('type-expected', parameters, [...path, 'link', kind, i])
    }
    return found.flatMap((node) => (node === undefined ? [] : [{ kind, column: node.column }]))
  })
  const namedBy = typed(components.named_by, [...path, 'named_by'])
  if (namedBy !== undefined && !nodes.some(({ column }) => column === namedBy.column)) {
    checker.report('components-name', { name: components.named_by }, [...path, 'named_by'])
    return undefined
  }
  if (namedBy !== undefined && !sameType(namedBy.type, string)) {
    const found = formatType(namedBy.type)
    checker.report('type-expected', { what: '"named_by"', expected: 'text', found }, [
      ...path,
      'named_by',
    ])
    return undefined
  }
  const hub = hubOf(components.hub, params)
  if (hub === undefined) {
    const found = `"${components.hub}"`
    checker.report(
      'type-expected',
      { what: '"hub"', expected: 'a whole number of 1 or more', found },
      [...path, 'hub'],
    )
    return undefined
  }
  return namedBy === undefined
    ? undefined
    : { id: components.id, nodes, namedBy: namedBy.column, hub }
}

function hubOf(
  hub: number | string,
  params: ReadonlyMap<string, readonly TypedLiteral[]>,
): number | undefined {
  const literal = typeof hub === 'string' ? params.get(hub)?.[0] : undefined
  const value = literal?.type.kind === 'integer' ? Number(literal.text) : hub
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : undefined
}
