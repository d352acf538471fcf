import type { Command } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addDataOptions } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { screenHelp } from './screen-help.ts'
import { screenOptionsSchema } from './screen-options.ts'

/** Adds `screen`: screens data with models and writes a run folder. */
export function addScreenCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = screenHelp[context.language]
  const command = program
    .command('screen')
    .summary(help.summary)
    .description(help.description)
    .argument('[data...]', help.data)
    .option('-m, --models <names>', help.models)
  addDataOptions(command, context.language)
    .option('-o, --out <dir>', help.out)
    .option('--formats <list>', help.formats, 'jsonl,csv')
    .option('--top <n>', help.top)
    .option('--shown <n>', help.shown, '20')
    .option('--undecided <n>', help.undecided, '1000')
    .option('--params <file>', help.params)
    .option('--changes', help.changes)
    .option('--reveal', help.reveal)
    .option('-q, --quiet', help.quiet)
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (named: string[], given: Record<string, unknown>) => {
      const { withProject } = await import('../project/with-project.ts')
      const { data, given: all, from } = await withProject(named, given, command)
      const options = parseOptions(screenOptionsSchema, all, from)
      // Loads the engine only where it is needed: help and wrong options answer at once.
      const { screenData } = await import('../screen/screen-data.ts')
      setExitCode(await screenData(data, options, context))
    })
}
