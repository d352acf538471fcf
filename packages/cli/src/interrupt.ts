import process from 'node:process'
import { exitCodes } from './exit-codes.ts'

/** Listens for Ctrl-C and its kin while a command runs. */
export interface Interrupt {
  readonly signal: AbortSignal
  /** Registers what must be undone even where the command does not come to it by itself. */
  onForcedExit(undo: () => void): void
  dispose(): void
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** An engine that does not answer within this time is left to the system. */
const patience = 3000

/** The first signal aborts the run, which cleans up; a second one, or three seconds, ends it. */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController()
  const undos: (() => void)[] = []
  const force = (): never => {
    for (const undo of undos) undo()
    process.exit(exitCodes.interrupted)
  }
  const onSignal = (): void => {
    if (controller.signal.aborted) force()
    controller.abort()
    setTimeout(force, patience).unref()
  }
  for (const name of signals) process.on(name, onSignal)
  return {
    signal: controller.signal,
    onForcedExit: (undo) => undos.push(undo),
    dispose() {
      for (const name of signals) process.off(name, onSignal)
    },
  }
}
