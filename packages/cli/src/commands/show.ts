import { type Command, Option } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addDataOptions } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { showHelp } from './show-help.ts'
import { showOptionsSchema } from './show-options.ts'

/** Adds `show`: shows the rows of one step. */
export function addShowCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = showHelp[context.language]
  const command = program
    .command('show')
    .summary(help.summary)
    .description(help.description)
    .argument('<model>', help.model)
    .argument('[data...]', help.data)
    .option('-s, --step <name>', help.step)
  addDataOptions(command, context.language)
    .option('--limit <n>', help.limit)
    .option('--all', help.all)
    .option('--joined', help.joined)
    .addOption(new Option('--format <name>', help.format).default('table'))
    .option('--reveal', help.reveal)
    .option('-q, --quiet', help.quiet)
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (model: string, data: string[], given: Record<string, unknown>) => {
      const options = parseOptions(showOptionsSchema, given)
      if (data.length === 0) {
        const { showSteps } = await import('../show/show-steps.ts')
        setExitCode(await showSteps(model, options, context))
        return
      }
      const { showRows } = await import('../show/show-rows.ts')
      setExitCode(await showRows(model, data, options, context))
    })
}
