import {
  boolean,
  date,
  decimal,
  integer,
  type JoinOperation,
  type Plan,
  type PlanColumn,
  string,
  type Value,
} from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { backends, planned, readPlan, table } from './testing/both.ts'
import { datasetOf } from './testing/dataset-of.ts'
import { call, col, day, lit } from './testing/plans.ts'

const columns: readonly PlanColumn[] = [
  { name: 'n', type: integer },
  { name: 'who', type: string },
  { name: 'day', type: date },
  { name: 'amount', type: decimal(2) },
  { name: 'open', type: boolean },
]
const kinds = { n: 'count', who: 'text', day: 'date', amount: 'money', open: 'flag' } as const
const suits = datasetOf('suits', kinds, [
  [1n, '𠮷', day('2020-01-01'), 100n, true],
  [2n, '\uffff', day('1969-12-31'), -5n, false],
  [3n, null, null, null, null],
  [4n, '', day('2020-01-01'), 0n, true],
])
const parties = datasetOf('parties', kinds, [
  [10n, '𠮷', day('2020-01-01'), 100n, false],
  [20n, '𠮷', null, 100n, null],
  [30n, null, day('1969-12-31'), null, true],
  [40n, '', null, 0n, null],
])
const empty = datasetOf('empty', kinds, [])
/** What this dataset has of the planned columns: one of five. */
const narrow = datasetOf('narrow', { who: 'text' }, [['𠮷'], ['x']])
const data = [suits, parties, empty, narrow]
const datasets = ['suits', 'parties', 'empty', 'narrow'].map((name) => planned(name, columns))
const other: PlanColumn = { name: 'other', type: integer }

/** Joins two datasets and takes the number of the right one. */
const joined = (
  unmatched: JoinOperation['unmatched'],
  on: readonly string[],
  { left = 'suits', right = 'parties' } = {},
): Plan => ({
  model: 'test.join',
  datasets,
  tables: [
    table(
      'step',
      { dataset: left },
      [
        {
          kind: 'join',
          with: { dataset: right },
          unmatched,
          on: on.map((name) => ({ left: name, right: name })),
          columns: [{ name: 'other', from: 'n', type: integer }],
        },
      ],
      [...columns, other],
    ),
  ],
})

const cases: readonly {
  readonly title: string
  readonly plan: Plan
  readonly rows: readonly (readonly Value[])[]
}[] = [
  {
    title: 'makes a row of each match and keeps a row that meets none',
    plan: joined('keep', ['who']),
    rows: [
      [1n, 10n],
      [1n, 20n],
      [2n, null],
      [3n, null],
      [4n, 40n],
    ],
  },
  {
    title: 'drops a row that meets none',
    plan: joined('drop', ['who']),
    rows: [
      [1n, 10n],
      [1n, 20n],
      [4n, 40n],
    ],
  },
  {
    title: 'asks for equality of all keys',
    plan: joined('drop', ['who', 'day']),
    rows: [[1n, 10n]],
  },
  {
    title: 'compares dates',
    plan: joined('drop', ['day']),
    rows: [
      [1n, 10n],
      [2n, 30n],
      [4n, 10n],
    ],
  },
  {
    title: 'compares decimals, zero among them',
    plan: joined('drop', ['amount']),
    rows: [
      [1n, 10n],
      [1n, 20n],
      [4n, 40n],
    ],
  },
  {
    title: 'compares booleans',
    plan: joined('drop', ['open']),
    rows: [
      [1n, 30n],
      [2n, 10n],
      [4n, 30n],
    ],
  },
  {
    title: 'compares integers; a dataset meets itself',
    plan: joined('drop', ['n'], { right: 'suits' }),
    rows: [
      [1n, 1n],
      [2n, 2n],
      [3n, 3n],
      [4n, 4n],
    ],
  },
  {
    title: 'finds no row of itself by an unknown key',
    plan: joined('keep', ['who'], { right: 'suits' }),
    rows: [
      [1n, 1n],
      [2n, 2n],
      [3n, null],
      [4n, 4n],
    ],
  },
  {
    title: 'puts every row beside every row where there are no keys',
    plan: joined('drop', [], { left: 'narrow', right: 'narrow' }),
    rows: Array.from({ length: 4 }, () => [null, null]),
  },
  {
    title: 'keeps a row without keys beside nothing',
    plan: joined('keep', [], { right: 'empty' }),
    rows: [
      [1n, null],
      [2n, null],
      [3n, null],
      [4n, null],
    ],
  },
  { title: 'drops rows beside nothing', plan: joined('drop', [], { right: 'empty' }), rows: [] },
  { title: 'keeps nothing of nothing', plan: joined('keep', ['who'], { left: 'empty' }), rows: [] },
  {
    title: 'takes null from a column that the data lack',
    plan: joined('drop', ['who'], { right: 'narrow' }),
    rows: [[1n, null]],
  },
  {
    title: 'finds nothing by a column that the data lack',
    plan: joined('keep', ['day'], { right: 'narrow' }),
    rows: [
      [1n, null],
      [2n, null],
      [3n, null],
      [4n, null],
    ],
  },
]

