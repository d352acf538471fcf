import { type Command, Option } from 'commander'
import { checkModels } from '../check/check-models.ts'
import { watchModels } from '../check/watch-models.ts'
import { checkOptionsSchema } from './check-options.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addRulesOption } from './data-options.ts'
import { parseOptions } from './parse-options.ts'

const more = `
<model…> are files of models, concepts, datasets or cases (with their model), folders of a model, of a pack
or of rules, or ids, packs and codes of installed models. A model is checked with the concepts that it reads.
Datasets come from the installed catalog, from rules folders that are checked, and from --rules.

The cases.yaml beside a model is held to it, and nothing of it is run.

Each mistake is told as file:line:column, what is wrong, and what to do. Exit code 0: none; 2: some.
With --format json each is told in both languages: "message" and "hint" in English, "zh" in Chinese.
A warning tells what is sound and hardly meant; exit code 0, with --strict 2. --watch ends with Ctrl-C (130);
with --format json it prints one document a line.

Examples:
  mingjian check rules/docket/mass-plaintiff/model.yaml
  mingjian check rules --format json
  mingjian check rules/docket --watch
  mingjian check docket.mass-plaintiff`

/** Adds `check`: tells what is wrong with models, with line, column and a hint. */
export function addCheckCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const command = program
    .command('check')
    .summary('tell what is wrong with models, with line, column and a hint')
    .description('Checks models: shape, names, types, sentences and bands. Nothing is run.')
    .argument('<model...>', 'files, folders or ids of models')
  addRulesOption(command, 'rules whose catalog and models are known too; repeatable')
    .addOption(new Option('--format <name>', 'text | json').default('text'))
    .option('--lang <zh|en>', 'language of this output', 'zh')
    .option('--strict', 'exit code 2 where there are warnings only')
    .option('--watch', 'check again whenever a file is changed')
    .addHelpText('after', more)
    .action(async (models: string[], given: Record<string, unknown>) => {
      const options = parseOptions(checkOptionsSchema, given)
      const run = options.watch
        ? watchModels(models, options, context)
        : checkModels(models, options, context.terminal)
      setExitCode(await run)
    })
}
