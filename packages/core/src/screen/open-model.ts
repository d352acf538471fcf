import type { Backend } from '../backend.ts'
import { checkModel } from '../check/check-model.ts'
import { indexRules } from '../check/rules.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { LoadedConcept } from '../load/load-concept.ts'
import type { LoadedModel } from '../load/load-model.ts'
import { checkDay } from './check-options.ts'
import { openData, toDatasets } from './open-data.ts'
import { createRefusals, prepareModel } from './prepare-model.ts'
import { closeConcepts, type Rewrite, runConcepts } from './run-concepts.ts'
import { runModel, type StartedModel } from './run-model.ts'
import type { DataOptions } from './screener.ts'

/** One model with what it needs to run. */
export interface ModelOnBackend {
  readonly model: LoadedModel
  /** The concepts that it may read; none unless told. */
  readonly concepts?: readonly LoadedConcept[]
  readonly catalog: readonly DatasetDefinition[]
  readonly backend: Backend
}

/** A model that ran by itself, or the reason why it did not. */
export interface OpenedModel extends StartedModel {
  readonly datasets: ReadonlyMap<string, Dataset>
  close(): Promise<void>
}

/** Loads the data of one model and runs it; `rewrite` changes its plan before. */
export async function openModel(
  { model, concepts: known, catalog, backend }: ModelOnBackend,
  options: DataOptions,
  rewrite: Rewrite,
): Promise<OpenedModel> {
  checkDay(options.asOf)
  const rules = indexRules(catalog, known)
  const datasets = toDatasets(options, rules.catalog)
  const prepared = prepareModel(
    checkModel(model, rules, options.asOf),
    createRefusals(backend),
    datasets,
  )
  const tools = { backend, catalog: rules.catalog }
  const data = await openData([prepared], datasets, tools, options)
  try {
    const how = { signal: options.signal, rewrite, funnel: true }
    const concepts = await runConcepts(prepared.ready ? [prepared.checked] : [], data, how)
    const started = await runModel(model, prepared, data, { ...how, concepts })
    const close = async () => {
      await started.running?.run.close()
      await closeConcepts(concepts)
      await data.session.close()
    }
    return { ...started, datasets: data.datasets, close }
  } catch (error) {
    await data.session.close()
    throw error
  }
}
