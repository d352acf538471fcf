import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { cliError } from '../cli-error.ts'
import type { CheckOptions } from '../commands/check-options.ts'
import type { CommandContext } from '../commands/context.ts'
import { describeError } from '../describe-error.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { checkModels } from './check-models.ts'
import { watchFiles } from './watch-files.ts'

const line = `${'─'.repeat(60)}\n`

/** Checks again whenever a file is changed, until it is interrupted; returns the exit code. */
export async function watchModels(
  wanted: readonly string[],
  options: CheckOptions,
  { terminal, interrupt: { signal }, language }: CommandContext,
): Promise<ExitCode> {
  const paths = [...wanted, ...options.rules].filter((path) => existsSync(path))
  if (paths.length === 0) throw cliError('watch-nothing', {})
  const files = watchFiles(paths.map(withConcepts), signal)
  try {
    await checkModels(wanted, options, terminal)
    for (;;) {
      await files.changed()
      if (signal.aborted) return exitCodes.interrupted
      if (options.format === 'text') terminal.out(line)
      await checkModels(wanted, options, terminal).catch((error: unknown) =>
        // A file may be gone for a moment while it is saved.
        terminal.err(`mingjian: ${describeError(error, language).text}\n`),
      )
    }
  } finally {
    files.close()
  }
}

/** A model is checked with the concepts of its pack, which lie beside its folder. */
function withConcepts(path: string): string {
  const folder = existsSync(join(path, 'model.yaml')) ? path : dirname(path)
  const isInPack = existsSync(join(dirname(folder), 'package.json'))
  const isPart = folder === path || /\.ya?ml$/i.test(basename(path))
  return isPart && isInPack ? dirname(folder) : path
}
