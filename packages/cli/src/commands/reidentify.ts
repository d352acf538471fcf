import type { Command } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addRulesOption, languageOptionOf } from './data-options.ts'
import { dataOptionsHelp } from './data-options-help.ts'
import { parseOptions } from './parse-options.ts'
import { reidentifyHelp } from './reidentify-help.ts'
import { reidentifyOptionsSchema } from './reidentify-options.ts'

/** Adds `reidentify`: which numbers of one's own data the tokens on clues stand for. */
export function addReidentifyCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = reidentifyHelp[context.language]
  const shared = dataOptionsHelp[context.language]
  const command = program
    .command('reidentify')
    .summary(help.summary)
    .description(help.description)
    .argument('<run>', help.run)
    .argument('<data...>', help.data)
    .requiredOption('--key <file>', help.key)
    .requiredOption('-o, --out <file>', help.out)
  addRulesOption(command, shared.rules)
    .option('--dataset <id>', shared.dataset)
    .option('--mapping <file>', shared.mapping)
    .option('--encoding <name>', shared.encoding)
    .addOption(languageOptionOf(context.language))
    .option('-q, --quiet', help.quiet)
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (run: string, data: string[], given: Record<string, unknown>) => {
      const options = parseOptions(reidentifyOptionsSchema, given)
      const { reidentifyClues } = await import('../reidentify/reidentify-clues.ts')
      setExitCode(await reidentifyClues(run, data, options, context))
    })
}
