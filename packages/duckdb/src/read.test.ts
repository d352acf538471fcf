import { boolean, decimal, type TableQuery, type Value } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { duckdb } from './index.ts'
import { datasetOf } from './testing/dataset-of.ts'
import { amount, call, collect, columns, day, lit, planOf, suits } from './testing/plans.ts'

describe('reading a kept table', () => {
  const many = datasetOf(
    'suits',
    { who: 'text', day: 'date', amount: 'money' },
    Array.from({ length: 30_000 }, (_, i): Value[] => [
      `k${i % 10_007}`,
      i % 5 === 0 ? null : i,
      BigInt(i),
    ]),
  )
  const plan = planOf([], columns)

  it('orders with unknown last in both directions, text by code point, and limits', async () => {
    const session = await duckdb().open(new Map([['suits', suits]]), {})
    const run = await session.run(plan)
    const query = (descending: boolean): TableQuery => ({
      table: 'step',
      columns: ['who', '$record'],
      order: [{ column: 'who', descending }, { column: '$record' }],
    })
    const up = (await collect(run, query(false))).map(([name]) => name)
    const down = (await collect(run, query(true))).map(([name]) => name)
    expect([...new Set(up)]).toEqual(['zhang', '\uffff', '𠮷田', null])
    expect([...new Set(down)]).toEqual(['𠮷田', '\uffff', 'zhang', null])
    expect(await collect(run, { ...query(false), limit: 2 })).toEqual([
      ['zhang', 9n],
      ['zhang', 10n],
    ])
    const where = call('greaterThan', boolean, amount, lit('2.00', decimal(2)))
    expect(await collect(run, { ...query(false), where })).toEqual([
      ['𠮷田', 3n],
      ['𠮷田', 5n],
    ])
    await session.close()
  })

  it('finds unknown cells by an unknown key', async () => {
    const session = await duckdb().open(new Map([['suits', suits]]), {})
    const run = await session.run(plan)
    const values: Value[][] = [
      [null, day('2020-01-15')],
      ['zhang', null],
      ['𠮷田', null],
    ]
    const found = await collect(run, {
      table: 'step',
      columns: ['$record'],
      matching: { columns: ['who', 'day'], values },
      order: [{ column: '$record' }],
    })
    expect(found).toEqual([[5n], [8n]])
    await session.close()
  })

  it('streams all rows in order and finds thousands of keys exactly', async () => {
    const session = await duckdb().open(new Map([['suits', many]]), { threads: 2 })
    const run = await session.run(plan)
    const all = await collect(run, {
      table: 'step',
      columns: ['amount'],
      order: [{ column: '$record' }],
    })
    expect(all).toEqual(Array.from({ length: 30_000 }, (_, i) => [BigInt(i)]))
    const values = Array.from({ length: 9_000 }, (_, i): Value[] => [`k${i}`, BigInt(i)])
    const found = await collect(run, {
      table: 'step',
      columns: ['who'],
      matching: {
        columns: ['who', 'amount'],
        values: [...values, ...values, ['K5', 5n], ['k5', 6n]],
      },
      order: [{ column: '$record' }],
    })
    expect(found).toEqual(values.map(([key]) => [key]))
    const none = { columns: ['who'], values: [] }
    expect(
      await collect(run, { table: 'step', columns: ['who'], matching: none, order: [] }),
    ).toEqual([])
    await session.close()
  })

  it('lets a reader stop early, read twice at once, and two plans run in one session', async () => {
    const session = await duckdb().open(new Map([['suits', many]]), {})
    const [first, second] = await Promise.all([session.run(plan), session.run(plan)])
    const query: TableQuery = {
      table: 'step',
      columns: ['$record'],
      order: [{ column: '$record' }],
    }
    for await (const batch of first.read(query)) {
      expect(batch[0]).toEqual([2n])
      break
    }
    const both = await Promise.all([collect(first, query), collect(second, query)])
    expect(both.map((rows) => rows.length)).toEqual([30_000, 30_000])
    await first.close()
    expect(await collect(second, { ...query, limit: 1 })).toEqual([[2n]])
    await second.close()
    await session.close()
  })
})
