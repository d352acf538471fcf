import { type Command, Option } from 'commander'
import type { CommandContext, SetExitCode } from './context.ts'
import { addDataOptions } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { tuneOptionsSchema } from './tune-options.ts'

const more = `
<model> is a model file, the folder of a model, or the id or code of an installed model; <data…> are files and
folders as for screen. The data are read once, and the model runs with each value as "screen --params" would run
it: clues by band, undecided subjects, subjects on which a signal that the parameter reaches is a hit, and how
many clues are new or lost against the value of the model. A value at which the model would be held for flagging
too many is marked. Nobody is named; nothing is written.

--param names a number or a span of the model, or of a concept that it reads, and its values:
  many_suits=10..30/5            from, to, and the step (1 of the last place that is written, unless told)
  back_min=0.5..0.9              0.5, 0.6, 0.7, 0.8, 0.9
  peak_span=30..90/30 days       in the unit of the span
  civil.hpf-deduction.back_min=0.6..0.8      of the concept, where several have the name
Given twice, each value of one is tried with each of the other. At most 50 values. Parameters with dated variants
are those of a law, and are not tuned.

Exit code 0: done; 1: done, but the model fails with some value; 2: bad input, or the model cannot run.

Examples:
  mingjian tune docket.mass-plaintiff --param many_suits=10..30/5 立案.csv
  mingjian tune docket.mass-plaintiff --param many_suits=10..30/10 --param burst_suits=5..15/5 ./data
  mingjian tune civil.hpf-sham-litigation --param ring_min=2..6 ./data --format csv > ring.csv`

/** Adds `tune`: how many clues a model finds with other values of its parameters. */
export function addTuneCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const collect = (value: string, all: string[] = []): string[] => [...all, value]
  const command = program
    .command('tune')
    .summary('show how many clues there are with other values of parameters')
    .description(
      'Runs one model over data with several values of a parameter and counts the clues.',
    )
    .argument('<model>', 'file, folder or id of a model')
    .argument('<data...>', 'files and folders with data')
    .requiredOption('-p, --param <range>', 'parameter and its values; once or twice', collect)
  addDataOptions(command)
    .addOption(new Option('--format <name>', 'table | json | csv').default('table'))
    .option('-q, --quiet', 'print the table only')
    .addHelpText('after', more)
    .action(async (model: string, data: string[], given: Record<string, unknown>) => {
      const options = parseOptions(tuneOptionsSchema, given)
      const { tuneModel } = await import('../tune/tune-model.ts')
      setExitCode(await tuneModel(model, data, options, context))
    })
}
