import type { Backend } from '../backend.ts'
import type { CheckResult } from '../check/check-model.ts'
import type { CheckedModel } from '../check/checked-model.ts'
import { type DatasetBehind, datasetsBehind } from '../check/datasets-behind.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compileModel } from '../plan/compile.ts'
import { compileConcepts } from '../plan/compile-concepts.ts'
import { namesRead } from '../plan/names-read.ts'
import { loadedColumns } from '../plan/plan-datasets.ts'
import type { ModelRun } from './model-run.ts'

/** The tables that are written in a model or a concept of it. */
export const writtenTables = (checked: CheckedModel): readonly Dataset[] =>
  [...datasetsBehind(checked).values()].flatMap(({ written }) => written ?? [])

/** A model that can run, or the reason why it cannot. */
export type Prepared =
  | {
      readonly ready: true
      readonly checked: CheckedModel
      /** Ids of the datasets that it reads, itself or through concepts. */
      readonly datasets: readonly string[]
      readonly missing: ModelRun['missing']
    }
  | {
      readonly ready: false
      readonly status: 'not-run' | 'failed'
      readonly reason: string
      readonly diagnostics: readonly Diagnostic[]
      readonly missing: ModelRun['missing']
    }

/** Compiles a model for a run if it could be checked, and looks what of its data is there. */
export function prepareModel(
  { checked, diagnostics }: CheckResult,
  backend: Backend,
  datasets: ReadonlyMap<string, Dataset>,
): Prepared {
  if (checked === undefined) {
    const reason = 'The model has mistakes; see its diagnostics.'
    return { ready: false, status: 'failed', reason, diagnostics, missing: [] }
  }
  const refused = refusedBy(backend, checked)
  if (refused.length > 0) {
    const reason = `The backend ${backend.name} cannot run the model; see the diagnostics.`
    return { ready: false, status: 'failed', reason, diagnostics: refused, missing: [] }
  }
  const behind = datasetsBehind(checked)
  const missing = missingOf(checked, behind, datasets)
  const required = missing.filter(
    ({ dataset, columns }) => columns === undefined && behind.get(dataset)?.isRequired === true,
  )
  if (required.length > 0) {
    const reason = `Required data is missing: ${required.map(({ dataset }) => dataset).join(', ')}.`
    return { ready: false, status: 'not-run', reason, diagnostics: [], missing }
  }
  return { ready: true, checked, datasets: [...behind.keys()], missing }
}

function refusedBy(backend: Backend, checked: CheckedModel): readonly Diagnostic[] {
  const concepts = compileConcepts([checked])
  const plans = [...concepts.values()].map(({ plan }) => plan)
  return [...plans, compileModel(checked, new Map(), concepts)].flatMap(backend.check)
}

/** The datasets, or columns of them, that a model reads and the data lack. */
function missingOf(
  checked: CheckedModel,
  behind: ReadonlyMap<string, DatasetBehind>,
  datasets: ReadonlyMap<string, Dataset>,
): ModelRun['missing'] {
  const read = namesRead(checked)
  return [...behind].flatMap(([id, { definition, written }]): ModelRun['missing'] => {
    if (written !== undefined) return []
    const dataset = datasets.get(id)
    if (dataset === undefined) return [{ dataset: id }]
    const lacking = loadedColumns(definition, read)
      .filter(({ shownOnly }) => shownOnly !== true)
      .map(({ name }) => name)
      .filter((name) => !dataset.columns.includes(name))
    return lacking.length === 0 ? [] : [{ dataset: id, columns: lacking }]
  })
}
