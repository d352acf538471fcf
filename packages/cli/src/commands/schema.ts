import type { Command } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext } from './context.ts'
import { languageOptionOf } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { schemaHelp } from './schema-help.ts'
import { schemaOptionsSchema } from './schema-options.ts'

/** Adds `schema`: JSON Schemas of what authors write. */
export function addSchemaCommand(program: Command, context: CommandContext): void {
  const help = schemaHelp[context.language]
  program
    .command('schema')
    .summary(help.summary)
    .description(help.description)
    .argument('[kind]', help.kind)
    .option('--out <dir>', help.out)
    .addOption(languageOptionOf(context.language))
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (kind: string | undefined, given: Record<string, unknown>) => {
      const options = parseOptions(schemaOptionsSchema, given)
      const { showSchemas } = await import('../schema/show-schemas.ts')
      await showSchemas(kind, options, context.terminal)
    })
}
