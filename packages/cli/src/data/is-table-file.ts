import { open } from 'node:fs/promises'
import { extname } from 'node:path'

const endings = ['.parquet', '.duckdb', '.db']

/** Where each of the two says what it is, whatever its name. */
const signatures = [
  { at: 0, text: 'PAR1' },
  { at: 8, text: 'DUCK' },
]

/** Whether a file is Parquet or a database of DuckDB by its name or by its first bytes. */
export async function isTableFile(path: string): Promise<boolean> {
  if (endings.includes(extname(path).toLowerCase())) return true
  const handle = await open(path).catch(() => undefined)
  // Whoever opens it as text says what is wrong with it.
  if (handle === undefined) return false
  try {
    const { buffer } = await handle.read(Buffer.alloc(12), 0, 12, 0)
    const head = buffer.toString('latin1')
    return signatures.some(({ at, text }) => head.startsWith(text, at))
  } catch {
    return false
  } finally {
    await handle.close()
  }
}
