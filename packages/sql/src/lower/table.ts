import type { Plan } from '@mingjian/core'
import { printQuery } from '../print.ts'
import { columnsAfter } from './columns.ts'
import { lowerComponents } from './components.ts'
import { type Context, createContext, findTable, type LowerOptions } from './context.ts'
import { lowerOperations, readNeeded } from './operation.ts'
import { project } from './project.ts'
import type { Statement } from './statement.ts'
import { createSteps } from './steps.ts'

/**
 * Lowers a plan to the statements that compute what has to be stored of it, in order.
 *
 * @example
 * lowerPlan(plan, { dialect: duckdbDialect, names })[0]?.kind // => 'create'
 */
export function lowerPlan(plan: Plan, options: LowerOptions): readonly Statement[] {
  const context = createContext(plan, options)
  return [...context.stored].flatMap((name) => storeTable(name, context))
}

/**
 * Lowers a table to the statements that store it with its columns in order: one SELECT, in which
 * each operation is a named step and tables that are not stored are steps of the table that reads
 * them. A components operation cuts it in two.
 *
 * @example
 * lowerTable(plan, 'party.rows', { dialect: duckdbDialect, names }).map(({ kind }) => kind)
 * // => ['create']
 */
export const lowerTable = (plan: Plan, name: string, options: LowerOptions): readonly Statement[] =>
  storeTable(name, createContext(plan, options))

function storeTable(name: string, context: Context): readonly Statement[] {
  const table = findTable(context.plan, name)
  const statements: Statement[] = []
  const after: Statement[] = []
  let steps = createSteps()
  let rows = readNeeded(table, context, steps)
  let first = 1
  const lowerBefore = (index: number) => {
    const chain = table.operations.slice(first - 1, index)
    rows = lowerOperations(chain, { label: name, first }, rows, context, steps)
    first = index + 2
  }
  table.operations.forEach((operation, index) => {
    if (operation.kind !== 'components') return
    lowerBefore(index)
    const label = `${name}/${index + 1}`
    const { from, columns } = rows
    const query = { steps: steps.list(), body: project(columns, from) }
    const cut = lowerComponents(operation, { table: name, label, rows: query, columns }, context)
    statements.push(...cut.before)
    after.push(...cut.after)
    steps = createSteps()
    rows = {
      from: steps.add(`${label} components`, cut.start),
      columns: columnsAfter(operation, columns),
    }
  })
  lowerBefore(table.operations.length)
  const query = { steps: steps.list(), body: project(table.columns, rows.from) }
  const sql = printQuery(query, context.dialect)
  const path = context.names.table(name)
  return [...statements, { kind: 'create', table: name, path, sql }, ...after]
}
