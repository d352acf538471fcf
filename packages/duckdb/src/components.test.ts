import {
  boolean,
  type ComponentsOperation,
  date,
  decimal,
  integer,
  type Plan,
  type PlanColumn,
  string,
  type Value,
} from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { findComponents } from './components.ts'
import { duckdb } from './index.ts'
import { createEngine } from './settings.ts'
import { backends, planned, readPlan, table } from './testing/both.ts'
import { datasetOf } from './testing/dataset-of.ts'
import { call, col, collect, day, lit } from './testing/plans.ts'

const columns: readonly PlanColumn[] = [
  { name: 'n', type: integer },
  { name: 'who', type: string },
  { name: 'whom', type: string },
  { name: 'account', type: integer },
  { name: 'day', type: date },
  { name: 'amount', type: decimal(2) },
]
const kinds = {
  n: 'count',
  who: 'text',
  whom: 'text',
  account: 'count',
  day: 'date',
  amount: 'money',
} as const
const net: PlanColumn = { name: 'net', type: string }
const names = [...columns, net].map(({ name }) => name)

const networks = (
  nodes: Readonly<Record<string, string>>,
  namedBy = 'who',
): ComponentsOperation => ({
  kind: 'components',
  name: 'net',
  nodes: Object.entries(nodes).map(([column, type]) => ({ type, column })),
  namedBy,
})
const people = { who: 'person', whom: 'person' }

const planOf = (operation: ComponentsOperation): Plan => ({
  model: 'test.components',
  datasets: [planned('links', columns)],
  tables: [table('step', { dataset: 'links' }, [operation], [...columns, net])],
})

/** Cells after the number of the row; those left out are unknown. */
const linksOf = (rows: readonly (readonly Value[])[]) =>
  datasetOf(
    'links',
    kinds,
    rows.map((row, i) => columns.map((_, at) => (at === 0 ? BigInt(i) : (row[at - 1] ?? null)))),
  )

const cases: readonly {
  readonly title: string
  readonly operation: ComponentsOperation
  readonly rows: readonly (readonly Value[])[]
  readonly nets: readonly Value[]
}[] = [
  {
    title: 'follows a chain in any order of its rows',
    operation: networks(people),
    rows: [
      ['c', 'd'],
      ['a', 'b'],
      ['x', 'y'],
      ['b', 'c'],
    ],
    nets: ['a', 'a', 'x', 'a'],
  },
  {
    title: 'gathers a star and a row that links a node with itself',
    operation: networks(people),
    rows: [
      ['m', 'hub'],
      ['l', 'hub'],
      ['z', 'z'],
      ['hub', null],
    ],
    nets: ['hub', 'hub', 'z', 'hub'],
  },
  {
    title: 'leaves a row without a node alone and does not link unknown ones',
    operation: networks(people, 'whom'),
    rows: [
      ['a', null],
      [null, null],
      ['b', null],
      [null, 'b'],
    ],
    nets: [null, null, 'b', 'b'],
  },
  {
    title: 'names nothing where no name is known',
    operation: networks({ account: 'account' }, 'whom'),
    rows: [
      ['a', null, 7n],
      ['b', null, 7n],
      ['c', 'q', 8n],
    ],
    nets: [null, null, 'q'],
  },
  {
    title: 'keeps kinds of nodes apart, though the values are the same',
    operation: networks({ who: 'person', whom: 'firm' }),
    rows: [
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'c'],
    ],
    nets: ['a', 'b', 'b'],
  },
  {
    title: 'keeps a number apart from a text that looks like it',
    operation: networks({ who: 'person', account: 'account' }),
    rows: [
      ['1', null, 2n],
      ['2', null, 1n],
    ],
    nets: ['1', '2'],
  },
  {
    title: 'compares names by code point',
    operation: networks({ account: 'account' }),
    rows: [
      ['𠮷', null, 1n],
      ['\uffff', null, 1n],
      ['', null, 2n],
      ['a', null, 2n],
    ],
    nets: ['\uffff', '\uffff', '', ''],
  },
  {
    title: 'links by dates and decimals too',
    operation: networks({ day: 'day', amount: 'amount' }),
    rows: [
      ['d', null, null, day('2020-01-01'), 5n],
      ['c', null, null, day('2020-01-02'), 5n],
      ['b', null, null, day('2020-01-02'), 50n],
      ['a', null, null, day('2020-01-03'), 500n],
    ],
    nets: ['b', 'b', 'b', 'a'],
  },
  { title: 'makes nothing of nothing', operation: networks(people), rows: [], nets: [] },
]

