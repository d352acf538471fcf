import type { Plan } from '@mingjian/core'
import type { Dialect } from './dialects/dialect.ts'
import type { LowerOptions } from './lower/context.ts'
import type { Statement } from './lower/statement.ts'
import { lowerPlan } from './lower/table.ts'
import type { SqlParameter } from './print-parameters.ts'
import { printCreate, printDrop, printPath } from './statement-text.ts'

/** One statement as the engine is given it. */
export interface ListedStatement {
  /** The plan, and the table of it that it serves. */
  readonly plan: string
  readonly table: string
  /** SQL; a comment for what is done outside SQL. */
  readonly text: string
  /** The values of the parameters, in order. */
  readonly parameters: readonly SqlParameter[]
}

/** Where a list takes the datasets to be. */
const dataSchema = 'data'

/**
 * Lists the statements that would compute plans, in order, over datasets with these columns; a plan
 * stands behind those that it borrows from. Tables of a plan that are not kept are parts of the
 * statement that reads them. Nothing is run: it is for people to read.
 *
 * @example
 * const columns = new Map([['suit', new Set(['case_no', 'plaintiff', 'amount', 'filed'])]])
 * listStatements(plans, columns, duckdbDialect)[0]?.plan // => 'demo.suits'
 */
export function listStatements(
  plans: readonly Plan[],
  columns: ReadonlyMap<string, ReadonlySet<string>>,
  dialect: Dialect,
): readonly ListedStatement[] {
  const schemaOf = (name: string) => `run_${plans.findIndex(({ model }) => model === name) + 1}`
  const spell = (name: string) => dialect.tableName?.(name) ?? name
  const optionsOf = ({ model }: Plan): LowerOptions => ({
    dialect,
    names: {
      dataset: (use) => [dataSchema, spell(use)],
      datasetColumns: (use) => columns.get(use) ?? new Set(),
      table: (name) => [schemaOf(model), spell(name)],
      borrowed: ({ plan, table }) => [schemaOf(plan), spell(table)],
    },
  })
  return plans.flatMap((plan) =>
    lowerPlan(plan, optionsOf(plan)).map((statement) => ({
      plan: plan.model,
      ...toListed(statement, dialect),
    })),
  )
}

function toListed(statement: Statement, dialect: Dialect): Omit<ListedStatement, 'plan'> {
  const { table } = statement
  switch (statement.kind) {
    case 'create':
      return { table, text: printCreate(statement, dialect), parameters: statement.sql.parameters }
    case 'drop':
      return { table, text: printDrop(statement, dialect), parameters: [] }
    case 'components': {
      const [nodes, edges, roots] = [statement.nodes, statement.edges, statement.roots].map(
        (path) => printPath(path, dialect),
      )
      const text = `-- Not SQL: a union-find over ${nodes} and ${edges} fills ${roots}.`
      return { table, text, parameters: [] }
    }
  }
}
