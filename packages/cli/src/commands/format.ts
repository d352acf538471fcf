import type { Command } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { languageOptionOf } from './data-options.ts'
import { formatHelp } from './format-help.ts'
import { formatOptionsSchema } from './format-options.ts'
import { parseOptions } from './parse-options.ts'

/** Adds `format`: one layout for what authors write. */
export function addFormatCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = formatHelp[context.language]
  program
    .command('format')
    .summary(help.summary)
    .description(help.description)
    .argument('<file...>', help.files)
    .option('--check', help.check)
    .addOption(languageOptionOf(context.language))
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (files: string[], given: Record<string, unknown>) => {
      const options = parseOptions(formatOptionsSchema, given)
      const { formatFiles } = await import('../format/format-files.ts')
      setExitCode(await formatFiles(files, options, context))
    })
}
