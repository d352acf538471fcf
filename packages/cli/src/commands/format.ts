import type { Command } from 'commander'
import type { CommandContext, SetExitCode } from './context.ts'
import { formatOptionsSchema } from './format-options.ts'
import { parseOptions } from './parse-options.ts'

const more = `
<file…> are models, concepts, datasets of a catalog, cases, or folders of them; "-" reads one from stdin and prints
it. There is one layout: keys in the order of the schema, maps on one line where they fit, rows of tables always,
sections apart by a blank line, sentences in quotes, one blank around the signs of an expression. Comments stay,
and what a file says stays; formatted again nothing changes. What no author writes here, such as
mapping.yaml, is passed over in folders.

Exit code 0: done; 1: with --check, a file has another layout; 2: a file cannot be read.

Examples:
  mingjian format rules/docket/mass-plaintiff
  mingjian format --check rules                     lists what differs, writes nothing
  mingjian format - < model.yaml`

/** Adds `format`: one layout for what authors write. */
export function addFormatCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  program
    .command('format')
    .summary('bring models, concepts, datasets and cases into their one layout')
    .description(
      'Writes files of authors in one canonical layout, in place, and says which changed.',
    )
    .argument('<file...>', 'files or folders, or - for stdin')
    .option('--check', 'only list the files that have another layout')
    .option('--lang <zh|en>', 'language of this output', 'zh')
    .addHelpText('after', more)
    .action(async (files: string[], given: Record<string, unknown>) => {
      const options = parseOptions(formatOptionsSchema, given)
      const { formatFiles } = await import('../format/format-files.ts')
      setExitCode(await formatFiles(files, options, context))
    })
}
