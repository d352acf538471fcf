import { type Command, Option } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { languageOptionOf } from './data-options.ts'
import { importRulesHelp } from './import-rules-help.ts'
import { importRulesOptionsSchema } from './import-rules-options.ts'
import { parseOptions } from './parse-options.ts'

/** Adds `import-rules`: turns rules of json-rules-engine into a model. */
export function addImportRulesCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const help = importRulesHelp[context.language]
  program
    .command('import-rules')
    .summary(help.summary)
    .description(help.description)
    .argument('<file.json>', help.file)
    .option('--model <file>', help.model)
    .option('-o, --out <dir>', help.out)
    .option('--partial', help.partial)
    .addOption(new Option('--format <name>', help.format).default('text'))
    .addOption(languageOptionOf(context.language))
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (file: string, given: Record<string, unknown>) => {
      const options = parseOptions(importRulesOptionsSchema, given)
      const { importRules } = await import('../import-rules/import-rules.ts')
      setExitCode(await importRules(file, options, context.terminal))
    })
}
