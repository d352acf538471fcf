import { type ShownStep, showStep } from '@mingjian/core'
import { type CliError, cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import type { ShowOptions } from '../commands/show-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { chooseModel } from '../one-model/choose-model.ts'
import { openOneModel } from '../one-model/open-one-model.ts'
import { texts } from '../output/texts.ts'
import type { Terminal } from '../terminal.ts'
import { formatStep } from './format-step.ts'
import { printCsv, printJson } from './print-rows.ts'

/** Runs a model and prints the rows of one step; returns the exit code. */
export async function showRows(
  name: string,
  paths: readonly string[],
  options: ShowOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context
  const { step, joined } = options
  if (step === undefined) throw await stepMissing(name, options)
  const one = await openOneModel(name, paths, options, context)
  try {
    const shown = await showStep(one.on, {
      ...one.data,
      step,
      joined,
      ...(options.limit === undefined ? {} : { limit: options.limit }),
    })
    try {
      one.progress.stop()
      one.tell(shown.run)
      await print(shown, step, options, terminal)
      if (options.reveal && !options.quiet) terminal.err(`${texts[options.lang].notMasked}\n`)
      return shown.run.status === 'failed' ? exitCodes.modelFailed : exitCodes.done
    } finally {
      await shown.close()
    }
  } finally {
    one.progress.stop()
  }
}

/** The error that lists the steps of a model, where none of them is named. */
async function stepMissing(name: string, { rules, asOf }: ShowOptions): Promise<CliError> {
  const { model } = await chooseModel(name, rules, asOf)
  const { id, steps, datasets } = model.model
  const borrowed = Object.keys(datasets).filter((each) => datasets[each]?.use.includes('.'))
  return cliError('step-missing', { id, steps: [...borrowed, ...Object.keys(steps)] })
}

/** Cells, and rows of a table, that a reader takes in where nobody says how many. */
const cells = 240
const [fewest, most] = [3, 20]

const screenful = (columns: number): number =>
  Math.min(most, Math.max(fewest, Math.floor(cells / Math.max(1, columns))))

async function print(
  shown: ShownStep,
  step: string,
  { format, lang, quiet, limit, all }: ShowOptions,
  terminal: Terminal,
): Promise<void> {
  if (format === 'jsonl') await printJson(shown, terminal)
  else if (format === 'csv') await printCsv(shown, lang, terminal)
  else {
    const { width } = terminal
    const rows = limit ?? (all ? Number.POSITIVE_INFINITY : screenful(shown.columns.length))
    terminal.out(await formatStep(shown, { step, language: lang, width, quiet, rows }))
  }
}
