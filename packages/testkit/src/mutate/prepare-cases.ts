import type { Dataset, DatasetDefinition } from '@mingjian/core'
import { caseDatasets } from '../pack/case-datasets.ts'
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
  return {
    case: each,
    asOf: each.asOf ?? testDay,
    datasets: caseDatasets(data, catalog),
    wordOf,
  }
}
