import {
  type ComponentsOperation,
  columnsOfOperation,
  InvariantError,
  type JoinOperation,
  type Operation,
  type PlanSource,
  type PlanTable,
} from '@mingjian/core'
import type { Select, Source, UnionAll } from '../ast/nodes.ts'
import { columnsAfter } from './columns.ts'
import { type Context, findBorrowed, findDataset, findTable } from './context.ts'
import { lowerDerive } from './derive.ts'
import { lowerFilter } from './filter.ts'
import { lowerGroup } from './group.ts'
import { gatherJoins, lowerJoins, type Readable } from './join.ts'
import { project } from './project.ts'
import { lowerScan, scanColumns } from './scan.ts'
import { lowerSplit } from './split.ts'
import type { Steps } from './steps.ts'
import { lowerUnion } from './union.ts'
import { lowerWindow } from './window.ts'

type PlainOperation = Exclude<Operation, ComponentsOperation | JoinOperation>

/**
 * Makes a dataset, a table or one of another plan readable in a statement. A table that is not stored becomes steps of
 * the statement, once however often it is read.
 */
export function readSource(
  source: PlanSource,
  label: string,
  context: Context,
  steps: Steps,
): Readable {
  if ('dataset' in source) {
    const dataset = findDataset(context.plan, source.dataset)
    const from = steps.add(`${label} ${source.dataset}`, lowerScan(dataset, context))
    return { from, columns: scanColumns(dataset) }
  }
  if ('borrowed' in source) {
    const borrowed = findBorrowed(context.plan, source.borrowed)
    return { from: { path: context.names.borrowed(borrowed) }, columns: borrowed.columns }
  }
  const table = findTable(context.plan, source.table)
  const { name, columns } = table
  if (context.stored.has(name)) return { from: { path: context.names.table(name) }, columns }
  const known = steps.find(name)
  if (known !== undefined) return { from: known, columns }
  const start = readNeeded(table, context, steps)
  const rows = lowerOperations(table.operations, { label: name, first: 1 }, start, context, steps)
  return { from: steps.add(name, project(columns, rows.from)), columns }
}

/** Of so many columns that nobody reads the names are not worth a step that leaves them out. */
const fewColumns = 8

/**
 * Makes what a table starts from readable, without the columns that the table neither reads nor
 * shows: each step behind it would carry them, and planning takes as long as there are columns.
 */
export function readNeeded(table: PlanTable, context: Context, steps: Steps): Readable {
  const label = `${table.name}/0`
  const rows = readSource(table.from, label, context, steps)
  const needed = new Set([
    ...table.columns.map(({ name }) => name),
    ...table.operations.flatMap(columnsOfOperation),
  ])
  const columns = rows.columns.filter(({ name }) => needed.has(name))
  if (rows.columns.length - columns.length <= fewColumns || columns.length === 0) return rows
  return { from: steps.add(`${label} needed`, project(columns, rows.from)), columns }
}

/** Where the steps of operations get their names: behind a label they are counted. */
export interface Numbering {
  readonly label: string
  readonly first: number
}

/** Adds the steps of a chain of operations to a statement. */
export function lowerOperations(
  operations: readonly Operation[],
  { label, first }: Numbering,
  start: Readable,
  context: Context,
  steps: Steps,
): Readable {
  let rows = start
  let at = first
  for (const together of gatherJoins(operations)) {
    const [operation] = together
    if (operation === undefined || operation.kind === 'components') {
      throw new InvariantError(`Components of "${label}" are no step of a statement.`)
    }
    const lowered =
      operation.kind === 'join'
        ? [lowerTogether(together, { label, first: at }, rows, context, steps)]
        : lowerOne(operation, `${label}/${at}`, rows, context, steps)
    let { from } = rows
    lowered.forEach((select, layer) => {
      const name = `${label}/${at}${'+'.repeat(layer)} ${operation.kind}`
      const made = select(from)
      from =
        operation.kind === 'window' && !('unionAll' in made)
          ? steps.addWindows(name, made)
          : steps.add(name, made)
    })
    const columns = together.reduce((before, each) => columnsAfter(each, before), rows.columns)
    rows = { from, columns }
    at += together.length
  }
  return rows
}

type Layer = (from: Source) => Select | UnionAll

/** Lowers joins to one SELECT; the tables that they read become readable before. */
function lowerTogether(
  operations: readonly Operation[],
  { label, first }: Numbering,
  rows: Readable,
  context: Context,
  steps: Steps,
): Layer {
  const joins = operations.flatMap((operation, i) =>
    operation.kind === 'join'
      ? [
          {
            operation,
            other: readSource(operation.with, `${label}/${first + i} with`, context, steps),
          },
        ]
      : [],
  )
  return (from) => lowerJoins(joins, { ...rows, from })
}

function lowerOne(
  operation: PlainOperation,
  label: string,
  rows: Readable,
  context: Context,
  steps: Steps,
): readonly Layer[] {
  switch (operation.kind) {
    case 'derive':
      return lowerDerive(operation, context)
    case 'filter':
      return [lowerFilter(operation, context)]
    case 'union': {
      const other = readSource(operation.with, `${label} with`, context, steps)
      return [(from) => lowerUnion(operation, { ...rows, from }, other)]
    }
    case 'split':
      return lowerSplit(operation, context)
    case 'group':
      return [lowerGroup(operation, context)]
    case 'window':
      return lowerWindow(operation, context, rows.columns)
  }
}
