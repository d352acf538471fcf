import type { Operation, PlanColumn } from '@mingjian/core'

/** The columns after an operation. */
export function columnsAfter(
  operation: Operation,
  columns: readonly PlanColumn[],
): readonly PlanColumn[] {
  switch (operation.kind) {
    case 'filter':
      return columns
    case 'derive':
      return [
        ...columns,
        ...operation.columns.map(({ name, value }) => ({ name, type: value.type })),
      ]
    case 'window':
      return [...columns, ...operation.columns.map(aggregateColumn)]
    case 'group': {
      const keys = columns.filter(({ name }) => operation.keys.includes(name))
      return [...keys, ...operation.columns.map(aggregateColumn)]
    }
  }
}

const aggregateColumn = ({
  name,
  aggregate,
}: {
  readonly name: string
  readonly aggregate: { readonly type: PlanColumn['type'] }
}): PlanColumn => ({ name, type: aggregate.type })
