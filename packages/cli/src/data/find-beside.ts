import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isAddress } from './is-address.ts'

/** The files of a name that lie in the folders of the data, also of data that are named by themselves. */
export async function findBeside(name: string, data: readonly string[]): Promise<string[]> {
  const folders = await Promise.all(data.filter((path) => !isAddress(path)).map(folderOf))
  const found: string[] = []
  for (const folder of new Set(folders)) {
    const beside = join(folder, name)
    if ((await stat(beside).catch(() => undefined))?.isFile() === true) found.push(beside)
  }
  return found
}

/** A folder itself, of a file the folder around it; what is not there is told when data are read. */
const folderOf = async (path: string): Promise<string> =>
  (await stat(path).catch(() => undefined))?.isFile() === true ? dirname(path) : join(path)
