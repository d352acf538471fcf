import { type Command, Option } from 'commander'
import { catalogOptionsSchema } from './catalog-options.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addRulesOption } from './data-options.ts'
import { parseOptions } from './parse-options.ts'

const more = `
Files are matched to datasets by their headers: each column is known by the spellings that are listed, and by none
that is merely like them. A file without a required column is refused. With [dataset] its columns are shown: title,
kind, whether required, what an empty cell means, the codes and their spellings, and the headers.

--template csv writes an empty table for an office to fill in: Chinese titles in row 1, names of columns in row 2,
data from row 3. With --out it goes to a file that Excel opens as it is; nothing is written over.
Datasets of your own are YAML files in a rules folder: see --rules, and "mingjian schema catalog" for editors.

Examples:
  mingjian catalog                                  all datasets
  mingjian catalog bank_txn                         one of them, with its columns
  mingjian catalog bank_txn --template csv --out 银行流水.csv
  mingjian catalog --rules our-rules --format json  with those of a folder, for programs`

/** Adds `catalog`: the datasets that models read, and what their files look like. */
export function addCatalogCommand(
  program: Command,
  { terminal }: CommandContext,
  setExitCode: SetExitCode,
): void {
  const command = program
    .command('catalog')
    .summary('list the datasets that models read, with columns and headers')
    .description('Lists the datasets of the catalog, or shows one: its columns and their headers.')
    .argument('[dataset]', 'id of a dataset')
  addRulesOption(command, 'rules folder or package whose datasets are known too; repeatable')
    .addOption(new Option('--format <name>', 'text | json').default('text'))
    .option('--template <name>', 'csv: an empty table to be filled in')
    .option('--out <file>', 'file that the template is written to')
    .option('--lang <zh|en>', 'language of this output', 'zh')
    .addHelpText('after', more)
    .action(async (id: string | undefined, given: Record<string, unknown>) => {
      const options = parseOptions(catalogOptionsSchema, given)
      const { showCatalog } = await import('../catalog/show-catalog.ts')
      setExitCode(await showCatalog(id, options, terminal))
    })
}
