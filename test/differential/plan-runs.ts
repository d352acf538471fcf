import {
  type Backend,
  createCounts,
  type Dataset,
  type DatasetRow,
  type KindName,
  type Plan,
  type TableQuery,
  type Value,
} from '@mingjian/core'

/** Makes a dataset of typed cells: nothing is read or cleaned, so a property chooses each cell. */
export function datasetOf(
  id: string,
  kinds: Readonly<Record<string, KindName>>,
  rows: readonly (readonly Value[])[],
): Dataset {
  const columns = Object.entries(kinds).map(([name, kind]) => [
    name,
    { title: { zh: name }, kind, headers: [], required: false },
  ])
  const counts = { read: rows.length, loaded: rows.length, rejected: 0 }
  return {
    definition: {
      id,
      title: { zh: id },
      privacy: 1,
      missing: [],
      columns: Object.fromEntries(columns),
    },
    columns: Object.keys(kinds),
    sources: [
      {
        name: id,
        format: 'rows',
        headers: [],
        counts: { ...createCounts(), ...counts },
      },
    ],
    async *batches() {
      yield rows.map((cells, i): DatasetRow => ({ source: 0, record: i + 1, cells }))
    },
  }
}

/** Runs a plan and reads a table of it, ordered by the columns that are asked for. */
export async function runPlan(
  backend: Backend,
  plan: Plan,
  datasets: readonly Dataset[],
  query: Omit<TableQuery, 'order'>,
): Promise<readonly (readonly Value[])[]> {
  const byId = new Map(datasets.map((dataset) => [dataset.definition.id, dataset]))
  const session = await backend.open(byId, { threads: 1 })
  try {
    const run = await session.run(plan)
    const order = query.columns.map((column) => ({ column }))
    const rows: (readonly Value[])[] = []
    for await (const batch of run.read({ ...query, order })) rows.push(...batch)
    return rows
  } finally {
    await session.close()
  }
}
