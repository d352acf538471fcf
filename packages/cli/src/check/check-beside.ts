import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  type CheckedModel,
  casesMissing,
  checkCases,
  type Diagnostic,
  findToDos,
  type LoadedModel,
} from '@mingjian/core'
import { loadCasesOf } from '../cases/read-cases.ts'

/**
 * Checks what lies in the folder of a model: its cases, which are held to it where it is sound, and
 * what is marked to be decided still.
 */
export async function checkBeside(
  model: LoadedModel,
  checked: CheckedModel | undefined,
  folder: string,
): Promise<Diagnostic[]> {
  const cases = await loadCasesOf(folder)
  const casesFile = `${dirname(model.file)}/cases.yaml`
  return [
    ...(await toDosOf(join(folder, 'model.yaml'), model.file)),
    ...(cases === undefined
      ? [casesMissing(model)]
      : await toDosOf(join(folder, 'cases.yaml'), casesFile)),
    ...(cases?.diagnostics ?? []),
    ...(cases?.loaded && checked ? checkCases(cases.loaded, checked) : []),
  ]
}

const toDosOf = async (path: string, file: string): Promise<Diagnostic[]> =>
  findToDos(await readFile(path, 'utf8').catch(() => ''), file)
