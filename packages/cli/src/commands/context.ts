import type { Language } from '@mingjian/core'
import type { ExitCode } from '../exit-codes.ts'
import type { Interrupt } from '../interrupt.ts'
import type { Terminal } from '../terminal.ts'

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly interrupt: Interrupt
  /** In which wrong arguments are told. */
  readonly language: Language
}

export type SetExitCode = (code: ExitCode) => void
