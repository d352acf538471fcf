import type { ComponentsOperation } from '../plan/plan.ts'
import { compareCodePoints } from '../values/code-points.ts'
import type { Value } from '../values/type.ts'
import type { Row } from './compile-expr.ts'
import { type MemoryTable, placeOf } from './memory-table.ts'
import { keyOf } from './partition.ts'

/** Names for each row the network that it belongs to. */
export function runComponents(table: MemoryTable, operation: ComponentsOperation): MemoryTable {
  const nodes = operation.nodes.map(({ type, column }) => ({ type, at: placeOf(table, column) }))
  const namedBy = placeOf(table, operation.namedBy)
  const networks = createNetworks()
  const firsts = table.rows.map((row) => {
    const keys = nodes.flatMap(({ type, at }) => nodeKey(type, row, at))
    for (const key of keys) networks.link(keys[0] as string, key)
    return keys[0]
  })
  const names = new Map<string, string>()
  table.rows.forEach((row, i) => {
    const first = firsts[i]
    const name = row[namedBy]
    if (first === undefined || typeof name !== 'string') return
    const network = networks.find(first)
    const smallest = names.get(network)
    if (smallest === undefined || compareCodePoints(name, smallest) < 0) names.set(network, name)
  })
  const rows = table.rows.map((row, i) => {
    const first = firsts[i]
    const name: Value = first === undefined ? null : (names.get(networks.find(first)) ?? null)
    return [...row, name]
  })
  return { columns: [...table.columns, operation.name], rows }
}

function nodeKey(type: string, row: Row, at: number): string[] {
  const value = row[at] ?? null
  return value === null ? [] : [keyOf([type, value])]
}

/** Union-find: every node points towards the one that stands for its network. */
function createNetworks() {
  const parents = new Map<string, string>()
  const find = (node: string): string => {
    let at = node
    for (;;) {
      const parent = parents.get(at) ?? at
      if (parent === at) return at
      const above = parents.get(parent) ?? parent
      // Halves the way for the next one who asks.
      parents.set(at, above)
      at = above
    }
  }
  return {
    find,
    link(a: string, b: string): void {
      parents.set(find(b), find(a))
    },
  }
}
