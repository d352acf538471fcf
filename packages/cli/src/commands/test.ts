import { type Command, Option } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addRulesOption, languageOptionOf } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { testHelp } from './test-help.ts'
import { testOptionsSchema } from './test-options.ts'

/** Adds `test`: runs the cases of models. */
export function addTestCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = testHelp[context.language]
  const command = program
    .command('test')
    .summary(help.summary)
    .description(help.description)
    .argument('<model...>', help.models)
  addRulesOption(command, help.rules)
    .addOption(new Option('--backend <name>', help.backend).default('all'))
    .addOption(new Option('--format <name>', help.format).default('text'))
    .addOption(languageOptionOf(context.language))
    .option('--mutate', help.mutate)
    .option('--part <n/of>', help.part)
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (models: string[], given: Record<string, unknown>) => {
      const options = parseOptions(testOptionsSchema, given)
      const { testModels } = await import('../cases/test-models.ts')
      setExitCode(await testModels(models, options, context))
    })
}
