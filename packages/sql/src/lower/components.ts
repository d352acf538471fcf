import type { ComponentsOperation, PlanColumn } from '@mingjian/core'
import type { Query, Select } from '../ast/nodes.ts'
import { printQuery } from '../print.ts'
import { lowerEdges, lowerLinked, lowerNodes } from './component-graph.ts'
import { lowerNamed, lowerNames } from './component-names.ts'
import type { ComponentTables } from './component-tables.ts'
import type { Context } from './context.ts'
import type { Statement } from './statement.ts'

/** A table that is cut in two by a components operation. */
export interface Cut {
  /** What runs before the second half: the first one and the operation. */
  readonly before: readonly Statement[]
  /** Where the second half starts. */
  readonly start: Select
  /** What runs when the second half is stored. */
  readonly after: readonly Statement[]
}

/** Where a components operation stands: after which rows, and the names of what it makes. */
interface Place {
  readonly table: string
  readonly label: string
  readonly rows: Query
  readonly columns: readonly PlanColumn[]
}

/**
 * Lowers a components operation to statements around the one that only the backend can do: rows,
 * numbered nodes and edges are stored before it, names are looked up after it.
 */
export function lowerComponents(
  operation: ComponentsOperation,
  { table, label, rows, columns }: Place,
  { names, dialect }: Context,
): Cut {
  const pathOf = (what: string) => names.table(`${label} ${what}`)
  const tables: ComponentTables = {
    rows: pathOf('rows'),
    nodes: pathOf('nodes'),
    linked: pathOf('linked'),
    edges: pathOf('edges'),
    roots: pathOf('roots'),
    names: pathOf('names'),
  }
  const create = (path: readonly string[], query: Query): Statement => ({
    kind: 'create',
    table,
    path,
    sql: printQuery(query, dialect),
  })
  const drop = (path: readonly string[]): Statement => ({ kind: 'drop', table, path })
  const { nodes, linked, edges, roots } = tables
  return {
    before: [
      create(tables.rows, rows),
      create(nodes, lowerNodes(operation, tables)),
      create(linked, lowerLinked(operation, columns, tables)),
      drop(tables.rows),
      create(edges, lowerEdges(operation, tables)),
      { kind: 'components', table, nodes, edges, roots },
      drop(edges),
      drop(nodes),
      create(tables.names, lowerNames(operation, tables)),
    ],
    start: lowerNamed(operation, columns, tables),
    after: [drop(tables.names), drop(roots), drop(linked)],
  }
}
