import { type Command, Option } from 'commander'
import type { CommandContext } from './context.ts'
import { addRulesOption } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { sqlOptionsSchema } from './sql-options.ts'

const more = `
<model> is a model file, the folder of a model, or the id or code of an installed model. Nothing is run and no
data is needed: it is taken that the data hold every column of the catalog, and that they cover all time. A
run over files knows what they cover and adds conditions for it.

DuckDB runs what it is shown here. PostgreSQL and Spark are shown only: no command runs on them yet.

Values never stand in the text: $1, $2 … (in Spark :p1, :p2 …) are listed beneath each statement. Tables that are read once are
parts of the statement that reads them; --step shows one by itself. Concepts come before the model that reads
them, their tables as <pack>.<concept>.<step>; so does --step name them.

Examples:
  mingjian sql docket.mass-plaintiff
  mingjian sql rules/docket/mass-plaintiff --step plaintiff_suits`

/** Adds `sql`: shows the statements that would run. */
export function addSqlCommand(program: Command, { terminal }: CommandContext): void {
  const command = program
    .command('sql')
    .summary('show the SQL that a model would run')
    .description('Shows the SQL that a backend would run for a model, statement by statement.')
    .argument('<model>', 'file, folder or id of a model')
  addRulesOption(command, 'rules whose catalog and models are known too; repeatable')
    .addOption(
      new Option('--backend <name>', 'duckdb | postgres | spark | memory').default('duckdb'),
    )
    .option('--step <name>', 'only the statements of this step')
    .option('--lang <zh|en>', 'language of this output', 'zh')
    .addHelpText('after', more)
    .action(async (model: string, given: Record<string, unknown>) => {
      const options = parseOptions(sqlOptionsSchema, given)
      const { showSql } = await import('../sql/show-sql.ts')
      await showSql(model, options, terminal)
    })
}
