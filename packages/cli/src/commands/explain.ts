import type { Command } from 'commander'
import { cliError } from '../cli-error.ts'
import type { CommandContext, SetExitCode } from './context.ts'
import { addDataOptions } from './data-options.ts'
import { explainOptionsSchema } from './explain-options.ts'
import { parseOptions } from './parse-options.ts'

const more = `
A clue of a run: everything that the run folder holds about it. The id stands in clues.csv and clues.jsonl; its
first signs are enough where no other clue begins with them. What the run masked stays masked, and sentences
stay in the language of the run.

Why (not): the model runs over the data, and one subject is shown as clues are, in a band or not: each signal
with what was wanted and found, the score, and how far it is from each band; or, where there is no such
subject, in which step its rows were lost. A subject is named by its key (parts of a longer key stand between
" / ", as in cases.yaml) or by its name, as in the data: what is masked in a clue is not known again. Several of
one name are listed, for --nth to choose.

Exit code 0: explained; 1: the model fails on this data; 2: no such clue or subject, or bad input.

Examples:
  mingjian explain 3fa9 --run run-2026-01-31
  mingjian explain --subject 甲商贸有限公司 --model docket.mass-plaintiff ./data --as-of 2026-01-31`

/** Adds `explain`: tells everything about one clue, or why a subject is none. */
export function addExplainCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const command = program
    .command('explain')
    .summary('tell everything about one clue, or why a subject is none')
    .description('Tells everything about one clue of a run, or why a subject is a clue or none.')
    .argument('<id or data...>', 'with --run the id of a clue; with --subject files and folders')
    .option('--run <dir>', 'run folder that holds the clue')
    .option('--subject <key or name>', 'a subject, to be judged anew over the data')
    .option('--nth <n>', 'which of several subjects of that name')
    .option('-m, --model <id>', 'file, folder or id of the model that judges it')
  addDataOptions(command)
    .option('--shown <n>', 'at most so many rows of evidence', '20')
    .option('--reveal', 'do not mask names and identity numbers (with --subject)')
    .option('--key <file>', "the office's key, for ids of clues (made on first use)")
    .option('-q, --quiet', 'no progress')
    .addHelpText('after', more)
    .action(async (args: string[], given: Record<string, unknown>) => {
      const options = parseOptions(explainOptionsSchema, given)
      const { run, subject, model } = options
      if (run !== undefined && subject === undefined && model === undefined) {
        const [id, ...others] = args
        if (id === undefined || others.length > 0) {
          throw cliError('explain-ids', { count: args.length })
        }
        if (options.reveal) {
          throw cliError('explain-reveal', {})
        }
        const { explainClue } = await import('../explain/explain-clue.ts')
        setExitCode(await explainClue(id, run, options, context))
        return
      }
      if (run !== undefined) throw cliError('explain-both', {})
      if (subject === undefined || model === undefined) {
        throw cliError('explain-lacks', {
          option: subject === undefined ? 'run or --subject' : 'model',
        })
      }
      const { whyNot } = await import('../explain/why-not.ts')
      setExitCode(await whyNot({ subject, model, paths: args }, options, context))
    })
}
