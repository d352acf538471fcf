import type { Language } from '@mingjian/core'
import { Command } from 'commander'
import { sayUsage } from './commander-texts.ts'
import { addCatalogCommand } from './commands/catalog.ts'
import { addCheckCommand } from './commands/check.ts'
import type { CommandContext, SetExitCode } from './commands/context.ts'
import { addExplainCommand } from './commands/explain.ts'
import { addFormatCommand } from './commands/format.ts'
import { addImportRulesCommand } from './commands/import-rules.ts'
import { addNewCommand } from './commands/new.ts'
import { addSchemaCommand } from './commands/schema.ts'
import { addScreenCommand } from './commands/screen.ts'
import { addShowCommand } from './commands/show.ts'
import { addSqlCommand } from './commands/sql.ts'
import { addTestCommand } from './commands/test.ts'
import { addTuneCommand } from './commands/tune.ts'
import { readVersion } from './version.ts'

const about = [
  'Mingjian 明鉴 screens joined official data with supervision models (监督模型) and lists ranked,',
  "explained clues (监督线索) for a human to verify: who is worth a day's work, the rows that prove",
  'each statement, and what could not be judged for want of data. It works offline and sends nothing',
  'anywhere. A clue is to be verified (待核); it is not a finding.',
].join(' ')

const more = `
Examples:
  mingjian screen ./data                            all models that can run, on a folder of files
  mingjian screen 立案.csv --models docket          one pack of models on one file, .csv or .xlsx
  mingjian screen ./data --as-of 2026-01-31 --out january --lang en
  mingjian explain 3fa9 --run january               everything about one clue
  mingjian explain --subject 甲公司 --model docket.mass-plaintiff ./data     why it is a clue or none
  mingjian check rules/docket/mass-plaintiff        mistakes in a model, with line, column and a hint
  mingjian test rules/docket/mass-plaintiff         its cases, on every backend
  mingjian catalog bank_txn                         the columns of a dataset, and the headers that mean them
  mingjian new model civil.late-payout              a new model with cases, to be filled in
  mingjian tune civil.hpf-sham-litigation --param ring_min=2..6 ./data    how many clues with other values of a threshold
  mingjian import-rules rules.json --out our-rules  rules of json-rules-engine as a model

Exit codes:
  0    done; a model without data is reported, that is no failure
  1    done, but a model failed, or a case of a model, a rule could not be turned,
       or with format --check a layout differs
  2    bad input, model or option, or a model named by --models cannot run
  3    the surroundings failed: disk, permission, backend
  70   an error of Mingjian: please report it
  130  interrupted; nothing is left behind

"mingjian <command> --help" tells more. MINGJIAN_DEBUG=1 adds stack traces to messages.`

/** Builds the command line: what can be asked, and what answers. */
export function createProgram(context: CommandContext, setExitCode: SetExitCode): Command {
  const { language } = context
  const program = new Command('mingjian')
    .description(about)
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', more)
    .exitOverride()
    .configureOutput({
      writeOut: context.terminal.out,
      writeErr: context.terminal.err,
      outputError: (text, write) => write(`mingjian: ${sayUsage(text, language)}`),
    })
  addScreenCommand(program, context, setExitCode)
  addCheckCommand(program, context, setExitCode)
  addTestCommand(program, context, setExitCode)
  addExplainCommand(program, context, setExitCode)
  addShowCommand(program, context, setExitCode)
  addSqlCommand(program, context)
  addNewCommand(program, context)
  addFormatCommand(program, context, setExitCode)
  addCatalogCommand(program, context, setExitCode)
  addSchemaCommand(program, context)
  addTuneCommand(program, context, setExitCode)
  addImportRulesCommand(program, context, setExitCode)
  pointToHelp(program, language)
  return program
}

/** What stands behind a usage error: where the help of this very command is. */
function pointToHelp(command: Command, language: Language, before = ''): void {
  const name = `${before}${command.name()}`
  command.showHelpAfterError(
    language === 'zh' ? `（用法见 ${name} --help）` : `(${name} --help tells what there is)`,
  )
  for (const each of command.commands) pointToHelp(each, language, `${name} `)
}
