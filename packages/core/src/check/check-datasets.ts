import type { DatasetDefinition } from '../dataset/definition.ts'
import type { CheckedDataset } from './checked-model.ts'
import type { Checker } from './checker.ts'
import { isReserved } from './expression/reserved.ts'

/** Resolves the datasets of a model in the catalog. */
export function checkDatasets(
  checker: Checker,
  catalog: ReadonlyMap<string, DatasetDefinition>,
): ReadonlyMap<string, CheckedDataset> {
  const datasets = new Map<string, CheckedDataset>()
  for (const [name, { use, need }] of Object.entries(checker.source.model.datasets)) {
    const path = ['datasets', name]
    if (isReserved(name)) checker.report('name-reserved', { name }, path, { key: true })
    const definition = catalog.get(use)
    if (definition === undefined) {
      checker.report('dataset-unknown', { name: use, known: [...catalog.keys()] }, [...path, 'use'])
    } else datasets.set(name, { definition, need })
  }
  return datasets
}
