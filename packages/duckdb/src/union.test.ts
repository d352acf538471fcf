import { date, integer, type Plan, type PlanColumn, type PlanSource, string } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { backends, planned, readPlan, table } from './testing/both.ts'
import { datasetOf } from './testing/dataset-of.ts'
import { day } from './testing/plans.ts'

const columns: readonly PlanColumn[] = [
  { name: 'n', type: integer },
  { name: 'who', type: string },
  { name: 'day', type: date },
]
const freed: readonly PlanColumn[] = [
  { name: 'who', type: string },
  { name: 'since', type: date },
]
const kinds = { n: 'count', who: 'text', day: 'date' } as const
const data = [
  datasetOf('held', kinds, [
    [1n, '𠮷', day('2020-01-01')],
    [1n, '𠮷', day('2020-01-01')],
  ]),
  datasetOf('freed', { who: 'text', since: 'date' }, [
    ['甲', day('9999-12-31')],
    [null, null],
  ]),
  datasetOf('empty', kinds, []),
]

/** The rows of one dataset behind those of another, whose columns have other names. */
const union = (from: string, source: PlanSource): Plan => ({
  model: 'test.union',
  datasets: [planned('held', columns), planned('empty', columns), planned('freed', freed)],
  tables: [
    table('again', { dataset: 'freed' }, [], freed),
    table(
      'step',
      { dataset: from },
      [
        {
          kind: 'union',
          with: source,
          columns: [
            { name: 'day', from: 'since' },
            { name: 'who', from: 'who' },
          ],
        },
      ],
      columns,
    ),
  ],
})

const added = [
  [null, '甲', day('9999-12-31')],
  [null, null, null],
]
const held = [
  [1n, '𠮷', day('2020-01-01')],
  [1n, '𠮷', day('2020-01-01')],
]

describe.each(backends)('a union on $name', ({ create }) => {
  it.each([
    [
      'keeps duplicates and leaves null what the other table does not give',
      'held',
      { dataset: 'freed' },
      [...held, ...added],
    ],
    ['reads a table of the plan', 'held', { table: 'again' }, [...held, ...added]],
    ['adds rows to none', 'empty', { dataset: 'freed' }, added],
  ] as const)('%s', async (_title, from, source, wanted) => {
    const rows = await readPlan(create, union(from, source), data, {
      table: 'step',
      columns: ['n', 'who', 'day'],
    })
    expect(rows).toEqual(wanted)
  })
})

it('stops where the columns of a union are of different types', async () => {
  const plan = union('held', { dataset: 'freed' })
  const step = plan.tables[1]
  const operations = [
    { kind: 'union', with: { dataset: 'freed' }, columns: [{ name: 'n', from: 'who' }] },
  ] as const
  const broken = { ...plan, tables: [{ ...step, operations }] } as Plan
  await expect(
    readPlan(backends[1].create, broken, data, { table: 'step', columns: ['n'] }),
  ).rejects.toThrow('A union takes column "who" as integer, but it is string.')
})
