import { type Command, Option } from 'commander'
import { checkModels } from '../check/check-models.ts'
import { checkOptionsSchema } from './check-options.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addRulesOption } from './data-options.ts'
import { parseOptions } from './parse-options.ts'

const more = `
<model…> are files of models or concepts, folders of a model, of a pack or of rules, or ids, packs and codes of
installed models. A model is checked with the concepts that it reads.
Datasets come from the installed catalog, from rules folders that are checked, and from --rules.

Each mistake is told as file:line:column, what is wrong, and what to do. Exit code 0: none; 2: some.

Examples:
  mingjian check rules/docket/mass-plaintiff/model.yaml
  mingjian check rules --format json
  mingjian check docket.mass-plaintiff`

/** Adds `check`: tells what is wrong with models, with line, column and a hint. */
export function addCheckCommand(
  program: Command,
  { terminal }: CommandContext,
  setExitCode: SetExitCode,
): void {
  const command = program
    .command('check')
    .summary('tell what is wrong with models, with line, column and a hint')
    .description('Checks models: shape, names, types, sentences and bands. Nothing is run.')
    .argument('<model...>', 'files, folders or ids of models')
  addRulesOption(command, 'rules whose catalog and models are known too; repeatable')
    .addOption(new Option('--format <name>', 'text | json').default('text'))
    .addHelpText('after', more)
    .action(async (models: string[], given: Record<string, unknown>) => {
      setExitCode(await checkModels(models, parseOptions(checkOptionsSchema, given), terminal))
    })
}
