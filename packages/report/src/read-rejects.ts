import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'fast-csv'

/** Where something could not be read: a record of a source, or one of its cells. */
export interface RejectPlace {
  readonly source: string
  readonly record: number
  /** The column of the dataset; empty where it was the whole record. */
  readonly column: string
}

/**
 * Streams the places that `rejects.csv` of a run folder lists; none where there is no such file.
 * @throws the error of the system, where the file is there and cannot be read.
 *
 * @example
 * for await (const { source, record } of readRejects('runs/a')) console.log(source, record)
 */
export async function* readRejects(dir: string): AsyncGenerator<RejectPlace> {
  const file = createReadStream(join(dir, 'rejects.csv'), 'utf8')
  const rows = file.pipe(parse({ headers: false }))
  file.once('error', (error) => rows.destroy(error))
  let isHeader = true
  try {
    for await (const row of rows) {
      const [source = '', record, column = ''] = row as readonly string[]
      // An apostrophe stands before a name that a spreadsheet would run as a formula.
      if (!isHeader) yield { source: source.replace(/^'/, ''), record: Number(record), column }
      isHeader = false
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  } finally {
    file.destroy()
  }
}
