import {
  integer,
  type PlanColumn,
  type PlanDataset,
  recordColumn,
  sourceColumn,
} from '@mingjian/core'
import { cast, column, nullOf } from '../ast/build.ts'
import type { Select } from '../ast/nodes.ts'
import type { Context } from './context.ts'

/** The columns of a dataset as a plan sees it: where a row came from, then what the plan reads. */
export const scanColumns = (dataset: PlanDataset): readonly PlanColumn[] => [
  { name: sourceColumn, type: integer },
  { name: recordColumn, type: integer },
  ...dataset.columns.filter(({ name }) => name !== sourceColumn && name !== recordColumn),
]

/** Reads a dataset with the plan's types; a column that it does not hold is unknown throughout. */
export function lowerScan(dataset: PlanDataset, context: Context): Select {
  const held = context.names.datasetColumns(dataset.use)
  return {
    columns: scanColumns(dataset).map(({ name, type }) => ({
      expr: held.has(name) ? cast(column(name), type) : nullOf(type),
      name,
    })),
    from: { path: context.names.dataset(dataset.use) },
  }
}
