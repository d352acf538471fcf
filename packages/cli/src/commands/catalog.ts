import { type Command, Option } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import { catalogHelp } from './catalog-help.ts'
import { catalogOptionsSchema } from './catalog-options.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addRulesOption, languageOptionOf } from './data-options.ts'
import { parseOptions } from './parse-options.ts'

/** Adds `catalog`: the datasets that models read, and what their files look like. */
export function addCatalogCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = catalogHelp[context.language]
  const command = program
    .command('catalog')
    .summary(help.summary)
    .description(help.description)
    .argument('[dataset]', help.id)
  addRulesOption(command, help.rules)
    .addOption(new Option('--format <name>', help.format).default('text'))
    .option('--template <name>', help.template)
    .option('--out <file>', help.out)
    .addOption(languageOptionOf(context.language))
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (id: string | undefined, given: Record<string, unknown>) => {
      const options = parseOptions(catalogOptionsSchema, given)
      const { showCatalog } = await import('../catalog/show-catalog.ts')
      setExitCode(await showCatalog(id, options, context.terminal))
    })
}
