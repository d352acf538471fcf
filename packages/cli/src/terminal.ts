import process from 'node:process'
import type { InEach, Language } from '@mingjian/core'
import { showableLines } from '@mingjian/report'
import { describeError } from './describe-error.ts'
import { exitCodes } from './exit-codes.ts'

/** Where a command writes: results to stdout, messages and progress to stderr. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  readonly stderr: NodeJS.WriteStream
  /** Whether progress can be drawn. */
  readonly isInteractive: boolean
  /** Columns for tables. */
  readonly width: number
}

const cannotWrite: InEach = { zh: '无法写到标准输出。', en: 'Cannot write to stdout. ' }

const mostWidth = 120

/**
 * Opens the terminal of this process. A reader that closes stdout early (`| head`) ends the output
 * and nothing else: the run and its folder are finished.
 */
export function openTerminal(language: Language): Terminal {
  const { stdout, stderr } = process
  let closed = false
  let broken = false
  const onBroken = (error: unknown): void => {
    closed = true
    if (broken || (error as NodeJS.ErrnoException).code === 'EPIPE') return
    broken = true
    const { text } = describeError(error, language)
    stderr.write(`mingjian: ${cannotWrite[language]}${text.replaceAll(/\s*\n\s*/g, ' ')}\n`)
    // A stream may tell long after the write: the code is set when all is done.
    process.once('exit', () => {
      process.exitCode = exitCodes.surroundings
    })
  }
  stdout.on('error', onBroken)
  // Where messages cannot be written nothing can be told but the code.
  stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || broken) return
    broken = true
    process.once('exit', () => {
      process.exitCode = exitCodes.surroundings
    })
  })
  return {
    out(text) {
      if (closed) return
      try {
        stdout.write(text)
      } catch (error) {
        onBroken(error)
      }
    },
    err(text) {
      stderr.write(showableLines(text))
    },
    stderr,
    isInteractive: stderr.isTTY === true,
    width: stdout.isTTY === true ? Math.min(mostWidth, Math.max(60, stdout.columns)) : 100,
  }
}
