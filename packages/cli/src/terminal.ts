import process from 'node:process'

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

const mostWidth = 120

/**
 * Opens the terminal of this process. A reader that closes stdout early (`| head`) ends the output
 * and nothing else: the run and its folder are finished.
 */
export function openTerminal(): Terminal {
  const { stdout, stderr } = process
  let closed = false
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closed = true
  })
  stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    out(text) {
      if (!closed) stdout.write(text)
    },
    err(text) {
      stderr.write(text)
    },
    stderr,
    isInteractive: stderr.isTTY === true,
    width: stdout.isTTY === true ? Math.min(mostWidth, Math.max(60, stdout.columns)) : 100,
  }
}
