import type { Language } from '@mingjian/core'
import { Command, Option } from 'commander'
import { z } from 'zod'
import { sayUsage } from './commander-texts.ts'
import { addCatalogCommand } from './commands/catalog.ts'
import { addCheckCommand } from './commands/check.ts'
import type { CommandContext, SetExitCode } from './commands/context.ts'
import { languageOption } from './commands/data-options.ts'
import { addExplainCommand } from './commands/explain.ts'
import { addFormatCommand } from './commands/format.ts'
import { addImportRulesCommand } from './commands/import-rules.ts'
import { addLoadCommand } from './commands/load.ts'
import { addMapCommand } from './commands/map.ts'
import { addNewCommand } from './commands/new.ts'
import { parseOptions } from './commands/parse-options.ts'
import { addPseudonymiseCommand } from './commands/pseudonymise.ts'
import { addPurgeCommand } from './commands/purge.ts'
import { addReadinessCommand } from './commands/readiness.ts'
import { addReidentifyCommand } from './commands/reidentify.ts'
import { addSchemaCommand } from './commands/schema.ts'
import { addScreenCommand } from './commands/screen.ts'
import { addShowCommand } from './commands/show.ts'
import { addSqlCommand } from './commands/sql.ts'
import { addTestCommand } from './commands/test.ts'
import { addTuneCommand } from './commands/tune.ts'
import { addWorkspaceCommand } from './commands/workspace.ts'
import { configureHelp, fullName } from './help/configure-help.ts'
import { wrapHelp } from './help/wrap-help.ts'
import { usualLanguage } from './language-of.ts'
import { programHelp } from './program-help.ts'
import { readVersion } from './version.ts'

/** Builds the command line: what can be asked, and what answers. */
export function createProgram(context: CommandContext, setExitCode: SetExitCode): Command {
  const { language } = context
  const help = programHelp[language]
  const program = new Command('mingjian')
    .description(help.description)
    .version(readVersion(), '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.helpCommand)
    .addOption(new Option('--lang <zh|en>', help.lang).default(language, usualLanguage))
    .enablePositionalOptions()
    .hook('preAction', () => {
      parseOptions(z.object({ lang: languageOption }), program.opts())
    })
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .exitOverride()
    .configureOutput({
      writeOut: context.terminal.out,
      writeErr: context.terminal.err,
      getOutHelpWidth: () => context.terminal.width,
      getErrHelpWidth: () => context.terminal.width,
      outputError: (text, write) => write(`mingjian: ${sayUsage(text, language)}`),
    })
  configureHelp(program, language)
  addScreenCommand(program, context, setExitCode)
  addReadinessCommand(program, context, setExitCode)
  addCheckCommand(program, context, setExitCode)
  addTestCommand(program, context, setExitCode)
  addExplainCommand(program, context, setExitCode)
  addShowCommand(program, context, setExitCode)
  addSqlCommand(program, context)
  addNewCommand(program, context)
  addFormatCommand(program, context, setExitCode)
  addMapCommand(program, context, setExitCode)
  addCatalogCommand(program, context, setExitCode)
  addSchemaCommand(program, context)
  addTuneCommand(program, context, setExitCode)
  addImportRulesCommand(program, context, setExitCode)
  addPseudonymiseCommand(program, context, setExitCode)
  addReidentifyCommand(program, context, setExitCode)
  addLoadCommand(program, context, setExitCode)
  addWorkspaceCommand(program, context)
  addPurgeCommand(program, context, setExitCode)
  pointToHelp(program, language)
  return program
}

/** What stands behind a usage error: where the help of this very command is. */
function pointToHelp(command: Command, language: Language): void {
  const name = fullName(command)
  command.showHelpAfterError(
    language === 'zh' ? `（用法见 ${name} --help）` : `(${name} --help tells what there is)`,
  )
  for (const each of command.commands) pointToHelp(each, language)
}
