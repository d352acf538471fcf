import type { Plan } from '@mingjian/core'
import { duckdbDialect, type ListedStatement, listStatements as list } from '@mingjian/sql'
import type { LoadedColumns } from './lowering.ts'

/** Lists the statements that would compute plans over datasets with these columns. */
export const listStatements = (
  plans: readonly Plan[],
  columns: LoadedColumns,
): readonly ListedStatement[] => list(plans, columns, duckdbDialect)
