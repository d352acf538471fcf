import type { Backend } from '../backend.ts'
import type { CheckedModel } from '../check/checked-model.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { LoadedModel } from '../load/load-model.ts'
import type { Plan } from '../plan/plan.ts'
import { checkDay } from './check-options.ts'
import { indexCatalog, openData, toDatasets } from './open-data.ts'
import { prepareModel } from './prepare-model.ts'
import { runModel, type StartedModel } from './run-model.ts'
import type { DataOptions } from './screener.ts'

/** One model with what it needs to run. */
export interface ModelOnBackend {
  readonly model: LoadedModel
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
  { model, catalog, backend }: ModelOnBackend,
  options: DataOptions,
  rewrite: (plan: Plan, checked: CheckedModel) => Plan,
): Promise<OpenedModel> {
  checkDay(options.asOf)
  const definitions = indexCatalog(catalog)
  const datasets = toDatasets(options.datasets, definitions)
  const prepared = prepareModel(model, definitions, backend, datasets, options.asOf)
  const tools = { backend, catalog: definitions }
  const data = await openData([prepared], datasets, tools, options)
  try {
    const { signal } = options
    const started = await runModel(model, prepared, data, { signal, rewrite })
    const close = async () => {
      await started.running?.run.close()
      await data.session.close()
    }
    return { ...started, datasets: data.datasets, close }
  } catch (error) {
    await data.session.close()
    throw error
  }
}
