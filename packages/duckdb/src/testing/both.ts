import {
  type Dataset,
  memory,
  type Operation,
  type Plan,
  type PlanColumn,
  type PlanDataset,
  type PlanTable,
  type TableQuery,
  type Value,
} from '@mingjian/core'
import { duckdb } from '../index.ts'
import { collect } from './plans.ts'

/** The definition and this backend: what a plan means must not depend on which runs it. */
export const backends = [
  { name: 'memory', create: memory },
  { name: 'duckdb', create: () => duckdb() },
] as const

export type Create = (typeof backends)[number]['create']

/** Runs a plan on a backend and reads a table, ordered by its columns from left to right. */
export async function readPlan(
  create: Create,
  plan: Plan,
  data: readonly Dataset[],
  query: Pick<TableQuery, 'table' | 'columns'>,
): Promise<Value[][]> {
  const backend = create()
  const datasets = new Map(data.map((dataset) => [dataset.definition.id, dataset]))
  const session = await backend.open(datasets, { threads: 2 })
  try {
    const order = query.columns.map((column) => ({ column }))
    return await collect(await session.run(plan), { ...query, order })
  } finally {
    await session.close()
  }
}

/** A dataset as a plan names it. */
export const planned = (name: string, columns: readonly PlanColumn[]): PlanDataset => ({
  name,
  use: name,
  columns,
})

/** A table of a plan. */
export const table = (
  name: string,
  from: PlanTable['from'],
  operations: readonly Operation[],
  columns: readonly PlanColumn[],
  keep = true,
): PlanTable => ({ name, from, operations, columns, keep })
