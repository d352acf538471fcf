import { type ExitCode, exitCodes } from './exit-codes.ts'

/** Thrown to end a command with one message; `hint` says what to do. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly hint: string | undefined
  readonly exitCode: ExitCode
  constructor(message: string, hint?: string, exitCode: ExitCode = exitCodes.badInput) {
    super(message)
    this.hint = hint
    this.exitCode = exitCode
  }
}
