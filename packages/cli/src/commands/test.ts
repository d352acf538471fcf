import { type Command, Option } from 'commander'
import type { CommandContext, SetExitCode } from './context.ts'
import { addRulesOption } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { testOptionsSchema } from './test-options.ts'

const more = `
<model…> are model files, folders of a model, of a pack or of rules, or ids, packs and codes of installed models.
The cases of a model lie beside it in cases.yaml: small tables, and for each subject the band, score, facts and
signals that are expected. Each case runs on the memory backend, which defines what a model means, and on
DuckDB. Every signal must be hit in one case and clear in another, else it could be wrong unseen.

Exit code 0: all pass; 1: a case fails, or a signal lacks one; 2: the model or its cases cannot be read.

Examples:
  mingjian test rules/docket/mass-plaintiff
  mingjian test docket --lang en
  mingjian test ./our-rules --backend memory --format json`

/** Adds `test`: runs the cases of models. */
export function addTestCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const command = program
    .command('test')
    .summary('run the cases of models on every backend')
    .description('Runs the cases of models and says where something else is found than expected.')
    .argument('<model...>', 'files, folders or ids of models')
  addRulesOption(command, 'rules whose catalog and models are known too; repeatable')
    .addOption(new Option('--backend <name>', 'all | duckdb | memory').default('all'))
    .addOption(new Option('--format <name>', 'text | json').default('text'))
    .option('--lang <zh|en>', 'language of this output', 'zh')
    .addHelpText('after', more)
    .action(async (models: string[], given: Record<string, unknown>) => {
      const options = parseOptions(testOptionsSchema, given)
      const { testModels } = await import('../cases/test-models.ts')
      setExitCode(await testModels(models, options, context))
    })
}
