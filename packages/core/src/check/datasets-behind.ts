import type { DatasetDefinition } from '../dataset/definition.ts'
import type { CheckedDataset, Tables } from './checked-model.ts'

/** A dataset of the catalog that tables read, and whether they make no sense without it. */
export interface DatasetBehind {
  readonly definition: DatasetDefinition
  readonly isRequired: boolean
  /** Its rows where they are written in the model or a concept of it. */
  readonly written: CheckedDataset['written']
}

/**
 * The datasets that tables read, by id, those of their concepts too. One is required where every
 * need on some way to it says so (SEMANTICS 12.3).
 *
 * @example
 * datasetsBehind(checked).get('suit')?.isRequired // => true
 */
export function datasetsBehind({ datasets, borrowed }: Tables): ReadonlyMap<string, DatasetBehind> {
  const found = new Map<string, DatasetBehind>()
  const add = (each: DatasetBehind) => {
    const before = found.get(each.definition.id)?.isRequired === true
    found.set(each.definition.id, { ...each, isRequired: each.isRequired || before })
  }
  for (const { definition, need, written } of datasets.values()) {
    add({ definition, isRequired: need === 'required', written })
  }
  for (const { concept, need } of borrowed.values()) {
    for (const each of datasetsBehind(concept).values()) {
      add({ ...each, isRequired: each.isRequired && need === 'required' })
    }
  }
  return found
}
