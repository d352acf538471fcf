import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

/** A CSV file whose records have the numbers that they have in the file that they come from. */
export interface TokenFile {
  /** Writes a record under its number, which is greater than all before it. */
  write(record: number, cells: readonly string[]): Promise<void>
  /** Writes the mark of a rejected record, unless its number is passed already. */
  reject(record: number): Promise<void>
  close(): Promise<void>
  /** Gives the file up; what was written stays. */
  abandon(): Promise<void>
}

/** Stands for a record that the office itself could not read: too short for one, and counted as rejected. */
export const rejectedMark = '〔拒收 rejected〕'

/**
 * Creates a CSV file in UTF-8; its first record is the header. Numbers that are left out become blank lines, and those
 * of `isRejected` lines that are rejected again, so that whoever reads the file counts them too.
 */
export function createTokenFile(
  path: string,
  headers: readonly string[],
  isRejected: (record: number) => boolean,
): TokenFile {
  const stream = createWriteStream(path, { flags: 'wx', encoding: 'utf8' })
  let failure: unknown
  stream.on('error', (error) => {
    failure ??= error
  })
  let text = `\ufeff${toLine(headers)}`
  let next = 2
  const flush = async (): Promise<void> => {
    if (failure !== undefined) throw failure
    const piece = text
    text = ''
    if (!stream.write(piece)) await once(stream, 'drain')
  }
  const write = async (record: number, cells: readonly string[]): Promise<void> => {
    for (; next < record; next += 1) text += toLine(isRejected(next) ? [rejectedMark] : [])
    text += toLine(cells)
    next = record + 1
    if (text.length > 1 << 16) await flush()
  }
  return {
    write,
    async reject(record) {
      if (record >= next && isRejected(record)) await write(record, [rejectedMark])
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

const toLine = (cells: readonly string[]): string => `${cells.map(quote).join(',')}\r\n`

const quote = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
