import { open } from 'node:fs/promises'
import { extname } from 'node:path'

const endings = ['.xlsx', '.xlsm', '.xls', '.et']

/** What a zip archive begins with, as workbooks do, whatever their name. */
const signature = 'PK\u0003\u0004'

/** Whether a file is a workbook by its name or by its first bytes; else it is read as text. */
export async function isWorkbook(path: string): Promise<boolean> {
  if (endings.includes(extname(path).toLowerCase())) return true
  const handle = await open(path).catch(() => undefined)
  // Whoever opens it as text says what is wrong with it.
  if (handle === undefined) return false
  try {
    const { buffer } = await handle.read(Buffer.alloc(signature.length), 0, signature.length, 0)
    return buffer.toString('latin1') === signature
  } catch {
    return false
  } finally {
    await handle.close()
  }
}
