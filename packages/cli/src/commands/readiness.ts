import { type Command, Option } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addDataOptions } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { readinessHelp } from './readiness-help.ts'
import { readinessOptionsSchema } from './readiness-options.ts'

/** Adds `readiness`: which models can run over data, and why their rows do not meet. */
export function addReadinessCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = readinessHelp[context.language]
  const command = program
    .command('readiness')
    .summary(help.summary)
    .description(help.description)
    .argument('[data...]', help.data)
    .option('-m, --models <names>', help.models)
  addDataOptions(command, context.language)
    .option('--params <file>', help.params)
    .addOption(new Option('--format <name>', help.format).default('table'))
    .option('--html <file>', help.html)
    .option('--reveal', help.reveal)
    .option('-q, --quiet', help.quiet)
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (named: string[], given: Record<string, unknown>) => {
      const { withProject } = await import('../project/with-project.ts')
      const { data, given: all, from } = await withProject(named, given, command)
      // A project holds options of screen that say nothing here.
      const own = Object.keys(readinessOptionsSchema.shape)
      const known = Object.fromEntries(Object.entries(all).filter(([name]) => own.includes(name)))
      const options = parseOptions(readinessOptionsSchema, known, from)
      const { assessData } = await import('../readiness/assess-data.ts')
      setExitCode(await assessData(data, options, context))
    })
}
