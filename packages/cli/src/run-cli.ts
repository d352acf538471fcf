import process from 'node:process'
import type { InEach } from '@mingjian/core'
import { CommanderError } from 'commander'
import { describeError } from './describe-error.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { listenForInterrupt } from './interrupt.ts'
import { languageOf } from './language-of.ts'
import { createProgram } from './program.ts'
import { openTerminal } from './terminal.ts'

const interrupted: InEach = {
  zh: '已中断；没有留下运行结果文件夹。',
  en: 'interrupted; no run folder is left.',
}

/**
 * Runs the command with arguments as a shell hands them over; returns the exit code, one of {@link
 * exitCodes}. What is wrong is told on the standard error stream, and nothing is thrown.
 *
 * @example
 * process.exitCode = await runCli(['check', 'rules/civil'])
 */
export async function runCli(args: readonly string[]): Promise<number> {
  const language = languageOf(args)
  const terminal = openTerminal(language)
  const interrupt = listenForInterrupt()
  let exitCode: ExitCode = exitCodes.done
  const program = createProgram({ terminal, interrupt, language }, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has written its message, or the help that was asked for.
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.done : exitCodes.badInput
    }
    if (interrupt.signal.aborted) {
      terminal.err(`mingjian: ${interrupted[language]}\n`)
      return exitCodes.interrupted
    }
    const { text, exitCode: code } = describeError(error, language)
    terminal.err(`mingjian: ${text}\n`)
    if (process.env['MINGJIAN_DEBUG'] !== undefined && error instanceof Error) {
      terminal.err(`${error.stack}\n${error.cause === undefined ? '' : `${error.cause}\n`}`)
    }
    return code
  } finally {
    interrupt.dispose()
  }
}
