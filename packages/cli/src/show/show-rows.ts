import { type ShownStep, showStep } from '@mingjian/core'
import type { CommandContext } from '../commands/context.ts'
import type { ShowOptions } from '../commands/show-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { openOneModel } from '../one-model/open-one-model.ts'
import { texts } from '../output/texts.ts'
import type { Terminal } from '../terminal.ts'
import { formatStep } from './format-step.ts'
import { printCsv, printJson } from './print-rows.ts'

/** Rows of a table where nobody says how many. */
const rowsOfTable = 20

/** Runs a model and prints the rows of one step; returns the exit code. */
export async function showRows(
  name: string,
  paths: readonly string[],
  options: ShowOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context
  const { step, format } = options
  const one = await openOneModel(name, paths, options, context)
  const limit = options.limit ?? (format === 'table' ? rowsOfTable : undefined)
  try {
    const shown = await showStep(one.on, {
      ...one.data,
      step,
      ...(limit === undefined ? {} : { limit }),
    })
    try {
      one.progress.stop()
      one.tell(shown.run)
      await print(shown, options, terminal)
      if (options.reveal && !options.quiet) terminal.err(`${texts[options.lang].notMasked}\n`)
      return shown.run.status === 'failed' ? exitCodes.modelFailed : exitCodes.done
    } finally {
      await shown.close()
    }
  } finally {
    one.progress.stop()
  }
}

async function print(
  shown: ShownStep,
  { step, format, lang, quiet }: ShowOptions,
  terminal: Terminal,
): Promise<void> {
  if (format === 'jsonl') await printJson(shown, terminal)
  else if (format === 'csv') await printCsv(shown, lang, terminal)
  else {
    const { width } = terminal
    terminal.out(await formatStep(shown, { step, language: lang, width, quiet }))
  }
}
