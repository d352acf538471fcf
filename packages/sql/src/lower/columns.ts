import {
  InvariantError,
  integer,
  type Operation,
  type PlanColumn,
  string,
  type Type,
  typeOfWindow,
  type WindowColumn,
} from '@mingjian/core'

/** The columns after an operation. */
export function columnsAfter(
  operation: Operation,
  columns: readonly PlanColumn[],
): readonly PlanColumn[] {
  switch (operation.kind) {
    case 'filter':
    case 'union':
      return columns
    case 'derive':
      return [
        ...columns,
        ...operation.columns.map(({ name, value }) => ({ name, type: value.type })),
      ]
    case 'join':
      return [...columns, ...operation.columns.map(({ name, type }) => ({ name, type }))]
    case 'split':
      return [
        ...columns,
        { name: operation.name, type: string },
        { name: operation.number, type: integer },
      ]
    case 'components':
      return [...columns, { name: operation.name, type: string }]
    case 'window':
      return [...columns, ...operation.columns.map(windowColumn)]
    case 'group': {
      const keys = columns.filter(({ name }) => operation.keys.includes(name))
      return [...keys, ...operation.columns.map(aggregateColumn)]
    }
  }
}

const windowColumn = (added: WindowColumn): PlanColumn => ({
  name: added.name,
  type: typeOfWindow(added),
})

const aggregateColumn = ({
  name,
  aggregate,
}: {
  readonly name: string
  readonly aggregate: { readonly type: PlanColumn['type'] }
}): PlanColumn => ({ name, type: aggregate.type })

/** The type of a column that an operation reads. */
export function typeOfColumn(columns: readonly PlanColumn[], name: string): Type {
  const found = columns.find((column) => column.name === name)
  if (found !== undefined) return found.type
  throw new InvariantError(
    `No column "${name}" among ${columns.map((column) => `"${column.name}"`).join(', ')}.`,
  )
}
