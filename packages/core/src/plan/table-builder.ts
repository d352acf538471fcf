import type { Term } from '../aggregates/aggregate.ts'
import { integer, string } from '../values/type.ts'
import { column } from './build.ts'
import { names } from './columns.ts'
import { type Expr, isNullable } from './expr.ts'
import {
  type DeriveOperation,
  type Operation,
  type PlanColumn,
  type PlanTable,
  typeOfWindow,
} from './plan.ts'

/** A table while it is put together: its operations so far and what they have made. */
export interface TableBuilder {
  readonly name: string
  /** Columns of the language as terms over the table's columns. */
  readonly columns: Map<string, Term>
  /** Holds for rows in doubt; undefined where no row can be. Never unknown. */
  doubt: Expr | undefined
  /** Whether rows may be missing of which nobody knows how many. */
  incomplete: boolean
  /** Whether that is so because rows lost their place, which is to be doubted. */
  lost: boolean
  /** Adds an operation; derive operations in a row become one, and so do windows. */
  add(operation: Operation): void
  /** Derives a column of the table and returns a reference to it. */
  derive(name: string, value: Expr): Expr
  /** Derives a column of the language with its range. */
  define(name: string, term: Term): void
  /** Starts over with a group: only its columns are left. */
  regroup(columns: readonly PlanColumn[]): void
  /** Removes a column of the table that was needed on the way only. */
  drop(name: string): void
  /** A fresh name for a column on the way. */
  fresh(): string
  physical(): readonly PlanColumn[]
  build(): PlanTable
}

export function createTableBuilder(
  name: string,
  from: PlanTable['from'],
  start: {
    readonly physical: readonly PlanColumn[]
    readonly columns: ReadonlyMap<string, Term>
    readonly doubt: Expr | undefined
    readonly incomplete?: boolean | undefined
    readonly lost?: boolean | undefined
  },
): TableBuilder {
  const operations: Operation[] = []
  let physical = [...start.physical]
  let counter = 0
  const builder: TableBuilder = {
    name,
    columns: new Map(start.columns),
    doubt: start.doubt,
    incomplete: start.incomplete === true,
    lost: start.lost === true,
    add(operation) {
      const last = operations.at(-1)
      if (operation.kind === 'derive' && last?.kind === 'derive') {
        const merged: DeriveOperation = {
          ...last,
          columns: [...last.columns, ...operation.columns],
        }
        operations[operations.length - 1] = merged
      } else if (operation.kind === 'window' && last?.kind === 'window') {
        const columns = [...last.columns, ...operation.columns]
        operations[operations.length - 1] = { ...last, columns }
      } else operations.push(operation)
      if (operation.kind === 'join') {
        physical.push(...operation.columns.map(({ name: added, type }) => ({ name: added, type })))
      }
      if (operation.kind === 'components') {
        physical.push({ name: operation.name, type: { kind: 'string' } })
      }
      if (operation.kind === 'split') {
        physical.push(
          { name: operation.name, type: string },
          { name: operation.number, type: integer },
        )
      }
      if (operation.kind === 'window') {
        for (const added of operation.columns) {
          physical.push({ name: added.name, type: typeOfWindow(added) })
        }
      }
    },
    derive(added, value) {
      builder.add({ kind: 'derive', columns: [{ name: added, value }] })
      physical.push({ name: added, type: value.type })
      return column(added, value.type, isNullable(value))
    },
    define(added, term) {
      const value = builder.derive(added, term.value)
      const until = term.until && builder.derive(names.until(added), term.until)
      const { network } = term
      const range = term.range && {
        low: builder.derive(names.low(added), term.range.low),
        high: builder.derive(names.high(added), term.range.high),
      }
      builder.columns.set(added, {
        value,
        ...(range && { range }),
        ...(range && network && { network }),
        ...(until && { until }),
      })
    },
    regroup(columns) {
      physical = [...columns]
      builder.columns.clear()
    },
    drop(dropped) {
      physical = physical.filter(({ name: kept }) => kept !== dropped)
    },
    fresh() {
      counter += 1
      return `$${counter}`
    },
    physical: () => physical,
    build: () => ({
      name,
      from,
      operations,
      columns: physical.filter(({ name: kept }) => !/^\$\d+$/.test(kept)),
      keep: false,
    }),
  }
  return builder
}
