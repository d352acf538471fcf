import type { CheckedModel, CheckedSteps } from '../check/checked-model.ts'
import { conceptsOf } from '../check/concepts-of.ts'
import { columnsOf } from '../model/typed.ts'
import { columnsRead } from './columns-read.ts'

/**
 * The names of all columns that models mention, their concepts included: only these are loaded of
 * datasets. A name counts whatever table it is of.
 */
export function namesRead(...models: readonly CheckedModel[]): ReadonlySet<string> {
  // Models that were checked together share their concepts.
  const bodies = new Set<CheckedSteps>(models.flatMap((model) => [model, ...conceptsOf(model)]))
  const names = [
    ...[...bodies].flatMap(({ steps }) => [...steps.values()].flatMap(columnsRead)),
    ...models.flatMap(({ signals, requests }) => [
      ...signals.flatMap(({ evidence: { where } }) => (where ? columnsOf(where) : [])),
      ...requests.flatMap(({ of }) => of?.column ?? []),
    ]),
  ]
  return new Set(names.map((name) => name.slice(name.indexOf('.') + 1)))
}
