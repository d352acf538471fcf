import type { Command } from 'commander'
import type { CommandContext, SetExitCode } from './context.ts'
import { addDataOptions } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { screenOptionsSchema } from './screen-options.ts'

const more = `
<data…> are files, or folders whose .csv, .tsv, .txt and .xlsx files are read (not those of sub-folders). Each,
and each sheet of a workbook, is matched to a dataset of the catalog by its headers, Chinese or English, UTF-8 or
GBK. What in a folder or a workbook is no data is passed over and listed; a file that you name must be data. A
table that fits a dataset but lacks one of its required columns stops the run, so that no renamed header loses data.

The run folder holds
  clues.csv        the clues as a table for Excel
  clues.jsonl      the clues in full, one a line
  evidence.jsonl   all rows of evidence with file and record number
  rejects.csv      records and cells that could not be read
  run.json         versions, fingerprints of the data, options, and what each model did
  apart.jsonl      subjects that a model lists apart; only where there are some
It appears when the run is complete, never half-written.

Examples:
  mingjian screen ./data --models docket.mass-plaintiff --as-of 2026-01-31
  mingjian screen 立案登记.csv --encoding gbk --out january --top 50
  mingjian screen 立案登记.xlsx --models docket
  mingjian screen ./data --params office.yaml      (docket.mass-plaintiff: { many_suits: 8 })
  mingjian screen ./data --rules ./our-rules --backend memory --lang en`

/** Adds `screen`: screens data with models and writes a run folder. */
export function addScreenCommand(
  program: Command,
  context: CommandContext,
  setExitCode: SetExitCode,
): void {
  const command = program
    .command('screen')
    .summary('screen data with all models that can run')
    .description(
      'Screens data with all models that can run and writes the clues into a run folder.',
    )
    .argument('<data...>', 'files and folders with data')
    .option('-m, --models <names>', 'only these models: ids, packs or codes, with commas')
  addDataOptions(command)
    .option('-o, --out <dir>', 'run folder, must not exist (default: run-<as-of>, then -2, -3 …)')
    .option('--formats <list>', 'what to write', 'jsonl,csv')
    .option('--top <n>', 'at most so many clues')
    .option('--shown <n>', 'rows of evidence shown in clues.jsonl for each signal', '20')
    .option(
      '--params <file>',
      'changed parameters of models (model: { param: value }); clues show them',
    )
    .option('--reveal', 'do not mask names and identity numbers; run.json records it')
    .option('--key <file>', "the office's key, for ids of clues (made on first use)")
    .option('-q, --quiet', 'print the run folder only')
    .addHelpText('after', more)
    .action(async (data: string[], given: Record<string, unknown>) => {
      const options = parseOptions(screenOptionsSchema, given)
      // Loads the engine only where it is needed: help and wrong options answer at once.
      const { screenData } = await import('../screen/screen-data.ts')
      setExitCode(await screenData(data, options, context))
    })
}
