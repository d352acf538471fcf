import type { Command } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext } from './context.ts'
import { addRulesOption, languageOptionOf } from './data-options.ts'
import { newHelp } from './new-help.ts'
import { newOptionsSchema } from './new-options.ts'
import { parseOptions } from './parse-options.ts'

/** Adds `new`: scaffolds what authors write. */
export function addNewCommand(program: Command, context: CommandContext): void {
  const help = newHelp[context.language]
  const command = program
    .command('new')
    .summary(help.summary)
    .description(help.description)
    .argument('<kind>', help.kind)
    .argument('[id]', help.id)
    .option('--title <text>', help.title)
    .option('--title-en <text>', help.titleEn)
    .option('--line <name>', help.line)
    .option('--dataset <id,…>', help.dataset)
    .option('--key <column>', help.key)
    .option('--entity <name>', help.entity)
    .option('--privacy <1-4>', help.privacy)
    .option('--from <file>', help.from)
    .option('--dir <dir>', help.dir)
  addRulesOption(command, help.rules)
    .addOption(languageOptionOf(context.language, 'langOfQuestions'))
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (kind: string, id: string | undefined, given: Record<string, unknown>) => {
      const options = parseOptions(newOptionsSchema, given)
      const { createNew } = await import('../new/create-new.ts')
      await createNew(kind, id, options, context)
    })
}
