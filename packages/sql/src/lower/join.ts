import {
  formatType,
  InvariantError,
  type JoinOperation,
  type PlanColumn,
  sameType,
} from '@mingjian/core'
import { all, binary, column } from '../ast/build.ts'
import type { Join, Select, Source } from '../ast/nodes.ts'
import { typeOfColumn } from './columns.ts'

/** Rows that a statement can read, and their columns. */
export interface Readable {
  readonly from: Source
  readonly columns: readonly PlanColumn[]
}

/** Lowers a join. Both sides are aliased, so columns of the same name do not meet. */
export function lowerJoin(operation: JoinOperation, rows: Readable, other: Readable): Select {
  requireTypes(operation, rows.columns, other.columns)
  const taken = operation.columns.map(({ name, from }) => ({ expr: column(from, 'r'), name }))
  return {
    columns: [{ all: 'l' }, ...taken],
    from: { ...rows.from, alias: 'l' },
    joins: [joinOf(operation, { ...other.from, alias: 'r' })],
  }
}

/** Without keys, a row that has to stay still needs LEFT JOIN: the other side may be empty. */
function joinOf({ on, unmatched }: JoinOperation, source: Source): Join {
  if (on.length === 0 && unmatched === 'drop') return { kind: 'cross', source }
  const equal = on.map(({ left, right }) => binary('=', column(left, 'l'), column(right, 'r')))
  return { kind: unmatched === 'keep' ? 'left' : 'inner', source, on: all(equal) }
}

/** Engines compare values of unlike types in their own ways, so a plan never does. */
function requireTypes(
  { on, columns }: JoinOperation,
  left: readonly PlanColumn[],
  right: readonly PlanColumn[],
): void {
  const pairs = [
    ...on.map((pair) => ({ type: typeOfColumn(left, pair.left), from: pair.right })),
    ...columns,
  ]
  for (const { type, from } of pairs) {
    const found = typeOfColumn(right, from)
    if (sameType(type, found)) continue
    throw new InvariantError(
      `A join takes column "${from}" as ${formatType(type)}, but it is ${formatType(found)}.`,
    )
  }
}
