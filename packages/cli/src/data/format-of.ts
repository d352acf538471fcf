import { open } from 'node:fs/promises'
import { extname } from 'node:path'

/** How a file is read: `engine` of Parquet and databases of DuckDB. */
export type Format = 'csv' | 'engine' | 'json' | 'workbook'

/** What files of JSON and of JSON lines are called. */
export const jsonEndings: readonly string[] = ['.json', '.jsonl', '.ndjson']

const endings: readonly (readonly [Format, readonly string[]])[] = [
  ['json', jsonEndings],
  ['engine', ['.parquet', '.duckdb', '.db']],
  ['workbook', ['.xlsx', '.xlsm', '.xls', '.et']],
]

/** Where files say what they are, whatever their name; a workbook is a zip archive. */
const signatures: readonly { format: Format; at: number; text: string }[] = [
  { format: 'engine', at: 0, text: 'PAR1' },
  { format: 'engine', at: 8, text: 'DUCK' },
  { format: 'workbook', at: 0, text: 'PK\u0003\u0004' },
]

/** Tells the format of a file by its name or else by its first bytes; what is nothing else is read as text. */
export async function formatOf(path: string): Promise<Format> {
  const ending = extname(path).toLowerCase()
  const named = endings.find(([, each]) => each.includes(ending))
  if (named !== undefined) return named[0]
  const head = await readHead(path)
  return signatures.find(({ at, text }) => head.startsWith(text, at))?.format ?? 'csv'
}

/** The first bytes of a file; none of one that cannot be read: whoever opens it as text says what is wrong with it. */
async function readHead(path: string): Promise<string> {
  const handle = await open(path).catch(() => undefined)
  if (handle === undefined) return ''
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(12), 0, 12, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } catch {
    return ''
  } finally {
    await handle.close()
  }
}
