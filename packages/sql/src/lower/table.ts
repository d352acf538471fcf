import {
  InvariantError,
  type Operation,
  type Plan,
  type PlanColumn,
  type PlanTable,
  type Type,
} from '@mingjian/core'
import { column } from '../ast/build.ts'
import type { Query, Select, Source, Step } from '../ast/nodes.ts'
import { printQuery, type SqlText } from '../print.ts'
import { columnsAfter } from './columns.ts'
import {
  type Context,
  createContext,
  findDataset,
  findTable,
  type LowerOptions,
} from './context.ts'
import { lowerDerive } from './derive.ts'
import { lowerFilter } from './filter.ts'
import { lowerGroup } from './group.ts'
import { lowerScan, scanColumns } from './scan.ts'
import { lowerWindow } from './window.ts'

/**
 * Lowers a table to one SELECT with its columns in order. Each operation is a named step; tables
 * that are not kept are steps of the table that reads them.
 */
export function lowerTable(plan: Plan, name: string, options: LowerOptions): SqlText {
  const context = createContext(plan, options)
  return printQuery(tableQuery(findTable(plan, name), context), context.dialect)
}

function tableQuery(table: PlanTable, context: Context): Query {
  const start = startOf(table, context)
  const steps = [...start.steps]
  let from = start.from
  let columns = start.columns
  table.operations.forEach((operation, index) => {
    lowerOperation(operation, context, columns).forEach((select, layer) => {
      const name = `${table.name}/${index + 1}${'+'.repeat(layer)} ${operation.kind}`
      steps.push({ name, select: select(from) })
      from = { path: [name] }
    })
    columns = columnsAfter(operation, columns)
  })
  const body = {
    columns: table.columns.map(({ name }) => ({ expr: column(name), name })),
    from,
  }
  return { steps, body }
}

interface Start {
  readonly steps: readonly Step[]
  readonly from: Source
  readonly columns: readonly PlanColumn[]
}

function startOf({ name, from }: PlanTable, context: Context): Start {
  if ('dataset' in from) {
    const dataset = findDataset(context.plan, from.dataset)
    const step = { name: `${name}/0 ${from.dataset}`, select: lowerScan(dataset, context) }
    return { steps: [step], from: { path: [step.name] }, columns: scanColumns(dataset) }
  }
  const table = findTable(context.plan, from.table)
  if (table.keep) {
    return { steps: [], from: { path: context.names.table(table.name) }, columns: table.columns }
  }
  const { steps, body } = tableQuery(table, context)
  const last = { name: table.name, select: body }
  return { steps: [...steps, last], from: { path: [table.name] }, columns: table.columns }
}

function lowerOperation(
  operation: Operation,
  context: Context,
  columns: readonly PlanColumn[],
): readonly ((from: Source) => Select)[] {
  switch (operation.kind) {
    case 'derive':
      return lowerDerive(operation, context)
    case 'filter':
      return [lowerFilter(operation, context)]
    case 'group':
      return [lowerGroup(operation, context)]
    case 'window':
      return lowerWindow(operation, context, (name) => typeOf(columns, operation, name))
  }
}

function typeOf(columns: readonly PlanColumn[], operation: Operation, name: string): Type {
  const found = columnsAfter(operation, columns).find((candidate) => candidate.name === name)
  if (found === undefined) throw new InvariantError(`A frame reads no column "${name}".`)
  return found.type
}
