import { duckdbDialect, type LowerOptions, type SqlOperators } from '@mingjian/sql'
import { dataSchema } from './names.ts'

/** The columns of each loaded dataset, by its id. */
export type LoadedColumns = ReadonlyMap<string, ReadonlySet<string>>

/** How the plans of one run are lowered: datasets from the session, tables in the run's own schema. */
export const createLowering = (
  schema: string,
  loaded: LoadedColumns,
  operators: Partial<SqlOperators>,
): LowerOptions => ({
  dialect: duckdbDialect,
  operators,
  names: {
    dataset: (use) => [dataSchema, use],
    datasetColumns: (use) => loaded.get(use) ?? new Set(),
    table: (name) => [schema, name],
  },
})
