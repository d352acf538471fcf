import type { ComponentsOperation, PlanColumn } from '@mingjian/core'
import { binary, column } from '../ast/build.ts'
import type { Query, Select, Source, SqlExpr } from '../ast/nodes.ts'
import { type ComponentTables, copied, firstNode } from './component-tables.ts'

/** Finds the name of each network: text is ordered by code point, unknown names are left out. */
export function lowerNames(operation: ComponentsOperation, tables: ComponentTables): Query {
  const smallest: SqlExpr = {
    kind: 'aggregate',
    function: 'MIN',
    distinct: false,
    argument: column(operation.namedBy, 'l'),
  }
  const body: Select = {
    columns: [
      { expr: column('root', 'r'), name: 'root' },
      { expr: smallest, name: 'name' },
    ],
    from: { path: tables.linked, alias: 'l' },
    joins: [{ kind: 'inner', source: rootsOf(tables), on: atRoot(operation) }],
    groupBy: [column('root', 'r')],
  }
  return { steps: [], body }
}

/** Reads the rows with their networks' names: what follows the operation starts from it. */
export function lowerNamed(
  operation: ComponentsOperation,
  columns: readonly PlanColumn[],
  tables: ComponentTables,
): Select {
  return {
    columns: [...copied(columns), { expr: column('name', 'm'), name: operation.name }],
    from: { path: tables.linked, alias: 'l' },
    joins: [
      { kind: 'left', source: rootsOf(tables), on: atRoot(operation) },
      {
        kind: 'left',
        source: { path: tables.names, alias: 'm' },
        on: binary('=', column('root', 'm'), column('root', 'r')),
      },
    ],
  }
}

const rootsOf = ({ roots }: ComponentTables): Source => ({ path: roots, alias: 'r' })

const atRoot = (operation: ComponentsOperation): SqlExpr =>
  binary('=', column('node', 'r'), firstNode(operation))
