import type { Backend } from '../backend.ts'
import type { CheckResult } from '../check/check-model.ts'
import type { CheckedModel } from '../check/checked-model.ts'
import { type DatasetBehind, datasetsBehind } from '../check/datasets-behind.ts'
import { subjectLack } from '../check/subject-lack.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { cellsRead } from '../plan/cells-read.ts'
import { compileModel } from '../plan/compile.ts'
import { compileConcepts } from '../plan/compile-concepts.ts'
import { loadedColumns } from '../plan/plan-datasets.ts'
import type { ModelRun, TokensLost } from './model-run.ts'
import { nameData } from './name-data.ts'
import { type NamedData, type RunReason, runReason } from './run-reason.ts'
import { findLeftOut } from './token-limits.ts'

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
      readonly reason: RunReason
      readonly diagnostics: readonly Diagnostic[]
      readonly missing: ModelRun['missing']
      /** What of this an office left out with tokens. */
      readonly tokens?: TokensLost | undefined
    }

/** What a backend refuses of models. */
export interface Refusals {
  readonly backend: Backend
  refusedBy(checked: CheckedModel): readonly Diagnostic[]
}

/** Makes what asks a backend about each checked model once, however often the model runs. */
export function createRefusals(backend: Backend): Refusals {
  const known = new WeakMap<CheckedModel, readonly Diagnostic[]>()
  return {
    backend,
    refusedBy(checked) {
      const refused = known.get(checked) ?? findRefused(backend, checked)
      known.set(checked, refused)
      return refused
    },
  }
}

/** Compiles a model for a run if it could be checked, and looks what of its data is there. */
export function prepareModel(
  { checked, diagnostics }: CheckResult,
  { backend, refusedBy }: Refusals,
  datasets: ReadonlyMap<string, Dataset>,
): Prepared {
  if (checked === undefined) {
    const reason = runReason('model-invalid', {})
    return { ready: false, status: 'failed', reason, diagnostics, missing: [] }
  }
  const refused = refusedBy(checked)
  if (refused.length > 0) {
    const reason = runReason('backend-refused', { backend: backend.name })
    return { ready: false, status: 'failed', reason, diagnostics: refused, missing: [] }
  }
  const behind = datasetsBehind(checked)
  const missing = missingOf(checked, behind, datasets)
  const required = missing.filter(
    ({ dataset, columns }) => columns === undefined && behind.get(dataset)?.isRequired === true,
  )
  if (required.length > 0) {
    const data = required.map(({ dataset }) => named(behind, dataset))
    const reason = runReason('data-missing', { data })
    return { ready: false, status: 'not-run', reason, diagnostics: [], missing }
  }
  const lacking = subjectLack(checked, missing)
  if (lacking !== undefined) {
    const { key } = checked.source.model.subject
    const isThere = (id: string) =>
      missing.some(({ dataset, columns }) => dataset === id && columns !== undefined)
    const data = [...lacking].map(([id, columns]) => named(behind, id, isThere(id) ? columns : []))
    const reason = runReason('subject-lacking', { key, data })
    const tokens = findLeftOut(missing, datasets)
    return { ready: false, status: 'not-run', reason, diagnostics: [], missing, tokens }
  }
  return { ready: true, checked, datasets: [...behind.keys()], missing }
}

/** What is missing in the words of the catalog; of a dataset that is not there no column. */
function named(
  behind: ReadonlyMap<string, DatasetBehind>,
  id: string,
  columns?: Iterable<string>,
): NamedData {
  const definition = behind.get(id)?.definition
  if (definition === undefined) throw new InvariantError(`Dataset ${id} is not read.`)
  return nameData(definition, columns)
}

function findRefused(backend: Backend, checked: CheckedModel): readonly Diagnostic[] {
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
  const read = cellsRead(checked)
  return [...behind].flatMap(([id, { definition, written }]): ModelRun['missing'] => {
    if (written !== undefined) return []
    const dataset = datasets.get(id)
    if (dataset === undefined) return [{ dataset: id }]
    const lacking = loadedColumns(definition, read.get(id) ?? new Set())
      .filter(({ shownOnly }) => shownOnly !== true)
      .map(({ name }) => name)
      // Whether a date is pending stands beside it, in no file.
      .filter((name) => name in definition.columns && !dataset.columns.includes(name))
    return lacking.length === 0 ? [] : [{ dataset: id, columns: lacking }]
  })
}
