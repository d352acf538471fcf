import { type Command, Option } from 'commander'
import { checkModels } from '../check/check-models.ts'
import { watchModels } from '../check/watch-models.ts'
import { wrapHelp } from '../help/wrap-help.ts'
import { checkHelp } from './check-help.ts'
import { checkOptionsSchema } from './check-options.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addRulesOption, languageOptionOf } from './data-options.ts'
import { parseOptions } from './parse-options.ts'

/** Adds `check`: tells what is wrong with models, with line, column and a hint. */
export function addCheckCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = checkHelp[context.language]
  const command = program
    .command('check')
    .summary(help.summary)
    .description(help.description)
    .argument('<model...>', help.models)
  addRulesOption(command, help.rules)
    .addOption(new Option('--format <name>', help.format).default('text'))
    .addOption(languageOptionOf(context.language))
    .option('--strict', help.strict)
    .option('--watch', help.watch)
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (models: string[], given: Record<string, unknown>) => {
      const options = parseOptions(checkOptionsSchema, given)
      const run = options.watch
        ? watchModels(models, options, context)
        : checkModels(models, options, context.terminal)
      setExitCode(await run)
    })
}
