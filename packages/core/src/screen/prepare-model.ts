import type { Backend } from '../backend.ts'
import { checkModel } from '../check/check-model.ts'
import type { CheckedModel } from '../check/checked-model.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LoadedModel } from '../load/load-model.ts'
import { compileModel } from '../plan/compile.ts'
import type { Plan } from '../plan/plan.ts'
import type { ModelRun } from './model-run.ts'

/** The tables that are written in a model. */
export const writtenTables = ({ datasets }: CheckedModel): readonly Dataset[] =>
  [...datasets.values()].flatMap(({ written }) => (written === undefined ? [] : [written]))

/** A model that can run, or the reason why it cannot. */
export type Prepared =
  | {
      readonly ready: true
      readonly checked: CheckedModel
      readonly plan: Plan
      readonly missing: ModelRun['missing']
    }
  | {
      readonly ready: false
      readonly status: 'not-run' | 'failed'
      readonly reason: string
      readonly diagnostics: readonly Diagnostic[]
      readonly missing: ModelRun['missing']
    }

/** Checks and compiles a model for a run, and looks what of its data is there. */
export function prepareModel(
  model: LoadedModel,
  catalog: ReadonlyMap<string, DatasetDefinition>,
  backend: Backend,
  datasets: ReadonlyMap<string, Dataset>,
  asOf: string,
): Prepared {
  const { checked, diagnostics } = checkModel(model, catalog, asOf)
  if (checked === undefined) {
    const reason = 'The model has mistakes; see its diagnostics.'
    return { ready: false, status: 'failed', reason, diagnostics, missing: [] }
  }
  const plan = compileModel(checked)
  const refused = backend.check(plan)
  if (refused.length > 0) {
    const reason = `The backend ${backend.name} cannot run the model; see the diagnostics.`
    return { ready: false, status: 'failed', reason, diagnostics: refused, missing: [] }
  }
  const written = new Set(writtenTables(checked).map(({ definition }) => definition.id))
  const missing = plan.datasets.flatMap(({ use, columns }): ModelRun['missing'] => {
    if (written.has(use)) return []
    const dataset = datasets.get(use)
    if (dataset === undefined) return [{ dataset: use }]
    const lacking = columns
      .filter(({ shownOnly }) => shownOnly !== true)
      .map(({ name }) => name)
      .filter((name) => !dataset.columns.includes(name))
    return lacking.length === 0 ? [] : [{ dataset: use, columns: lacking }]
  })
  const required = missing.filter(({ dataset, columns }) => {
    const uses = [...checked.datasets.values()].filter(
      ({ definition }) => definition.id === dataset,
    )
    return columns === undefined && uses.some(({ need }) => need === 'required')
  })
  if (required.length > 0) {
    const reason = `Required data is missing: ${required.map(({ dataset }) => dataset).join(', ')}.`
    return { ready: false, status: 'not-run', reason, diagnostics: [], missing }
  }
  return { ready: true, checked, plan, missing }
}
