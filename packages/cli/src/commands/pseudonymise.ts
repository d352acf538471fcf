import type { Command } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addRulesOption, languageOptionOf } from './data-options.ts'
import { dataOptionsHelp } from './data-options-help.ts'
import { parseOptions } from './parse-options.ts'
import { pseudonymiseHelp } from './pseudonymise-help.ts'
import { pseudonymiseOptionsSchema } from './pseudonymise-options.ts'

/** Adds `pseudonymise`: data that offices may share, with tokens in place of numbers. */
export function addPseudonymiseCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = pseudonymiseHelp[context.language]
  const shared = dataOptionsHelp[context.language]
  const collect = (value: string, all: string[] = []): string[] => [...all, value]
  const command = program
    .command('pseudonymise')
    .summary(help.summary)
    .description(help.description)
    .argument('<data...>', help.data)
    .requiredOption('--key <file>', help.key)
    .option('--make-key', help.makeKey)
    .requiredOption('-o, --out <dir>', help.out)
    .option('--keep <column>', help.keep, collect)
  addRulesOption(command, shared.rules)
    .option('--dataset <id>', shared.dataset)
    .option('--mapping <file>', shared.mapping)
    .option('--encoding <name>', shared.encoding)
    .addOption(languageOptionOf(context.language))
    .option('-q, --quiet', help.quiet)
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (data: string[], given: Record<string, unknown>) => {
      const options = parseOptions(pseudonymiseOptionsSchema, given)
      const { pseudonymiseData } = await import('../pseudonymise/pseudonymise-data.ts')
      setExitCode(await pseudonymiseData(data, options, context))
    })
}
