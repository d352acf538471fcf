import type { Command } from 'commander'
import { cliError } from '../cli-error.ts'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addRulesOption, languageOptionOf } from './data-options.ts'
import { dataOptionsHelp } from './data-options-help.ts'
import { loadHelp } from './load-help.ts'
import { loadOptionsSchema } from './load-options.ts'
import { parseOptions } from './parse-options.ts'

/** Adds `load`: reads data once and keeps them in a workspace. */
export function addLoadCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = loadHelp[context.language]
  const shared = dataOptionsHelp[context.language]
  const command = program
    .command('load')
    .summary(help.summary)
    .description(help.description)
    .argument('[data...]', help.data)
    .option('-w, --workspace <file>', help.workspace)
    .option('--office <name>', help.office)
    .option('--from <date>', help.from)
    .option('--to <date>', help.to)
    .option('--extracted <date>', help.extracted)
    .option('--replace', help.replace)
    .option('--add', help.add)
  addRulesOption(command, shared.rules)
    .option('--dataset <id>', shared.dataset)
    .option('--mapping <file>', shared.mapping)
    .option('--encoding <name>', shared.encoding)
    .option('--key <file>', shared.key)
    .addOption(languageOptionOf(context.language))
    .option('-q, --quiet', help.quiet)
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (named: string[], given: Record<string, unknown>) => {
      const { withProject } = await import('../project/with-project.ts')
      const { data, given: all, from } = await withProject(named, given, command)
      if (all['workspace'] === undefined) throw cliError('load-workspace', {})
      const options = parseOptions(loadOptionsSchema, all, from)
      const { loadData } = await import('../workspace/load-data.ts')
      setExitCode(await loadData(data, options, context))
    })
}
