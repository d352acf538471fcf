import type { Backend, BackendSession } from '../backend.ts'
import { countOnce } from '../dataset/count-once.ts'
import {
  absentDataset,
  type Coverage,
  type ObservedDataset,
  observeCoverage,
} from '../dataset/coverage.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { createDataset } from '../dataset/from-rows.ts'
import { closestMatch } from '../diagnostics/closest-match.ts'
import { toldInEnglish } from '../diagnostics/in-each.ts'
import { doubtLost } from './doubt-lost.ts'
import { type Prepared, writtenTables } from './prepare-model.ts'
import { ScreenOptionError } from './screen-option-error.ts'
import type { DataOptions } from './screener.ts'

/** Datasets that a backend has loaded, and what they cover. */
export interface OpenedData {
  readonly session: BackendSession
  readonly datasets: ReadonlyMap<string, Dataset>
  readonly coverage: ReadonlyMap<string, Coverage>
}

/**
 * Makes datasets of what a program handed over, in which repeated records count once; one that the
 * catalog lacks is refused.
 */
export function toDatasets(
  { datasets: given, onReject }: Pick<DataOptions, 'datasets' | 'onReject'>,
  catalog: ReadonlyMap<string, DatasetDefinition>,
): ReadonlyMap<string, Dataset> {
  return new Map(
    Object.entries(given).map(([id, rows]) => {
      const definition = catalog.get(id)
      if (definition === undefined) {
        const near = closestMatch(id, [...catalog.keys()])
        const hint = near === undefined ? '' : `Did you mean "${near}"?`
        throw new ScreenOptionError(
          toldInEnglish(`Unknown dataset "${id}": it is not in the catalog.`, hint),
        )
      }
      const dataset = 'batches' in rows ? rows : createDataset(definition, rows, { onReject })
      return [id, countOnce(dataset, { onReject })]
    }),
  )
}

/** Loads the datasets that some models will read; no others are read at all. */
export async function openData(
  prepared: readonly Prepared[],
  datasets: ReadonlyMap<string, Dataset>,
  tools: { readonly backend: Backend; readonly catalog: ReadonlyMap<string, DatasetDefinition> },
  options: DataOptions,
): Promise<OpenedData> {
  const needed = neededBy(prepared, datasets, options, tools.catalog)
  // What is written in models covers everything, so it has no coverage of its own.
  const written = prepared.flatMap((each) => (each.ready ? writtenTables(each.checked) : []))
  const loaded = new Map([
    ...[...needed].map(([id, { dataset }]) => [id, dataset] as const),
    ...written.map((dataset) => [dataset.definition.id, dataset] as const),
  ])
  const session = await tools.backend.open(loaded, {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.threads === undefined ? {} : { threads: options.threads }),
    ...(options.memory === undefined ? {} : { memory: options.memory }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  })
  const coverage = new Map([...needed].map(([id, { coverage: read }]) => [id, read()]))
  const models = prepared.flatMap((each) => (each.ready ? [each.checked] : []))
  return {
    session,
    datasets: loaded,
    coverage: options.doubtLost === true ? doubtLost(models, loaded, coverage) : coverage,
  }
}

/** A helpful dataset that is missing is empty. */
function neededBy(
  prepared: readonly Prepared[],
  datasets: ReadonlyMap<string, Dataset>,
  { asOf, coverage: declared = {} }: Pick<DataOptions, 'asOf' | 'coverage'>,
  catalog: ReadonlyMap<string, DatasetDefinition>,
): ReadonlyMap<string, ObservedDataset> {
  const needed = new Set(prepared.flatMap((each) => (each.ready ? each.datasets : [])))
  return new Map(
    [...needed].flatMap((id): [string, ObservedDataset][] => {
      const dataset = datasets.get(id)
      if (dataset !== undefined) {
        return [[id, observeCoverage(dataset, { declared: declared[id], asOf })]]
      }
      const definition = catalog.get(id)
      return definition === undefined ? [] : [[id, absentDataset(definition)]]
    }),
  )
}
