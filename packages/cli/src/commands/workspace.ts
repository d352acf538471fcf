import type { Command } from 'commander'
import { wrapHelp } from '../help/wrap-help.ts'
import type { CommandContext } from './context.ts'
import { languageOptionOf } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { workspaceHelp } from './workspace-help.ts'
import { workspaceOptionsSchema } from './workspace-options.ts'

/** Adds `workspace`: lists the batches of one. */
export function addWorkspaceCommand(program: Command, context: CommandContext): void {
  const help = workspaceHelp[context.language]
  program
    .command('workspace')
    .summary(help.summary)
    .description(help.description)
    .argument('<file>', help.file)
    .option('--key <file>', help.key)
    .addOption(languageOptionOf(context.language))
    .addHelpText('after', wrapHelp(help.more, context.terminal.width))
    .action(async (file: string, given: Record<string, unknown>) => {
      const options = parseOptions(workspaceOptionsSchema, given)
      const { showWorkspace } = await import('../workspace/show-workspace.ts')
      await showWorkspace(file, options, context)
    })
}
