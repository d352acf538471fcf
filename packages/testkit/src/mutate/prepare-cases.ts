import { createDataset, type Dataset, type DatasetDefinition } from '@mingjian/core'
import type { ModelCase } from '../pack/model-case.ts'
import { type StandIns, standIn } from '../pack/stand-ins.ts'
import { testDay } from '../screen-plain.ts'

/** A case with its data as a screener takes them, made once for all mutants. */
export interface PreparedCase extends Pick<StandIns, 'wordOf'> {
  readonly case: ModelCase
  readonly asOf: string
  readonly datasets: Readonly<Record<string, Dataset>>
}

export function prepareCase(each: ModelCase, catalog: readonly DatasetDefinition[]): PreparedCase {
  const { data, wordOf } = standIn(each.data, catalog)
  const datasets = Object.entries(data).flatMap(([id, rows]): [string, Dataset][] => {
    const definition = catalog.find((known) => known.id === id)
    return definition === undefined ? [] : [[id, createDataset(definition, rows)]]
  })
  return {
    case: each,
    asOf: each.asOf ?? testDay,
    datasets: Object.fromEntries(datasets),
    wordOf,
  }
}
