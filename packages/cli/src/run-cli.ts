import process from 'node:process'
import { CommanderError } from 'commander'
import { describeError } from './describe-error.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { listenForInterrupt } from './interrupt.ts'
import { createProgram } from './program.ts'
import { openTerminal } from './terminal.ts'

/** Runs the command with arguments as a shell hands them over; returns the exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  const terminal = openTerminal()
  const interrupt = listenForInterrupt()
  let exitCode: ExitCode = exitCodes.done
  const program = createProgram({ terminal, interrupt }, (code) => {
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
      terminal.err('mingjian: interrupted; no run folder is left.\n')
      return exitCodes.interrupted
    }
    const { text, exitCode: code } = describeError(error)
    terminal.err(`mingjian: ${text}\n`)
    if (process.env['MINGJIAN_DEBUG'] !== undefined && error instanceof Error) {
      terminal.err(`${error.stack}\n${error.cause === undefined ? '' : `${error.cause}\n`}`)
    }
    return code
  } finally {
    interrupt.dispose()
  }
}
