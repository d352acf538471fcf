import type { PlanColumn } from '@mingjian/core'
import { column } from '../ast/build.ts'
import type { Select, Source } from '../ast/nodes.ts'

/** Reads columns in their order. */
export const project = (columns: readonly PlanColumn[], from: Source): Select => ({
  columns: columns.map(({ name }) => ({ expr: column(name), name })),
  from,
})
