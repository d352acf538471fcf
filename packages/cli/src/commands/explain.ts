import type { Command } from 'commander'
import { cliError } from '../cli-error.ts'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addDataOptions } from './data-options.ts'
import { explainHelp } from './explain-help.ts'
import { explainOptionsSchema } from './explain-options.ts'
import { parseOptions } from './parse-options.ts'

/** Adds `explain`: tells everything about one clue, or why a subject is none. */
export function addExplainCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = explainHelp[context.language]
  const command = program
    .command('explain')
    .summary(help.summary)
    .description(help.description)
    .argument('<id or data...>', help.args)
    .option('--run <dir>', help.run)
    .option('--subject <key or name>', help.subject)
    .option('--nth <n>', help.nth)
    .option('-m, --model <id>', help.model)
  addDataOptions(command, context.language)
    .option('--shown <n>', help.shown, '20')
    .option('--reveal', help.reveal)
    .option('-q, --quiet', help.quiet)
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (args: string[], given: Record<string, unknown>) => {
      const options = parseOptions(explainOptionsSchema, given)
      const { run, subject, model } = options
      if (run !== undefined && subject === undefined && model === undefined) {
        const [id, ...others] = args
        if (id === undefined || others.length > 0) {
          throw cliError('explain-ids', { count: args.length })
        }
        if (options.reveal) {
          throw cliError('explain-reveal', {})
        }
        const { explainClue } = await import('../explain/explain-clue.ts')
        setExitCode(await explainClue(id, run, options, context))
        return
      }
      if (run !== undefined) throw cliError('explain-both', {})
      if (subject === undefined || model === undefined) {
        throw cliError('explain-lacks', {
          option: subject === undefined ? 'run or --subject' : 'model',
        })
      }
      const { whyNot } = await import('../explain/why-not.ts')
      setExitCode(await whyNot({ subject, model, paths: args }, options, context))
    })
}
