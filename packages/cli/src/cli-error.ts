import { type InEach, type ParametersOf, type Told, tell } from '@mingjian/core'
import { cliMessages } from './cli-messages.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

/** Thrown to end a command with one message, which says what to do. */
export class CliError extends Error {
  override readonly name = 'CliError'
  /** What is wrong and what to do about it; `message` and `hint` are the English ones. */
  readonly told: InEach<Told>
  readonly hint: string
  readonly exitCode: ExitCode
  constructor(told: InEach<Told>, exitCode: ExitCode = exitCodes.badInput) {
    super(told.en.message)
    this.told = told
    this.hint = told.en.hint
    this.exitCode = exitCode
  }
}

/** Creates the error of a message; wrong parameters do not compile. */
export const cliError = <Id extends keyof typeof cliMessages>(
  id: Id,
  parameters: ParametersOf<typeof cliMessages, Id>,
): CliError => new CliError(tell(cliMessages, id, parameters).told)
