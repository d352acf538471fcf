import type { GroupOperation } from '@mingjian/core'
import { column } from '../ast/build.ts'
import type { Select, Selected, Source } from '../ast/nodes.ts'
import { lowerAggregate } from './aggregate.ts'
import type { Context } from './context.ts'

/** Lowers a group: without keys SQL makes one row, also of no rows, as the plan does. */
export const lowerGroup =
  (operation: GroupOperation, context: Context) =>
  (from: Source): Select => {
    const keys = operation.keys.map((name) => ({ expr: column(name), name }))
    const aggregates = operation.columns.map(({ name, aggregate }) => ({
      expr: lowerAggregate(aggregate, context),
      name,
    }))
    const columns = [...keys, ...aggregates]
    return {
      columns: columns.length === 0 ? [rowCount] : columns,
      from,
      ...(keys.length === 0 ? {} : { groupBy: keys.map(({ expr }) => expr) }),
    }
  }

/** A SELECT needs a column; the last projection of the table leaves this one out. */
const rowCount: Selected = {
  expr: { kind: 'aggregate', function: 'COUNT', distinct: false },
  name: '$rows',
}
