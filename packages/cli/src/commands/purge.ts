import type { Command } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { collect, languageOptionOf } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { purgeHelp } from './purge-help.ts'
import { purgeOptionsSchema } from './purge-options.ts'

/** Adds `purge`: removes batches from a workspace for good. */
export function addPurgeCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = purgeHelp[context.language]
  program
    .command('purge')
    .summary(help.summary)
    .description(help.description)
    .requiredOption('-w, --workspace <file>', help.workspace)
    .option('--batch <id>', help.batch, collect)
    .option('--older-than <days>', help.olderThan)
    .option('--office <name>', help.office)
    .option('--dry-run', help.dryRun)
    .option('-y, --yes', help.yes)
    .addOption(languageOptionOf(context.language))
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (given: Record<string, unknown>) => {
      const options = parseOptions(purgeOptionsSchema, given)
      const { purgeData } = await import('../workspace/purge-data.ts')
      setExitCode(await purgeData(options, context))
    })
}
