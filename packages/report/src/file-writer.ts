import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

/** A text file that is written piece by piece; `write` waits while the disk is behind. */
export interface FileWriter {
  write(text: string): Promise<void>
  /** Resolves when everything is on its way to the disk. */
  close(): Promise<void>
  /** Gives the file up; what was written stays. */
  abandon(): Promise<void>
}

/** Pieces shorter than this are gathered: a write for each line is slow. */
const gathered = 1 << 16

/** Creates a file, which must not exist yet. An error of the disk rejects the next call. */
export function createFileWriter(path: string): FileWriter {
  const stream = createWriteStream(path, { flags: 'wx', encoding: 'utf8' })
  let failure: unknown
  stream.on('error', (error) => {
    failure ??= error
  })
  let pending = ''
  const flush = async (): Promise<void> => {
    if (failure !== undefined) throw failure
    if (pending === '') return
    const text = pending
    pending = ''
    if (!stream.write(text)) await once(stream, 'drain')
  }
  return {
    async write(text) {
      pending += text
      if (pending.length >= gathered) await flush()
    },
    async close() {
      await flush()
      stream.end()
      await finished(stream)
    },
    async abandon() {
      if (stream.closed) return
      stream.destroy()
      await once(stream, 'close').catch(() => undefined)
    },
  }
}
