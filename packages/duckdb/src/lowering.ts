import { duckdbDialect, type LowerOptions, type SqlOperators } from '@mingjian/sql'
import { dataSchema } from './names.ts'

/** The columns of each loaded dataset, by its id. */
export type LoadedColumns = ReadonlyMap<string, ReadonlySet<string>>

/**
 * How the plan of one run is lowered: datasets from the session, tables in the run's own schema,
 * those that it borrows in the schemas of other runs.
 */
export const createLowering = (
  schema: string,
  loaded: LoadedColumns,
  operators: Partial<SqlOperators>,
  schemaOf: (plan: string) => string,
): LowerOptions => ({
  dialect: duckdbDialect,
  operators,
  names: {
    dataset: (use) => [dataSchema, use],
    datasetColumns: (use) => loaded.get(use) ?? new Set(),
    table: (name) => [schema, name],
    borrowed: ({ plan, table }) => [schemaOf(plan), table],
  },
})
