import type { ExitCode } from '../exit-codes.ts'
import type { Interrupt } from '../interrupt.ts'
import type { Terminal } from '../terminal.ts'

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly interrupt: Interrupt
}

export type SetExitCode = (code: ExitCode) => void
