import type { Plan } from '@mingjian/core'
import { lowerPlan, type SqlParameter, type Statement } from '@mingjian/sql'
import { createLowering, type LoadedColumns } from './lowering.ts'
import { quoteName } from './names.ts'
import { createTableText, dropTableText } from './statement-text.ts'

/** One statement as DuckDB is given it. */
export interface ListedStatement {
  /** The plan, and the table of it that it serves. */
  readonly plan: string
  readonly table: string
  /** SQL; a comment for what is done outside SQL. */
  readonly text: string
  /** The values of `$1`, `$2` and so on. */
  readonly parameters: readonly SqlParameter[]
}

/**
 * Lists the statements that would compute plans, in order, over datasets with these columns; a plan
 * stands behind those that it borrows from. Tables of a plan that are not kept are parts of the
 * statement that reads them.
 */
export function listStatements(
  plans: readonly Plan[],
  columns: LoadedColumns,
): readonly ListedStatement[] {
  const schemaOf = (name: string) => `run_${plans.findIndex(({ model }) => model === name) + 1}`
  return plans.flatMap((plan) => {
    const lowering = createLowering(schemaOf(plan.model), columns, {}, schemaOf)
    const statements = lowerPlan(plan, lowering)
    return statements.map((statement) => ({ plan: plan.model, ...toListed(statement) }))
  })
}

function toListed(statement: Statement): Omit<ListedStatement, 'plan'> {
  const { table } = statement
  switch (statement.kind) {
    case 'create':
      return { table, text: createTableText(statement), parameters: statement.sql.parameters }
    case 'drop':
      return { table, text: dropTableText(statement), parameters: [] }
    case 'components': {
      const [nodes, edges, roots] = [statement.nodes, statement.edges, statement.roots].map(
        (path) => quoteName(...path),
      )
      const text = `-- Not SQL: a union-find over ${nodes} and ${edges} fills ${roots}.`
      return { table, text, parameters: [] }
    }
  }
}
