import {
  type Aggregate,
  type AggregateColumn,
  type AggregateFunction,
  boolean,
  date,
  decimal,
  type Expr,
  integer,
  type Plan,
  type PlanColumn,
  type PlanTable,
  string,
  type Type,
  timestamp,
  typeOfWindow,
  type WindowColumn,
} from '@mingjian/core'

const column = (name: string, type: Type): Expr => ({ kind: 'column', name, type, nullable: true })

const columns: readonly PlanColumn[] = [
  { name: 'who', type: string },
  { name: 'day', type: date },
  { name: 'at', type: timestamp },
  { name: 'amount', type: decimal(2) },
  { name: 'paid', type: boolean },
]

const amount = column('amount', decimal(2))

const isPaid: Expr = {
  kind: 'call',
  operator: 'isTrue',
  args: [column('paid', boolean)],
  type: boolean,
  nullable: false,
}

const doubled: Expr = {
  kind: 'call',
  operator: 'add',
  args: [amount, amount],
  type: decimal(2),
  nullable: true,
}

/** Each aggregate over the paid rows; what it counts or sums is computed. */
const aggregates: readonly (readonly [AggregateFunction, Type])[] = [
  ['count', integer],
  ['countDistinct', integer],
  ['sum', decimal(2)],
  ['min', decimal(2)],
  ['max', decimal(2)],
]

const aggregateOf = (name: AggregateFunction, type: Type): Aggregate => ({
  function: name,
  ...(name === 'count' ? {} : { argument: name === 'countDistinct' ? amount : doubled }),
  filter: isPaid,
  type,
})

const windowsOf = (kind: string, frame?: AggregateColumn['frame']): readonly WindowColumn[] =>
  aggregates.map(([name, type]) => ({
    name: `${kind}_${name}`,
    aggregate: aggregateOf(name, type),
    by: ['who'],
    ...(frame === undefined ? {} : { frame }),
  }))

const windows: readonly WindowColumn[] = [
  ...windowsOf('all'),
  ...windowsOf('moving', { column: 'day', preceding: 29, before: false }),
  ...windowsOf('before', { column: 'day', preceding: 30, before: true }),
  ...windowsOf('near', { column: 'at', preceding: 7199, before: false }).slice(0, 2),
  { name: 'place', rank: 'rank', order: [{ column: 'amount', descending: false }], by: ['who'] },
  {
    name: 'paid_place',
    rank: 'denseRank',
    order: [
      { column: 'day', descending: true },
      { column: 'amount', descending: false },
    ],
    filter: isPaid,
    by: ['who'],
  },
]

const grouped = [
  ...aggregates.map(([name, type]) => ({ name, aggregate: aggregateOf(name, type) })),
  {
    name: 'every_paid',
    aggregate: { function: 'min', argument: column('paid', boolean), type: boolean },
  },
  {
    name: 'any_paid',
    aggregate: { function: 'max', argument: column('paid', boolean), type: boolean },
  },
] as const

const typed = (made: readonly { readonly name: string; readonly aggregate: Aggregate }[]) =>
  made.map(({ name, aggregate }) => ({ name, type: aggregate.type }))

const table = (
  name: string,
  from: PlanTable['from'],
  operations: PlanTable['operations'],
  made: readonly PlanColumn[],
): PlanTable => ({ name, from, operations, columns: made, keep: true })

const payments = { dataset: 'payments' } as const

/** A plan with a table for each operation of the plan language, and each way to do it. */
export const planOfOperations: Plan = {
  model: 'operations',
  datasets: [{ name: 'payments', use: 'payment', columns }],
  tables: [
    table(
      'derived',
      payments,
      [
        {
          kind: 'derive',
          columns: [
            { name: 'twice', value: doubled },
            {
              name: 'thrice',
              value: { ...doubled, args: [column('twice', decimal(2)), amount] },
            },
          ],
        },
        { kind: 'filter', condition: isPaid },
      ],
      [...columns, { name: 'twice', type: decimal(2) }, { name: 'thrice', type: decimal(2) }],
    ),
    table(
      'joined',
      { table: 'derived' },
      [
        {
          kind: 'join',
          with: payments,
          unmatched: 'keep',
          on: [
            { left: 'who', right: 'who' },
            { left: 'day', right: 'day' },
          ],
          columns: [{ name: 'other', from: 'amount', type: decimal(2) }],
        },
        {
          kind: 'join',
          with: payments,
          unmatched: 'drop',
          on: [{ left: 'who', right: 'who' }],
          columns: [],
        },
        {
          kind: 'join',
          with: payments,
          unmatched: 'drop',
          on: [],
          columns: [{ name: 'any_day', from: 'day', type: date }],
        },
      ],
      [...columns, { name: 'other', type: decimal(2) }, { name: 'any_day', type: date }],
    ),
    table(
      'united',
      payments,
      [
        {
          kind: 'union',
          with: { table: 'joined' },
          columns: [
            { name: 'who', from: 'who' },
            { name: 'amount', from: 'other' },
          ],
        },
      ],
      columns,
    ),
    table(
      'split',
      payments,
      [
        {
          kind: 'split',
          column: 'who',
          separator: '、',
          unlisted: { before: '另', behind: '人' },
          name: 'party',
          number: 'place',
        },
      ],
      [...columns, { name: 'party', type: string }, { name: 'place', type: integer }],
    ),
    table(
      'networks',
      payments,
      [
        {
          kind: 'components',
          name: 'ring',
          nodes: [
            { type: 'person', column: 'who' },
            { type: 'day', column: 'day' },
          ],
          namedBy: 'who',
        },
      ],
      [...columns, { name: 'ring', type: string }],
    ),
    table(
      'windows',
      payments,
      [{ kind: 'window', columns: windows }],
      [...columns, ...windows.map((added) => ({ name: added.name, type: typeOfWindow(added) }))],
    ),
    table(
      'grouped',
      payments,
      [{ kind: 'group', keys: ['who'], columns: grouped }],
      [{ name: 'who', type: string }, ...typed(grouped)],
    ),
    table('total', payments, [{ kind: 'group', keys: [], columns: grouped }], typed(grouped)),
  ],
}
