import {
  createCounts,
  type Dataset,
  type DatasetRow,
  type KindName,
  type Value,
} from '@mingjian/core'

/** Makes a dataset from typed cells, for tests: no reading, no cleaning. */
export function datasetOf(
  id: string,
  kinds: Readonly<Record<string, KindName>>,
  rows: readonly (readonly Value[])[],
  batchRows = 1000,
): Dataset {
  const columns = Object.keys(kinds)
  const count = { read: rows.length, loaded: rows.length, rejected: 0 }
  return {
    definition: {
      id,
      title: { zh: id },
      privacy: 1,
      missing: [],
      columns: Object.fromEntries(
        columns.map((name) => [
          name,
          { title: { zh: name }, kind: kinds[name] as KindName, headers: [], required: false },
        ]),
      ),
    },
    columns,
    sources: [
      {
        name: `${id}.csv`,
        format: 'rows',
        headers: [],
        counts: { ...createCounts(), ...count },
      },
    ],
    async *batches() {
      for (let start = 0; start < rows.length; start += batchRows) {
        const batch = rows.slice(start, start + batchRows)
        yield batch.map((cells, i): DatasetRow => ({ source: 0, record: start + i + 2, cells }))
      }
    },
  }
}
