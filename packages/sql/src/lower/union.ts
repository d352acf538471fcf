import { formatType, InvariantError, sameType, type UnionOperation } from '@mingjian/core'
import { column, nullOf } from '../ast/build.ts'
import type { UnionAll } from '../ast/nodes.ts'
import { typeOfColumn } from './columns.ts'
import type { Readable } from './join.ts'

/** Lowers a union: both sides list their columns, since SQL pairs them by place and not by name. */
export function lowerUnion(operation: UnionOperation, rows: Readable, other: Readable): UnionAll {
  const given = new Map(operation.columns.map(({ name, from }) => [name, from]))
  const added = rows.columns.map(({ name, type }) => {
    const from = given.get(name)
    if (from === undefined) return { expr: nullOf(type), name }
    const found = typeOfColumn(other.columns, from)
    if (sameType(type, found)) return { expr: column(from), name }
    throw new InvariantError(
      `A union takes column "${from}" as ${formatType(type)}, but it is ${formatType(found)}.`,
    )
  })
  const own = rows.columns.map(({ name }) => ({ expr: column(name), name }))
  return {
    unionAll: [
      { columns: own, from: rows.from },
      { columns: added, from: other.from },
    ],
  }
}
