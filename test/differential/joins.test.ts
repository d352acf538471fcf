import {
  boolean,
  date,
  decimal,
  integer,
  type JoinOperation,
  memory,
  type Plan,
  type PlanColumn,
  string,
  type TableQuery,
  type Value,
} from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzing, reachIsKnown } from './check-property.ts'
import { datasetOf, runPlan } from './plan-runs.ts'

const kinds = { n: 'count', who: 'text', day: 'date', amount: 'money', open: 'flag' } as const
const columns: readonly PlanColumn[] = [
  { name: 'n', type: integer },
  { name: 'who', type: string },
  { name: 'day', type: date },
  { name: 'amount', type: decimal(2) },
  { name: 'open', type: boolean },
]
const names = columns.map(({ name }) => name)
/** Few values, so that keys meet; a fifth or more of the cells are unknown. */
const pools: readonly (readonly Value[])[] = [
  [null, 0n, 1n, -1n, 2n ** 63n - 1n],
  [null, '', '𠮷', '\uffff', 'a', 'A'],
  [null, 0, -1, 18_262],
  [null, 0n, 1n, -100n],
  [null, true, false],
]
const row = fc.tuple(...pools.map((pool) => fc.constantFrom(...pool)))
const rows = fc.array(row, { maxLength: 12 })
const keys = fc.subarray([0, 1, 2, 3, 4], { maxLength: 3 })
const join = fc.record({ keys, unmatched: fc.constantFrom('keep' as const, 'drop' as const) })

type Rows = readonly (readonly Value[])[]
interface Wanted {
  readonly keys: readonly number[]
  readonly unmatched: JoinOperation['unmatched']
}

/** The definition once more, as plainly as it can be said. */
function byHand(left: Rows, right: Rows, { keys: on, unmatched }: Wanted): Rows {
  return left.flatMap((cells) => {
    const met = right.filter((other) =>
      on.every((at) => cells[at] !== null && cells[at] === other[at]),
    )
    if (met.length === 0) return unmatched === 'keep' ? [[...cells, ...names.map(() => null)]] : []
    return met.map((other) => [...cells, ...other])
  })
}

const operationOf = (source: JoinOperation['with'], { keys: on, unmatched }: Wanted, n: number) =>
  ({
    kind: 'join',
    with: source,
    unmatched,
    on: on.map((at) => ({ left: names[at] ?? '', right: names[at] ?? '' })),
    columns: columns.map(({ name, type }) => ({ name: `${name} ${n}`, from: name, type })),
  }) satisfies JoinOperation

/** Joins a dataset and then a table over it, which is the left dataset or the right one. */
function planOf(first: Wanted, second: Wanted, own: boolean, keep: boolean): Plan {
  const added = [1, 2].flatMap((n) =>
    columns.map(({ name, type }) => ({ name: `${name} ${n}`, type })),
  )
  return {
    model: 'test.joins',
    datasets: ['left', 'right'].map((name) => ({ name, use: name, columns })),
    tables: [
      { name: 'other', from: { dataset: own ? 'left' : 'right' }, operations: [], columns, keep },
      {
        name: 'joined',
        from: { dataset: 'left' },
        operations: [
          operationOf({ dataset: 'right' }, first, 1),
          operationOf({ table: 'other' }, second, 2),
        ],
        columns: [...columns, ...added],
        keep: true,
      },
    ],
  }
}

/** Joins the right dataset to the table over a dataset, when it is read. */
const askOther = (wanted: Wanted): Omit<TableQuery, 'order'> => ({
  table: 'other',
  operations: [operationOf({ dataset: 'right' }, wanted, 1)],
  columns: [...names, ...names.map((name) => `${name} 1`)],
})

const show = (found: Rows): readonly string[] =>
  found
    .map((cells) =>
      cells.map((cell) => (cell === null ? '∅' : `${typeof cell} ${cell}`)).join(' | '),
    )
    .sort()

describe('joins', () => {
  it('are on every backend what nested loops find', async () => {
    let matched = 0
    const property = fc.asyncProperty(
      rows,
      rows,
      join,
      join,
      fc.boolean(),
      fc.boolean(),
      async (left, right, first, second, own, keep) => {
        const once = byHand(left, right, first)
        const wanted = show(byHand(once, own ? left : right, second))
        matched += wanted.length > 0 ? 1 : 0
        const plan = planOf(first, second, own, keep)
        const data = [datasetOf('left', kinds, left), datasetOf('right', kinds, right)]
        const query = {
          table: 'joined',
          columns: plan.tables[1]?.columns.map(({ name }) => name) ?? [],
        }
        expect(show(await runPlan(memory(), plan, data, query))).toEqual(wanted)
        expect(show(await runPlan(duckdb(), plan, data, query))).toEqual(wanted)
        if (!keep) return
        // The same when it is asked of a table that is there already.
        const asked = askOther(first)
        const given = show(byHand(own ? left : right, right, first))
        expect(show(await runPlan(memory(), plan, data, asked))).toEqual(given)
        expect(show(await runPlan(duckdb(), plan, data, asked))).toEqual(given)
      },
    )
    const { numRuns, seed } = fuzzing(50)
    await fc.assert(property, { numRuns, seed })
    console.log(`${numRuns} joins, ${matched} with rows, seed ${seed}`)
    if (reachIsKnown) expect(matched / numRuns).toBeGreaterThan(0.3)
  }, 300_000)
})