describe.each(backends)('networks on $name', ({ create }) => {
  it.each(cases)('$title', async ({ operation, rows, nets }) => {
    const found = await readPlan(create, planOf(operation), [linksOf(rows)], {
      table: 'step',
      columns: names,
    })
    expect(found.map((row) => row.at(-1))).toEqual(nets)
    expect(found.map((row) => row[1])).toEqual(rows.map((row) => row[0]))
  })

  it.each([true, false])(
    'stand between operations, twice, and are read twice, kept: %s',
    async (keep) => {
      const size: PlanColumn = { name: 'size', type: integer }
      const wide: PlanColumn = { name: 'wide', type: string }
      const known = call('notEqual', boolean, col('who', string), lit('x', string))
      const plan: Plan = {
        model: 'test.components',
        datasets: [planned('links', columns)],
        tables: [
          table(
            'rings',
            { dataset: 'links' },
            [
              { kind: 'filter', condition: known },
              networks(people),
              {
                kind: 'window',
                columns: [
                  { name: 'size', by: ['net'], aggregate: { function: 'count', type: integer } },
                ],
              },
              { ...networks({ net: 'net', account: 'account' }, 'net'), name: 'wide' },
            ],
            [...columns, net, size, wide],
            keep,
          ),
          table(
            'step',
            { table: 'rings' },
            [
              {
                kind: 'join',
                with: { table: 'rings' },
                unmatched: 'drop',
                on: [{ left: 'wide', right: 'wide' }],
                columns: [{ name: 'mate', from: 'who', type: string }],
              },
            ],
            [...columns, net, size, wide, { name: 'mate', type: string }],
          ),
        ],
      }
      const data = linksOf([
        ['a', 'b', 1n],
        ['b', 'c'],
        ['x', 'a'],
        ['p', 'x', 1n],
        ['s', 't'],
      ])
      const query = { table: 'step', columns: ['who', 'net', 'size', 'wide', 'mate'] }
      expect(await readPlan(create, plan, [data], query)).toEqual([
        ...['a', 'b', 'p'].map((mate) => ['a', 'a', 2n, 'a', mate]),
        ...['a', 'b', 'p'].map((mate) => ['b', 'a', 2n, 'a', mate]),
        ...['a', 'b', 'p'].map((mate) => ['p', 'p', 1n, 'a', mate]),
        ['s', 's', 1n, 's', 's'],
      ])
    },
  )
})

describe('networks on DuckDB', () => {
  it('follow a chain of 100,000 rows in a moment', async () => {
    const length = 100_000
    const rows = Array.from({ length }, (_, i) => {
      const at = (i * 7919) % length
      return [`k${String(at).padStart(6, '0')}`, `k${String(at + 1).padStart(6, '0')}`]
    })
    const session = await duckdb().open(new Map([['links', linksOf(rows)]]), { threads: 2 })
    const run = await session.run(planOf(networks(people)))
    const query = { table: 'step', columns: ['net'], order: [] }
    const found = await collect(run, query)
    expect(found).toHaveLength(length)
    expect(new Set(found.map(([name]) => name))).toEqual(new Set(['k000000']))
    await session.close()
  })

  it.each(['edges', 'roots'])(
    'end after an abort while %s are handled, with its reason',
    async (phase) => {
      const engine = await createEngine({ threads: 1 })
      const connection = await engine.instance.connect()
      const watcher = await engine.instance.connect()
      const control = new AbortController()
      const reason = new Error(`stopped at the ${phase}`)
      const size = 4_000_000
      await connection.run(
        `CREATE TABLE nodes AS SELECT range::INTEGER AS node FROM range(${size})`,
      )
      await connection.run(
        'CREATE TABLE edges AS SELECT node AS a, node - 1 AS b FROM nodes WHERE node > 0',
      )
      const statement = {
        kind: 'components',
        table: 't',
        nodes: ['main', 'nodes'],
        edges: ['main', 'edges'],
        roots: ['main', 'roots'],
      } as const
      const rootsThere = async () =>
        (await watcher.runAndReadAll("SELECT 1 FROM duckdb_tables() WHERE table_name = 'roots'"))
          .currentRowCount > 0
      const finding = findComponents(connection, statement, {
        signal: control.signal,
        what: 'Table "t"',
      })
      const ended = expect(finding).rejects.toBe(reason)
      while (phase === 'roots' && !(await rootsThere())) await new Promise(setImmediate)
      control.abort(reason)
      await ended
      expect(await rootsThere()).toBe(phase === 'roots')
      connection.closeSync()
      watcher.closeSync()
      await engine.close()
    },
  )

  it('stop where nodes of one kind are of two types, or a name is no text', async () => {
    const mixed = planOf(networks({ who: 'person', account: 'person' }))
    const query = { table: 'step', columns: ['net'] }
    const read = (plan: Plan) => readPlan(backends[1].create, plan, [linksOf([])], query)
    await expect(read(mixed)).rejects.toThrow('Nodes of kind "person" have values of different')
    const unnamed = planOf(networks(people, 'account'))
    await expect(read(unnamed)).rejects.toThrow('column "account" holds none')
    await expect(read(planOf(networks({})))).rejects.toThrow('needs a node column')
  })
})
