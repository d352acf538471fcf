import type { DatasetDefinition } from '../dataset/definition.ts'
import { allOf, call, column, literal, truth, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import type { Aggregate, Operation, Plan, PlanColumn, PlanSource, PlanTable } from '../plan/plan.ts'
import { date, decimal, integer, string, type Type } from '../values/type.ts'

/** A column whose keys are compared: of a dataset, or of a table that was computed from it. */
export interface KeyOf {
  /** Of the dataset that the keys come from. */
  readonly definition: DatasetDefinition
  /** The column of the dataset, */
  readonly origin: string
  /** and as the rows call it. */
  readonly column: string
  readonly rows: KeyRows
}

/** Rows of a dataset, whichever column is asked about. */
export type RowsOf = Pick<KeyOf, 'definition' | 'rows'>

/** Rows that plans read: of a dataset, or of a table of a plan that ran before. */
export interface KeyRows {
  /** The columns that they have. */
  readonly columns: readonly PlanColumn[]
  /** Undefined: all rows of the dataset. */
  readonly table?: { readonly plan: string; readonly table: string }
}

export type Side = 'left' | 'right'

/** What the tables of a {@link keyPlan} are called. */
export const keyTables = {
  /** Each different key of a side once, with its rows and their first and last day. */
  keys: (side: Side) => side,
  /** Those of them that stand nowhere on the other side. */
  unmet: (side: Side) => `${side}.unmet`,
  /** One row: how many keys and rows such a table has, and rows whose check digit holds. */
  count: (table: string) => `${table}.count`,
  /** One row: how many rows there are, with a key or without. */
  all: (side: Side) => `${side}.all`,
} as const

/** The columns of a table of keys. */
export const keyColumns = ['key', 'rows', 'first', 'last'] as const
/** The columns of a table of counts. */
export const countColumns = ['keys', 'rows', 'valid'] as const

/** The plan that finds the keys of two columns, and which of them stand in one alone. */
export function keyPlan(left: KeyOf, right: KeyOf): Plan {
  const sides = [
    ['left', left],
    ['right', right],
  ] as const
  return {
    model: '$readiness.keys',
    ...readAll(sides.map(([name, key]) => [name, key, [key.column, ...daysOf(key)]])),
    tables: [
      ...sides.flatMap(([side, key]) => [keysOf(side, key), allRows(side, key)]),
      ...sides.flatMap(([side]) => [
        unmetOf(side),
        countOf(keyTables.keys(side)),
        countOf(keyTables.unmet(side)),
      ]),
    ],
  }
}

/** The plan that counts the keys of one column, as the left side of a {@link keyPlan}. */
export const columnPlan = (of: KeyOf): Plan => ({
  model: '$readiness.column',
  ...readAll([['left', of, [of.column, ...daysOf(of)]]]),
  tables: [keysOf('left', of), countOf(keyTables.keys('left'))],
})

/** The table of a {@link monthPlan}. */
export const monthTable = 'months'

/** The plan that counts the rows of each month; undefined of data without days. */
export function monthPlan(of: RowsOf): Plan | undefined {
  const [day] = daysOf(of)
  if (day === undefined) return undefined
  const month = call('monthStart', dayIn(of, day))
  return {
    model: '$readiness.months',
    ...readAll([['rows', of, [day]]]),
    tables: [
      {
        name: monthTable,
        from: sourceOf('rows', of),
        operations: [
          { kind: 'filter', condition: call('known', column(day, typeOf(of, day))) },
          { kind: 'derive', columns: [{ name: 'month', value: month }] },
          { kind: 'group', keys: ['month'], columns: [{ name: 'rows', aggregate: count }] },
        ],
        columns: [
          { name: 'month', type: date },
          { name: 'rows', type: integer },
        ],
        keep: true,
      },
    ],
  }
}

/** Columns of both sides that are alike where their keys are not. */
export type AlikeBy = readonly { readonly left: string; readonly right: string }[]

/** The table of a {@link fallbackPlan}: one row, the column `rows`. */
export const fallbackTable = 'found'

/**
 * The plan that counts rows of the left side without a key that stands on the right, for which other columns find rows of
 * exactly one key there.
 */
export function fallbackPlan(left: KeyOf, right: KeyOf, by: AlikeBy): Plan {
  const known = (columns: readonly string[]): Operation => {
    const each = columns.map((name) => call('known', column(name, typeOf(right, name))))
    return { kind: 'filter', condition: allOf(each) ?? truth(true) }
  }
  const met = column('>met', integer)
  const rightBy = by.map((each) => each.right)
  return {
    model: '$readiness.fallback',
    ...readAll([
      ['left', left, [left.column, ...by.map((each) => each.left)]],
      ['right', right, [right.column, ...rightBy]],
    ]),
    tables: [
      {
        name: 'keys',
        from: sourceOf('right', right),
        operations: [
          known([right.column]),
          { kind: 'group', keys: [right.column], columns: [{ name: 'met', aggregate: count }] },
        ],
        columns: [
          { name: right.column, type: string },
          { name: 'met', type: integer },
        ],
        keep: false,
      },
      {
        name: 'single',
        from: sourceOf('right', right),
        operations: [
          known([right.column, ...rightBy]),
          {
            kind: 'group',
            keys: rightBy,
            columns: [
              {
                name: 'keys',
                aggregate: {
                  function: 'countDistinct',
                  argument: column(right.column, string),
                  type: integer,
                },
              },
            ],
          },
          { kind: 'filter', condition: call('equal', column('keys', integer), whole(1)) },
        ],
        columns: [
          ...rightBy.map((name) => ({ name, type: typeOf(right, name) })),
          { name: 'keys', type: integer },
        ],
        keep: false,
      },
      {
        name: fallbackTable,
        from: sourceOf('left', left),
        operations: [
          {
            kind: 'join',
            with: { table: 'keys' },
            unmatched: 'keep',
            on: [{ left: left.column, right: right.column }],
            columns: [{ name: met.name, from: 'met', type: integer }],
          },
          { kind: 'filter', condition: call('not', call('known', met)) },
          {
            kind: 'join',
            with: { table: 'single' },
            unmatched: 'drop',
            on: by,
            columns: [{ name: '>keys', from: 'keys', type: integer }],
          },
          { kind: 'group', keys: [], columns: [{ name: 'rows', aggregate: count }] },
        ],
        columns: [{ name: 'rows', type: integer }],
        keep: true,
      },
    ],
  }
}

const count: Aggregate = { function: 'count', type: integer }

/** The column that says when a row happened, where the rows have it. */
const daysOf = (of: RowsOf): string[] => {
  const { date: day } = of.definition
  const found = of.rows.columns.find(({ name }) => name === day)
  return found?.type.kind === 'date' || found?.type.kind === 'timestamp' ? [found.name] : []
}

type Reading = readonly [name: string, of: RowsOf, columns: readonly string[]]

/** What a plan says of the rows that it reads. */
function readAll(all: readonly Reading[]): Pick<Plan, 'datasets' | 'borrowed'> {
  const columnsOf = ({ rows }: RowsOf, names: readonly string[]) =>
    rows.columns.filter(({ name }) => names.includes(name))
  const borrowed = all.flatMap(([name, of, names]) =>
    of.rows.table === undefined ? [] : [{ name, ...of.rows.table, columns: columnsOf(of, names) }],
  )
  return {
    datasets: all.flatMap(([name, of, names]) =>
      of.rows.table === undefined
        ? [{ name, use: of.definition.id, columns: columnsOf(of, names) }]
        : [],
    ),
    ...(borrowed.length > 0 && { borrowed }),
  }
}

const sourceOf = (name: string, { rows }: RowsOf): PlanSource =>
  rows.table === undefined ? { dataset: name } : { borrowed: name }

const typeOf = ({ rows }: RowsOf, name: string): Type =>
  rows.columns.find((each) => each.name === name)?.type ?? string

function dayIn(of: RowsOf, name: string): Expr {
  const day = column(name, typeOf(of, name))
  return day.type.kind === 'timestamp' ? call('dateOf', day) : day
}

const keyShape: readonly PlanColumn[] = [
  { name: 'key', type: string },
  { name: 'rows', type: integer },
  { name: 'first', type: date },
  { name: 'last', type: date },
]

function keysOf(side: Side, key: KeyOf): PlanTable {
  const own = column(key.column, string)
  const [name] = daysOf(key)
  const day = name === undefined ? literal(null, date) : dayIn(key, name)
  return {
    name: keyTables.keys(side),
    from: sourceOf(side, key),
    operations: [
      { kind: 'filter', condition: call('known', own) },
      { kind: 'derive', columns: [{ name: 'key', value: own }] },
      {
        kind: 'group',
        keys: ['key'],
        columns: [
          { name: 'rows', aggregate: count },
          { name: 'first', aggregate: { function: 'min', argument: day, type: date } },
          { name: 'last', aggregate: { function: 'max', argument: day, type: date } },
        ],
      },
    ],
    columns: keyShape,
    keep: true,
  }
}

const allRows = (side: Side, key: KeyOf): PlanTable => ({
  name: keyTables.all(side),
  from: sourceOf(side, key),
  operations: [{ kind: 'group', keys: [], columns: [{ name: 'rows', aggregate: count }] }],
  columns: [{ name: 'rows', type: integer }],
  keep: true,
})

function unmetOf(side: Side): PlanTable {
  const other = keyTables.keys(side === 'left' ? 'right' : 'left')
  const met = column('>met', integer)
  return {
    name: keyTables.unmet(side),
    from: { table: keyTables.keys(side) },
    operations: [
      {
        kind: 'join',
        with: { table: other },
        unmatched: 'keep',
        on: [{ left: 'key', right: 'key' }],
        columns: [{ name: met.name, from: 'rows', type: integer }],
      },
      { kind: 'filter', condition: call('not', call('known', met)) },
    ],
    columns: keyShape,
    keep: true,
  }
}

function countOf(table: string): PlanTable {
  const rows = column('rows', integer, false)
  const isValid = call('checkDigitValid', column('key', string))
  return {
    name: keyTables.count(table),
    from: { table },
    operations: [
      {
        kind: 'group',
        keys: [],
        columns: [
          { name: 'keys', aggregate: count },
          { name: 'rows', aggregate: { function: 'sum', argument: rows, type: decimal(0) } },
          {
            name: 'valid',
            aggregate: { function: 'sum', argument: rows, filter: isValid, type: decimal(0) },
          },
        ],
      },
    ],
    columns: [
      { name: 'keys', type: integer },
      { name: 'rows', type: decimal(0) },
      { name: 'valid', type: decimal(0) },
    ],
    keep: true,
  }
}
