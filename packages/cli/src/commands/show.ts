import { type Command, Option } from 'commander'
import type { CommandContext, SetExitCode } from './context.ts'
import { addDataOptions } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { showOptionsSchema } from './show-options.ts'

const more = `
<model> is a model file, the folder of a model, or the id or code of an installed model; <data…> are files and
folders as for screen. The model runs, and the rows that the step ends with are shown: each with the file and
record that it came from, or by key once they are grouped. With --joined the columns that the step reads of joined
tables are shown too, as alias.column. A step of a concept is named as in "use" (<pack>.<concept>.<step>), or as the model calls it.

A value that rows in doubt could change is shown with its range, 12 [12…15]; ? is unknown or open. A row that
is in doubt itself is marked. Rows that are too wide for a table stand side by side, each line a column: nothing
is cut off. Of such rows fewer are shown unless --limit or --all says how many.

Exit code 0: shown; 1: shown, but the model fails on this data; 2: bad input, or the model cannot run.

Examples:
  mingjian show docket.mass-plaintiff --step named_suit 立案.csv
  mingjian show rules/docket/mass-plaintiff --step plaintiff_suits ./data --limit 5
  mingjian show docket.mass-plaintiff --step plaintiff_suits ./data --format csv > rows.csv`

/** Adds `show`: shows the rows of one step. */
export function addShowCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const command = program
    .command('show')
    .summary('show the rows of one step of a model')
    .description('Runs one model over data and shows the rows of one of its steps.')
    .argument('<model>', 'file, folder or id of a model')
    .argument('<data...>', 'files and folders with data')
    .option('-s, --step <name>', 'the step whose rows are shown; without it the steps are listed')
  addDataOptions(command)
    .option('--limit <n>', 'at most so many rows (default: a screenful in a table, else all)')
    .option('--all', 'all rows')
    .option('--joined', 'also the columns of joined tables that the step reads')
    .addOption(new Option('--format <name>', 'table | csv | jsonl').default('table'))
    .option('--reveal', 'do not mask names and identity numbers')
    .option('-q, --quiet', 'print the rows and how many there are, nothing else')
    .addHelpText('after', more)
    .action(async (model: string, data: string[], given: Record<string, unknown>) => {
      const options = parseOptions(showOptionsSchema, given)
      const { showRows } = await import('../show/show-rows.ts')
      setExitCode(await showRows(model, data, options, context))
    })
}
