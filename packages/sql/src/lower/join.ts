import {
  formatType,
  InvariantError,
  type JoinOperation,
  type Operation,
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

/** A join, and the rows that it joins. */
export interface Joining {
  readonly operation: JoinOperation
  readonly other: Readable
}

/**
 * Lowers joins in a row whose keys are all columns of the rows that they begin with to one SELECT.
 * All sides are aliased, so columns of the same name do not meet.
 */
export function lowerJoins(joins: readonly Joining[], rows: Readable): Select {
  const sides = joins.map((join, i) => ({ ...join, alias: i === 0 ? 'r' : `r${i + 1}` }))
  return {
    columns: [
      { all: 'l' },
      ...sides.flatMap(({ operation, alias }) =>
        operation.columns.map(({ name, from }) => ({ expr: column(from, alias), name })),
      ),
    ],
    from: { ...rows.from, alias: 'l' },
    joins: sides.map(({ operation, other, alias }) => {
      requireTypes(operation, rows.columns, other.columns)
      return joinOf(operation, { ...other.from, alias })
    }),
  }
}

/** Gathers joins that ask nothing of one another; every other operation stands alone. */
export function gatherJoins(operations: readonly Operation[]): readonly (readonly Operation[])[] {
  const gathered: Operation[][] = []
  const made = new Set<string>()
  for (const operation of operations) {
    const last = gathered.at(-1)
    const together =
      operation.kind === 'join' &&
      last?.[0]?.kind === 'join' &&
      !operation.on.some(({ left }) => made.has(left))
    if (together) last.push(operation)
    else {
      gathered.push([operation])
      made.clear()
    }
    if (operation.kind === 'join') for (const { name } of operation.columns) made.add(name)
  }
  return gathered
}

/** Without keys, a row that has to stay still needs LEFT JOIN: the other side may be empty. */
function joinOf(
  { on, unmatched }: JoinOperation,
  source: Source & { readonly alias: string },
): Join {
  if (on.length === 0 && unmatched === 'drop') return { kind: 'cross', source }
  const equal = on.map(({ left, right }) =>
    binary('=', column(left, 'l'), column(right, source.alias)),
  )
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
