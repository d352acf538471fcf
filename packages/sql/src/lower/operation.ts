import {
  type ComponentsOperation,
  InvariantError,
  type Operation,
  type PlanSource,
} from '@mingjian/core'
import type { Select, Source, UnionAll } from '../ast/nodes.ts'
import { columnsAfter } from './columns.ts'
import { type Context, findBorrowed, findDataset, findTable } from './context.ts'
import { lowerDerive } from './derive.ts'
import { lowerFilter } from './filter.ts'
import { lowerGroup } from './group.ts'
import { lowerJoin, type Readable } from './join.ts'
import { project } from './project.ts'
import { lowerScan, scanColumns } from './scan.ts'
import type { Steps } from './steps.ts'
import { lowerUnion } from './union.ts'
import { lowerWindow } from './window.ts'

type PlainOperation = Exclude<Operation, ComponentsOperation>

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
  let rows = readSource(table.from, `${name}/0`, context, steps)
  table.operations.forEach((operation, index) => {
    if (operation.kind === 'components') throw new InvariantError(`Table "${name}" is not stored.`)
    rows = lowerOperation(operation, `${name}/${index + 1}`, rows, context, steps)
  })
  return { from: steps.add(name, project(columns, rows.from)), columns }
}

/** Adds the steps of an operation to a statement. */
export function lowerOperation(
  operation: PlainOperation,
  label: string,
  rows: Readable,
  context: Context,
  steps: Steps,
): Readable {
  let { from } = rows
  lowerLayers(operation, label, rows, context, steps).forEach((select, layer) => {
    const name = `${label}${'+'.repeat(layer)} ${operation.kind}`
    const made = select(from)
    from =
      operation.kind === 'window' && !('unionAll' in made)
        ? steps.addWindows(name, made)
        : steps.add(name, made)
  })
  return { from, columns: columnsAfter(operation, rows.columns) }
}

function lowerLayers(
  operation: PlainOperation,
  label: string,
  rows: Readable,
  context: Context,
  steps: Steps,
): readonly ((from: Source) => Select | UnionAll)[] {
  switch (operation.kind) {
    case 'derive':
      return lowerDerive(operation, context)
    case 'filter':
      return [lowerFilter(operation, context)]
    case 'join': {
      const other = readSource(operation.with, `${label} with`, context, steps)
      return [(from) => lowerJoin(operation, { ...rows, from }, other)]
    }
    case 'union': {
      const other = readSource(operation.with, `${label} with`, context, steps)
      return [(from) => lowerUnion(operation, { ...rows, from }, other)]
    }
    case 'group':
      return [lowerGroup(operation, context)]
    case 'window':
      return lowerWindow(operation, context, rows.columns)
  }
}
