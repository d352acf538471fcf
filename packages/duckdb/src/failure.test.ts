import process from 'node:process'
import { integer, type TableQuery, type Value } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { duckdb } from './index.ts'
import { datasetOf } from './testing/dataset-of.ts'
import { call, col, collect, columns, lit, planOf, suits, who } from './testing/plans.ts'

describe('a failure', () => {
  const endless = planOf(
    [
      {
        kind: 'window',
        columns: Array.from({ length: 10 }, (_, i) => ({
          name: `n${i}`,
          by: [],
          frame: { column: 'day', preceding: 1_000_000 + i, before: false },
          aggregate: { function: 'countDistinct', argument: who, type: integer },
        })),
      },
    ],
    Array.from({ length: 10 }, (_, i) => ({ name: `n${i}`, type: integer })),
  )
  const heavy = datasetOf(
    'suits',
    { who: 'text', day: 'date', amount: 'money' },
    Array.from({ length: 300_000 }, (_, i): Value[] => [
      `k${(i * 7919) % 300_000}`,
      i % 200_000,
      1n,
    ]),
  )

  it('ends a computation soon after an abort, with its reason', async () => {
    const control = new AbortController()
    const session = await duckdb().open(new Map([['suits', heavy]]), {
      signal: control.signal,
      threads: 1,
    })
    const running = session.run(endless)
    const reason = new Error('stopped by the user')
    setTimeout(() => control.abort(reason), 50)
    const begun = performance.now()
    await expect(running).rejects.toBe(reason)
    // Without an interrupt the ten windows take more than twice as long.
    expect(performance.now() - begun).toBeLessThan(3000)
    await session.close()
  })

  it('listens to the signal of a run once, however many statements are under way', async () => {
    const control = new AbortController()
    const { signal } = control
    const session = await duckdb().open(new Map([['suits', suits]]), { signal })
    const run = await session.run(planOf([], columns))
    const warnings: Error[] = []
    const note = (warning: Error) => warnings.push(warning)
    process.on('warning', note)
    const query: TableQuery = { table: 'step', columns: ['who'], order: [{ column: '$record' }] }
    const reads = await Promise.all(Array.from({ length: 12 }, () => collect(run, query)))
    await new Promise((resolve) => setImmediate(resolve))
    process.off('warning', note)
    expect(reads).toHaveLength(12)
    expect(warnings).toEqual([])
    control.abort(new Error('stopped'))
    await expect(session.run(planOf([], columns))).rejects.toThrow('stopped')
    await session.close()
  })

  it('ends loading after an abort, with its reason', async () => {
    const control = new AbortController()
    const reason = new Error('stopped while loading')
    const opening = duckdb().open(new Map([['suits', heavy]]), {
      signal: control.signal,
      onProgress: ({ phase, rows = 0 }) => {
        if (phase === 'load' && rows >= 5000) control.abort(reason)
      },
    })
    await expect(opening).rejects.toBe(reason)
  })

  it('names table and SQL, keeps values out of the message and leaves the session usable', async () => {
    const session = await duckdb().open(new Map([['suits', suits]]), {})
    const large = lit(String(2n ** 62n), integer)
    const value = call('multiply', integer, col('$record', integer), large)
    const plan = planOf(
      [{ kind: 'derive', columns: [{ name: 'x', value }] }],
      [{ name: 'x', type: integer }],
    )
    await expect(session.run(plan)).rejects.toMatchObject({
      name: 'BackendError',
      code: 'overflow',
      table: 'step',
      message: 'Table "step" of model test.model failed: A number does not fit 64 bits.',
      sql: expect.stringContaining('"$record" * CAST($1 AS BIGINT)'),
    })
    const run = await session.run(planOf([], columns))
    expect(
      await collect(run, { table: 'step', columns: ['$record'], order: [], limit: 20 }),
    ).toHaveLength(10)
    await session.close()
  })

  it('refuses a cell that is no value of its column, with its record', async () => {
    const bad = datasetOf('suits', { amount: 'money' }, [[1n], [10n ** 38n]])
    await expect(duckdb().open(new Map([['suits', bad]]), {})).rejects.toMatchObject({
      code: 'value-unfit',
      message: expect.stringContaining('Record 3 of suits.csv holds in column "amount" no value'),
    })
    const half = datasetOf('suits', { who: 'text' }, [['\ud842']])
    await expect(duckdb().open(new Map([['suits', half]]), {})).rejects.toMatchObject({
      code: 'value-unfit',
    })
  })

  it('tells which dataset was not loaded', async () => {
    const session = await duckdb().open(new Map(), {})
    await expect(session.run(planOf([], columns))).rejects.toMatchObject({
      code: 'dataset-missing',
    })
    await session.close()
  })
})
