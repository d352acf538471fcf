import type { CheckedModel, CheckedSteps } from '../check/checked-model.ts'
import { conceptsOf } from '../check/concepts-of.ts'
import { columnsOf } from '../model/typed.ts'
import { columnsRead } from './columns-read.ts'

/**
 * The names of all columns that a model mentions, its concepts included: only these are loaded of
 * datasets. A name counts whatever table it is of.
 */
export function namesRead(model: CheckedModel): ReadonlySet<string> {
  const bodies: readonly CheckedSteps[] = [model, ...conceptsOf(model)]
  const names = [
    ...bodies.flatMap(({ steps }) => [...steps.values()].flatMap(columnsRead)),
    ...model.signals.flatMap(({ evidence: { where } }) => (where ? columnsOf(where) : [])),
    ...model.requests.flatMap(({ of }) => of?.column ?? []),
  ]
  return new Set(names.map((name) => name.slice(name.indexOf('.') + 1)))
}
