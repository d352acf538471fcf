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

With --mutate one thing after the other is changed instead, and each change that no case notices is listed:
a threshold or span by one unit of its last place, a comparison replaced, its boundary flipped, a condition of
where, when, on or during left out, a signal removed, the rows of a join by one. So are the concepts of the
pack that the models read, where all models that read them are named. What means the same however it is
written is listed in cases.yaml, beside "cases", by the name printed here and with the reason:
  equivalent: { "params.many: 3 → 4": { zh: …, en: … } }
Mutants run on the memory backend alone. --part 1/8 tries every eighth of them, from the first on.

Exit code 0: all pass; 1: a case fails, a signal lacks one, a mutant survives, or what
is listed as equivalent is none; 2: the model or its cases cannot be read.

Examples:
  mingjian test rules/docket/mass-plaintiff
  mingjian test docket --lang en
  mingjian test ./our-rules --backend memory --format json
  mingjian test docket --mutate`

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
    .option('--mutate', 'find the changes of the models that no case notices')
    .option('--part <n/of>', 'with --mutate: one of so many parts of the mutants')
    .addHelpText('after', more)
    .action(async (models: string[], given: Record<string, unknown>) => {
      const options = parseOptions(testOptionsSchema, given)
      const { testModels } = await import('../cases/test-models.ts')
      setExitCode(await testModels(models, options, context))
    })
}
