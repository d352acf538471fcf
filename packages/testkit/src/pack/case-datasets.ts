import { createDataset, type Dataset, type DatasetDefinition, type RowObject } from '@mingjian/core'

/**
 * The tables of a case as datasets of the catalog. Rows hold what the case is about: a column that
 * none of them names is there and unknown, be it required or not. Tables that the catalog lacks are
 * left out.
 */
export const caseDatasets = (
  data: Readonly<Record<string, readonly RowObject[]>>,
  catalog: readonly DatasetDefinition[],
): Readonly<Record<string, Dataset>> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([id, rows]): [string, Dataset][] => {
      const definition = catalog.find((each) => each.id === id)
      if (definition === undefined) return []
      const columns = Object.keys(definition.columns)
      return [[id, createDataset(definition, rows, { columns })]]
    }),
  )
