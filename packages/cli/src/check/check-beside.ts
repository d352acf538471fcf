import { dirname, join } from 'node:path'
import {
  type CheckedModel,
  casesMissing,
  checkCases,
  checkEquivalent,
  type Diagnostic,
  type LoadedConcept,
  type LoadedModel,
} from '@mingjian/core'
import { mutantNames } from '@mingjian/testkit/pack'
import { loadCasesOf } from '../cases/read-cases.ts'
import { toDosOf } from './to-dos-of.ts'

/**
 * Checks what lies in the folder of a model: its cases, and what is marked to be decided still. Of a
 * model with mistakes only the cases that cannot be read are told: the others may come of them. Cases
 * of a new model that are still to be decided are not held to it either.
 */
export async function checkBeside(
  model: LoadedModel,
  checked: CheckedModel | undefined,
  folder: string,
  concepts: readonly LoadedConcept[],
): Promise<Diagnostic[]> {
  const cases = await loadCasesOf(folder)
  if (checked === undefined) return [...(cases?.diagnostics ?? [])]
  const toDos = await toDosOf(join(folder, 'model.yaml'), model.file)
  if (cases === undefined) return [...toDos, casesMissing(model)]
  const toDecide = await toDosOf(join(folder, 'cases.yaml'), `${dirname(model.file)}/cases.yaml`)
  const isHeld = cases.loaded !== undefined && toDecide.length === 0
  return [
    ...toDos,
    ...toDecide,
    ...cases.diagnostics,
    ...(isHeld ? checkCases(cases.loaded, checked) : []),
    ...(isHeld && cases.loaded.equivalent !== undefined
      ? checkEquivalent(cases.loaded, mutantNames(model, concepts))
      : []),
  ]
}
