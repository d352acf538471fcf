import type { Command } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addRulesOption, languageOptionOf } from './data-options.ts'
import { dataOptionsHelp } from './data-options-help.ts'
import { mapHelp } from './map-help.ts'
import { mapOptionsSchema } from './map-options.ts'
import { parseOptions } from './parse-options.ts'

/** Adds `map`: which datasets files hold, as a file to be edited. */
export function addMapCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = mapHelp[context.language]
  const command = program
    .command('map')
    .summary(help.summary)
    .description(help.description)
    .argument('<data...>', help.data)
  addRulesOption(command, help.rules)
    .option('--mapping <file>', help.mapping)
    .option('--encoding <name>', dataOptionsHelp[context.language].encoding)
    .option('--key <file>', dataOptionsHelp[context.language].key)
    .option('-o, --out <file>', help.out)
    .addOption(languageOptionOf(context.language))
    .option('-q, --quiet', help.quiet)
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (data: string[], given: Record<string, unknown>) => {
      const options = parseOptions(mapOptionsSchema, given)
      const { mapData } = await import('../mapping/map-data.ts')
      setExitCode(await mapData(data, options, context))
    })
}
