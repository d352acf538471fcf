import {
  type ComponentsOperation,
  InvariantError,
  type PlanColumn,
  sameType,
  string,
} from '@mingjian/core'
import { all, binary, cast, column, integerOf, is, rowNumber } from '../ast/build.ts'
import type { Query, Select, SqlExpr, SqlType } from '../ast/nodes.ts'
import { typeOfColumn } from './columns.ts'
import { type ComponentTables, copied, firstNode, nodeColumn } from './component-tables.ts'

const narrow: SqlType = { kind: 'narrow' }

/**
 * Numbers the nodes. Nodes of one kind that stand in two columns get one number; their values are
 * compared as text, which is one-to-one within a type.
 */
export function lowerNodes(operation: ComponentsOperation, tables: ComponentTables): Query {
  const values = operation.nodes.map((node): Select => {
    const { kind, value } = nodeOf(operation, node)
    return {
      columns: [
        { expr: kind, name: 'kind' },
        { expr: value, name: 'value' },
      ],
      from: { path: tables.rows },
      where: is(column(node.column), 'NOT NULL'),
    }
  })
  const both = [column('kind'), column('value')]
  const columns = ['kind', 'value'].map((name) => ({ expr: column(name), name }))
  const number = cast(binary('-', rowNumber(), integerOf(1)), narrow)
  return {
    steps: [
      { name: 'values', select: { unionAll: values } },
      { name: 'distinct', select: { columns, from: { path: ['values'] }, groupBy: both } },
    ],
    body: { columns: [...columns, { expr: number, name: 'node' }], from: { path: ['distinct'] } },
  }
}

/** Puts beside each row the numbers of its nodes. */
export function lowerLinked(
  operation: ComponentsOperation,
  columns: readonly PlanColumn[],
  tables: ComponentTables,
): Query {
  requireTypes(operation, columns)
  const joins = operation.nodes.map((node, n) => {
    const { kind, value } = nodeOf(operation, node, 'l')
    const alias = `n${n}`
    const equal = [
      binary('=', column('kind', alias), kind),
      binary('=', column('value', alias), value),
    ]
    return { kind: 'left', source: { path: tables.nodes, alias }, on: all(equal) } as const
  })
  const numbers = joins.map(({ source }, n) => ({
    expr: column('node', source.alias),
    name: nodeColumn(n),
  }))
  const body: Select = {
    columns: [...copied(columns), ...numbers],
    from: { path: tables.rows, alias: 'l' },
    joins,
  }
  return { steps: [], body }
}

/** Links the first known node of a row with each of the others. */
export function lowerEdges(operation: ComponentsOperation, { linked }: ComponentTables): Query {
  const first = firstNode(operation)
  const pairs = operation.nodes.map((_, n): Select => {
    const other = column(nodeColumn(n), 'l')
    return {
      columns: [
        { expr: first, name: 'a' },
        { expr: other, name: 'b' },
      ],
      from: { path: linked, alias: 'l' },
      where: binary('<>', first, other),
    }
  })
  const columns = ['a', 'b'].map((name) => ({ expr: column(name), name }))
  return {
    steps: [{ name: 'pairs', select: { unionAll: pairs } }],
    body: { columns, from: { path: ['pairs'] }, groupBy: [column('a'), column('b')] },
  }
}

/** A node as its kind's number, which is ours, and its value as text. */
function nodeOf(
  operation: ComponentsOperation,
  node: ComponentsOperation['nodes'][number],
  table?: string,
): { readonly kind: SqlExpr; readonly value: SqlExpr } {
  const kinds = [...new Set(operation.nodes.map(({ type }) => type))]
  return {
    kind: integerOf(kinds.indexOf(node.type)),
    value: cast(column(node.column, table), string),
  }
}

function requireTypes({ nodes, namedBy }: ComponentsOperation, columns: readonly PlanColumn[]) {
  if (nodes.length === 0) throw new InvariantError('A components operation needs a node column.')
  const unlike = nodes.find((node) =>
    nodes.some(
      (other) =>
        other.type === node.type &&
        !sameType(typeOfColumn(columns, node.column), typeOfColumn(columns, other.column)),
    ),
  )
  if (unlike !== undefined) {
    throw new InvariantError(`Nodes of kind "${unlike.type}" have values of different types.`)
  }
  if (typeOfColumn(columns, namedBy).kind !== 'string') {
    throw new InvariantError(`Networks are named by text; column "${namedBy}" holds none.`)
  }
}
