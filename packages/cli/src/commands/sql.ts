import { type Command, Option } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext } from './context.ts'
import { addRulesOption, languageOptionOf } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { sqlHelp } from './sql-help.ts'
import { sqlOptionsSchema } from './sql-options.ts'

/** Adds `sql`: shows the statements that would run. */
export function addSqlCommand(program: Command, context: CommandContext): void {
  const help = sqlHelp[context.language]
  const command = program
    .command('sql')
    .summary(help.summary)
    .description(help.description)
    .argument('<model>', help.model)
  addRulesOption(command, help.rules)
    .addOption(new Option('--backend <name>', help.backend).default('duckdb'))
    .option('--step <name>', help.step)
    .addOption(languageOptionOf(context.language))
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (model: string, given: Record<string, unknown>) => {
      const options = parseOptions(sqlOptionsSchema, given)
      const { showSql } = await import('../sql/show-sql.ts')
      await showSql(model, options, context.terminal)
    })
}
