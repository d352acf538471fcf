import { type Command, Option } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addDataOptions } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { tuneHelp } from './tune-help.ts'
import { tuneOptionsSchema } from './tune-options.ts'

/** Adds `tune`: how many clues a model finds with other values of its parameters. */
export function addTuneCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = tuneHelp[context.language]
  const collect = (value: string, all: string[] = []): string[] => [...all, value]
  const command = program
    .command('tune')
    .summary(help.summary)
    .description(help.description)
    .argument('<model>', help.model)
    .argument('<data...>', help.data)
    .requiredOption('-p, --param <range>', help.param, collect)
  addDataOptions(command, context.language)
    .addOption(new Option('--format <name>', help.format).default('table'))
    .option('-q, --quiet', help.quiet)
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (model: string, data: string[], given: Record<string, unknown>) => {
      const options = parseOptions(tuneOptionsSchema, given)
      const { tuneModel } = await import('../tune/tune-model.ts')
      setExitCode(await tuneModel(model, data, options, context))
    })
}
