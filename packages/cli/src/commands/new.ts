import type { Command } from 'commander'
import type { CommandContext } from './context.ts'
import { addRulesOption } from './data-options.ts'
import { newOptionsSchema } from './new-options.ts'
import { parseOptions } from './parse-options.ts'

const more = `
<kind> is model, concept or pack. The id of a model is <pack>.<model>, of a concept <pack>.<concept>.

A model is written into <dir>/<pack>/<model>: model.yaml, which counts the rows of each subject in a dataset of the
catalog, and cases.yaml with a case that is hit and one that is clear. Both run as they are; what an author must
decide is marked 待改 in them. A pack that is not there yet is made around it. On a terminal what is not
given is asked for; elsewhere the option that lacks is named. Nothing is written over.

Examples:
  mingjian new model civil.late-payout
  mingjian new model civil.late-payout --title 案款迟延发放 --line civil --dataset exec_case
  mingjian new concept civil.payouts --title 案款发放 --dataset exec_case
  mingjian new pack housing --title 住房保障监督 --dir our-rules`

/** Adds `new`: scaffolds what authors write. */
export function addNewCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('new')
    .summary('scaffold a model with its cases, a concept or a pack')
    .description('Writes a new model with cases that pass, a concept, or a pack, to be filled in.')
    .argument('<kind>', 'model | concept | pack')
    .argument('[id]', '<pack>.<model>, <pack>.<concept> or <pack>')
    .option('--title <text>', 'its title, in Chinese')
    .option('--title-en <text>', 'its title in English')
    .option('--line <name>', 'line of supervision, such as civil, criminal or public-interest')
    .option(
      '--dataset <id,…>',
      'dataset of the catalog that is counted; further ones are looked up',
    )
    .option('--key <column>', 'column that tells subjects apart (default: the first that can)')
    .option('--entity <name>', 'what a clue is about (default: by the key)')
    .option('--privacy <1-4>', 'how sensitive it is (default: as its datasets)')
    .option('--dir <dir>', 'rules folder, or folder of a pack (default: rules)')
  addRulesOption(command, 'rules whose catalog is known instead of the installed ones; repeatable')
    .option('--lang <zh|en>', 'language of questions and of this output', 'zh')
    .addHelpText('after', more)
    .action(async (kind: string, id: string | undefined, given: Record<string, unknown>) => {
      const options = parseOptions(newOptionsSchema, given)
      const { createNew } = await import('../new/create-new.ts')
      await createNew(kind, id, options, context)
    })
}