describe.each(backends)('a join on $name', ({ create }) => {
  it.each(cases)('$title', async ({ plan, rows }) => {
    const query = { table: 'step', columns: ['n', 'other'] }
    expect(await readPlan(create, plan, data, query)).toEqual(rows)
  })

  it('takes every type, and where rows came from, under new names', async () => {
    const taken = ['$source', '$record', ...columns.map(({ name }) => name)]
    const types = [integer, integer, ...columns.map(({ type }) => type)]
    const made = taken.map((from, i) => ({ name: `party.${from}`, from, type: types[i] ?? string }))
    const plan: Plan = {
      model: 'test.join',
      datasets,
      tables: [
        table(
          'step',
          { dataset: 'suits' },
          [
            {
              kind: 'join',
              with: { dataset: 'parties' },
              unmatched: 'drop',
              on: [
                { left: 'who', right: 'who' },
                { left: 'day', right: 'day' },
              ],
              columns: made,
            },
          ],
          made,
        ),
      ],
    }
    const query = { table: 'step', columns: made.map(({ name }) => name) }
    expect(await readPlan(create, plan, data, query)).toEqual([
      [0n, 2n, 10n, '𠮷', day('2020-01-01'), 100n, false],
    ])
  })

  it.each([true, false])('reads an earlier table twice, kept: %s', async (keep) => {
    const dear = call('greaterThan', boolean, col('amount', decimal(2)), lit('0.00', decimal(2)))
    const join = (name: string): JoinOperation => ({
      kind: 'join',
      with: { table: 'dear' },
      unmatched: 'keep',
      on: [{ left: 'who', right: 'who' }],
      columns: [{ name, from: 'n', type: integer }],
    })
    const plan: Plan = {
      model: 'test.join',
      datasets,
      tables: [
        table(
          'dear',
          { dataset: 'parties' },
          [{ kind: 'filter', condition: dear }],
          [...columns],
          keep,
        ),
        table('again', { table: 'dear' }, [join('x')], [...columns, { ...other, name: 'x' }], keep),
        table(
          'step',
          { table: 'again' },
          [join('y')],
          [...columns, ...['x', 'y'].map((name) => ({ ...other, name }))],
        ),
      ],
    }
    expect(await readPlan(create, plan, data, { table: 'step', columns: ['n', 'x', 'y'] })).toEqual(
      [10n, 20n].flatMap((n) => [10n, 20n].flatMap((x) => [10n, 20n].map((y) => [n, x, y]))),
    )
  })
})

describe('a join that is no plan', () => {
  it('stops where keys are of different types', async () => {
    const plan = joined('drop', [])
    const [step] = plan.tables
    const operations: readonly JoinOperation[] = [
      {
        ...(step?.operations[0] as JoinOperation),
        on: [{ left: 'n', right: 'amount' }],
      },
    ]
    const broken = { ...plan, tables: [{ ...step, operations }] } as Plan
    await expect(
      readPlan(backends[1].create, broken, data, { table: 'step', columns: ['n'] }),
    ).rejects.toThrow('A join takes column "amount" as integer, but it is decimal(2).')
  })
})
