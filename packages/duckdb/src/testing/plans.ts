import {
  type BackendRun,
  type CallExpr,
  type Dataset,
  date,
  decimal,
  type Expr,
  integer,
  type Operation,
  type OperatorName,
  type Plan,
  type PlanColumn,
  parseDate,
  string,
  type TableQuery,
  type Type,
  type Value,
} from '@mingjian/core'
import { duckdb } from '../index.ts'
import { datasetOf } from './dataset-of.ts'

/** Days of a date. */
export const day = (text: string): number => parseDate(text) as number
/** A column that may be unknown. */
export const col = (name: string, type: Type): Expr => ({
  kind: 'column',
  name,
  type,
  nullable: true,
})
/** A literal of canonical text. */
export const lit = (text: string | null, type: Type): Expr => ({ kind: 'literal', text, type })
/** A call of an operator that may be unknown. */
export const call = (operator: OperatorName, type: Type, ...args: Expr[]): CallExpr => ({
  kind: 'call',
  operator,
  args,
  type,
  nullable: true,
})

export const who = col('who', string)
export const amount = col('amount', decimal(2))
export const columns: readonly PlanColumn[] = [
  { name: 'who', type: string },
  { name: 'day', type: date },
  { name: 'amount', type: decimal(2) },
]
/** Ten rows with ties, unknowns, and text whose order by code point differs from UTF-16. */
export const suits = datasetOf('suits', { who: 'text', day: 'date', amount: 'money' }, [
  ['𠮷田', day('2020-01-01'), 100n],
  ['𠮷田', day('2020-01-31'), 250n],
  ['𠮷田', day('2020-01-31'), null],
  ['𠮷田', null, 9900n],
  ['\uffff', day('2020-02-01'), 100n],
  ['\uffff', day('2021-02-01'), 100n],
  [null, day('2020-01-15'), 100n],
  ['zhang', day('2020-03-01'), 5n],
  ['zhang', day('2020-03-30'), 5n],
  ['zhang', day('2020-03-31'), 7n],
])

/** A plan with one table over `suits` that keeps where rows came from, unless it groups. */
export function planOf(
  operations: readonly Operation[],
  made: readonly PlanColumn[],
  grouped = false,
): Plan {
  return {
    model: 'test.model',
    datasets: [{ name: 's', use: 'suits', columns }],
    tables: [
      {
        name: 'step',
        from: { dataset: 's' },
        operations,
        columns: grouped ? made : [{ name: '$record', type: integer }, ...made],
        keep: true,
      },
    ],
  }
}

/** Reads a query to its end. */
export async function collect(run: BackendRun, query: TableQuery): Promise<Value[][]> {
  const rows: Value[][] = []
  for await (const batch of run.read(query)) rows.push(...batch.map((row) => [...row]))
  return rows
}

const asRows = (made: readonly PlanColumn[], grouped: boolean): TableQuery => ({
  table: 'step',
  columns: made.map(({ name }) => name),
  order: [{ column: grouped ? (made[0]?.name ?? '') : '$record' }],
})

/** Runs operations over a dataset in a session of their own and reads what they make. */
export async function rowsOf(
  operations: readonly Operation[],
  made: readonly PlanColumn[],
  { grouped = false, data = suits }: { grouped?: boolean; data?: Dataset } = {},
): Promise<Value[][]> {
  const session = await duckdb().open(new Map([['suits', data]]), { threads: 2 })
  try {
    return await collect(
      await session.run(planOf(operations, made, grouped)),
      asRows(made, grouped),
    )
  } finally {
    await session.close()
  }
}

export const sumOf = (type: Type) => ({ function: 'sum', argument: amount, type }) as const
export const count = { function: 'count', type: integer } as const
