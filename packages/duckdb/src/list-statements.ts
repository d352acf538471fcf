import type { Plan } from '@mingjian/core'
import { lowerPlan, type SqlParameter, type Statement } from '@mingjian/sql'
import { createLowering, type LoadedColumns } from './lowering.ts'
import { quoteName } from './names.ts'
import { createTableText, dropTableText } from './statement-text.ts'

/** One statement as DuckDB is given it. */
export interface ListedStatement {
  /** The table of the plan that it serves. */
  readonly table: string
  /** SQL; a comment for what is done outside SQL. */
  readonly text: string
  /** The values of `$1`, `$2` and so on. */
  readonly parameters: readonly SqlParameter[]
}

/**
 * Lists the statements that would compute a plan, in order, over datasets with these columns. Tables
 * of the plan that are not kept are parts of the statement that reads them.
 */
export const listStatements = (plan: Plan, columns: LoadedColumns): readonly ListedStatement[] =>
  lowerPlan(plan, createLowering('run_1', columns, {})).map(toListed)

function toListed(statement: Statement): ListedStatement {
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
