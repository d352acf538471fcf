import { readFile } from 'node:fs/promises'
import { type Diagnostic, findToDos } from '@mingjian/core'

/** What is marked to be decided still in the file at a path, called `file`; none where there is no such file. */
export const toDosOf = async (path: string, file: string): Promise<Diagnostic[]> =>
  findToDos(await readFile(path, 'utf8').catch(() => ''), file)
