import { type Command, Option } from 'commander'
import type { CommandContext, SetExitCode } from './context.ts'
import { importRulesOptionsSchema } from './import-rules-options.ts'
import { parseOptions } from './parse-options.ts'

const more = `
<file.json> holds one rule, a list of rules, or an object with "rules" and maybe "conditions" (named conditions).
Each rule becomes a signal, its message the sentence, and each fact a column of one flat dataset with a row for
each subject; $.a.b of a fact becomes a column too. Numbers and days that facts are compared with become
parameters, so that they can be changed and tuned. What a model says of strength, weight, bands, law and
innocent explanations rules do not say: edit that before the model is used.

A rule of which any part cannot be turned is left out as a whole, and the part is told with JSON pointer, line,
column and reason. Where the meaning differs is listed in test/compat/README.md: above all, what is not filled
in is unknown here, and false or an error there.

--model names a YAML file with any of these keys:
  id: imported.rules     title: 导入的规则     line: imported      privacy: 3
  entity: name           name | case | account | object | unit: what a subject is
  key: 主体              the header of the column that says who or what a row is about
  dataset: facts         the id of the dataset
  weight: 10             strength: medium      of every signal
  kinds: { amount: money, accountNo: account } kinds of facts; else by what they are compared with

Exit code 0: all turned; 1: some part could not, and nothing is written without --partial; 2: bad input.

Examples:
  mingjian import-rules rules.json
  mingjian import-rules rules.json --model skeleton.yaml --out our-rules
  mingjian import-rules rules.json --partial --format json`

/** Adds `import-rules`: turns rules of json-rules-engine into a model. */
export function addImportRulesCommand(
  program: Command,
  { terminal }: CommandContext,
  setExitCode: SetExitCode,
): void {
  program
    .command('import-rules')
    .summary('turn rules of json-rules-engine into a model')
    .description('Turns rules of json-rules-engine into a model and the dataset that it reads.')
    .argument('<file.json>', 'rules as JSON')
    .option('--model <file>', 'what the model needs and rules do not say (YAML)')
    .option(
      '-o, --out <dir>',
      'folder of the pack to write, must not exist (default: print both files)',
    )
    .option('--partial', 'write what can be turned, with comments that name what is left out')
    .addOption(new Option('--format <name>', 'text | json: of the report').default('text'))
    .option('--lang <zh|en>', 'language of this output', 'zh')
    .addHelpText('after', more)
    .action(async (file: string, given: Record<string, unknown>) => {
      const options = parseOptions(importRulesOptionsSchema, given)
      const { importRules } = await import('../import-rules/import-rules.ts')
      setExitCode(await importRules(file, options, terminal))
    })
}
