import {
  boolean,
  date,
  decimal,
  type Expr,
  integer,
  type Operation,
  string,
  type Type,
  type Value,
} from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { datasetOf } from './testing/dataset-of.ts'
import { amount, call, col, count, day, lit, rowsOf, sumOf, who } from './testing/plans.ts'

describe('a plan on DuckDB', () => {
  it('derives a column from one made before it in the same operation', async () => {
    const twice = call('add', decimal(2), amount, amount)
    const operation: Operation = {
      kind: 'derive',
      columns: [
        { name: 'twice', value: twice },
        {
          name: 'big',
          value: call('greaterThan', boolean, col('twice', decimal(2)), lit('2.00', decimal(2))),
        },
      ],
    }
    const found = await rowsOf(
      [operation],
      [
        { name: 'twice', type: decimal(2) },
        { name: 'big', type: boolean },
      ],
    )
    expect(found.slice(0, 3)).toEqual([
      [200n, false],
      [500n, true],
      [null, null],
    ])
  })

  it('drops rows on which a condition is false or unknown', async () => {
    const condition = call('equal', boolean, amount, lit('1.00', decimal(2)))
    const found = await rowsOf([{ kind: 'filter', condition }], [{ name: 'who', type: string }])
    expect(found).toEqual([['𠮷田'], ['\uffff'], ['\uffff'], [null]])
  })

  it('counts the rows of a moving frame and leaves out rows without a place in it', async () => {
    const frame = { column: 'day', preceding: 29, before: false }
    const operation: Operation = {
      kind: 'window',
      columns: [
        { name: 'near', by: ['who'], frame, aggregate: count },
        { name: 'earlier', by: ['who'], frame: { ...frame, before: true }, aggregate: count },
        { name: 'taken', by: ['who'], frame, aggregate: sumOf(decimal(2)) },
        { name: 'all', by: [], aggregate: count },
      ],
    }
    const made = ['near', 'earlier', 'taken', 'all'].map((name) => ({
      name,
      type: name === 'taken' ? decimal(2) : integer,
    }))
    expect(await rowsOf([operation], made)).toEqual([
      [1n, 0n, 100n, 10n],
      [2n, 0n, 250n, 10n],
      [2n, 0n, 250n, 10n],
      [null, null, null, 10n],
      [1n, 0n, 100n, 10n],
      [1n, 0n, 100n, 10n],
      [null, null, null, 10n],
      [1n, 0n, 5n, 10n],
      [2n, 1n, 10n, 10n],
      [2n, 1n, 12n, 10n],
    ])
  })

  it('places the rows that take part in an order, those that tie alike', async () => {
    const operation: Operation = {
      kind: 'window',
      columns: [
        { name: 'nth', rank: 'rank', by: [], order: [{ column: 'amount', descending: true }] },
        {
          name: 'step',
          rank: 'denseRank',
          by: ['who'],
          order: [
            { column: 'day', descending: false },
            { column: 'amount', descending: false },
          ],
          filter: call('greaterThan', boolean, amount, lit('1.00', decimal(2))),
        },
      ],
    }
    const made = ['nth', 'step'].map((name) => ({ name, type: integer }))
    expect(await rowsOf([operation], made)).toEqual([
      [3n, null],
      [2n, 1n],
      [null, null],
      [1n, null],
      [3n, null],
      [3n, null],
      [3n, null],
      [8n, null],
      [8n, null],
      [7n, null],
    ])
  })

  it('tells a partition by one column twice from one by two columns', async () => {
    const by = (name: string, ...columns: string[]) => ({ name, by: columns, aggregate: count })
    const operation: Operation = {
      kind: 'window',
      columns: [by('alike', 'who', 'amount'), by('own', 'who', 'who')],
    }
    const made = ['alike', 'own'].map((name) => ({ name, type: integer }))
    const found = await rowsOf([operation], made)
    expect(found.slice(0, 2)).toEqual([
      [1n, 4n],
      [1n, 4n],
    ])
  })

  it('makes an empty frame of no days before a row', async () => {
    const frame = { column: 'day', preceding: 0, before: true }
    const operation: Operation = {
      kind: 'window',
      columns: [
        { name: 'n', by: ['who'], frame, aggregate: count },
        { name: 'taken', by: ['who'], frame, aggregate: sumOf(decimal(2)) },
      ],
    }
    const found = await rowsOf(
      [operation],
      [
        { name: 'n', type: integer },
        { name: 'taken', type: decimal(2) },
      ],
    )
    expect(found.slice(2, 5)).toEqual([
      [0n, null],
      [null, null],
      [0n, null],
    ])
  })

  it('groups by text, with counts of nothing 0 and other aggregates of nothing unknown', async () => {
    const never = call('equal', boolean, amount, lit('-1.00', decimal(2)))
    const operations: Operation[] = [
      { kind: 'filter', condition: call('known', boolean, who) },
      {
        kind: 'group',
        keys: ['who'],
        columns: [
          { name: 'n', aggregate: count },
          { name: 'known', aggregate: { ...count, argument: amount } },
          {
            name: 'kinds',
            aggregate: { function: 'countDistinct', argument: amount, type: integer },
          },
          { name: 'none', aggregate: { ...count, filter: never } },
          {
            name: 'most',
            aggregate: { function: 'max', argument: amount, filter: never, type: decimal(2) },
          },
          { name: 'first', aggregate: { function: 'min', argument: col('day', date), type: date } },
          { name: 'taken', aggregate: sumOf(decimal(2)) },
        ],
      },
    ]
    const types: Type[] = [string, integer, integer, integer, integer, decimal(2), date, decimal(2)]
    const names = ['who', 'n', 'known', 'kinds', 'none', 'most', 'first', 'taken']
    const made = names.map((name, i) => ({ name, type: types[i] as Type }))
    expect(await rowsOf(operations, made, { grouped: true })).toEqual([
      ['zhang', 3n, 3n, 2n, 0n, null, day('2020-03-01'), 17n],
      ['\uffff', 2n, 2n, 1n, 0n, null, day('2020-02-01'), 200n],
      ['𠮷田', 4n, 3n, 3n, 0n, null, day('2020-01-01'), 10_250n],
    ])
  })

  it('makes exactly one row of a group without keys, also of no rows', async () => {
    const operations: Operation[] = [
      { kind: 'filter', condition: lit('false', boolean) },
      {
        kind: 'group',
        keys: [],
        columns: [
          { name: 'n', aggregate: count },
          { name: 'taken', aggregate: sumOf(decimal(2)) },
        ],
      },
    ]
    const made = [
      { name: 'n', type: integer },
      { name: 'taken', type: decimal(2) },
    ]
    expect(await rowsOf(operations, made, { grouped: true })).toEqual([[0n, null]])
    const constant: Operation = {
      kind: 'derive',
      columns: [{ name: 'x', value: lit('7', integer) }],
    }
    const bare: Operation = { kind: 'group', keys: [], columns: [] }
    expect(
      await rowsOf([bare, constant], [{ name: 'x', type: integer }], { grouped: true }),
    ).toEqual([[7n]])
  })

  it('sums integers beyond 64 bits and fails beyond 38 digits', async () => {
    const most = 10n ** 38n - 1n
    const sum = (of: Expr, type: Type): Operation => ({
      kind: 'group',
      keys: [],
      columns: [{ name: 'x', aggregate: { function: 'sum', argument: of, type } }],
    })
    const made = (type: Type) => [{ name: 'x', type }]
    const large = lit(String(2n ** 63n - 1n), integer)
    expect(await rowsOf([sum(large, decimal(0))], made(decimal(0)), { grouped: true })).toEqual([
      [(2n ** 63n - 1n) * 10n],
    ])
    const two: Operation = {
      kind: 'filter',
      condition: call('equal', boolean, who, lit('\uffff', string)),
    }
    const half = lit(String(most / 2n), decimal(0))
    expect(await rowsOf([two, sum(half, decimal(0))], made(decimal(0)), { grouped: true })).toEqual(
      [[most - 1n]],
    )
    const more = lit(String(most / 2n + 1n), decimal(0))
    const failed = {
      code: 'overflow',
      table: 'step',
      message: expect.stringContaining('does not fit 38 digits'),
    }
    await expect(
      rowsOf([two, sum(more, decimal(0))], made(decimal(0)), { grouped: true }),
    ).rejects.toMatchObject(failed)
    const window: Operation = {
      kind: 'window',
      columns: [
        {
          name: 'x',
          by: ['who'],
          aggregate: { function: 'sum', argument: more, type: decimal(0) },
        },
      ],
    }
    await expect(rowsOf([two, window], made(decimal(0)))).rejects.toMatchObject(failed)
  })

  it('computes an argument only for the rows that take part', async () => {
    const large = lit(String(2n ** 62n), integer)
    const record = col('$record', integer)
    const argument = call('multiply', integer, record, large)
    const filter = call('lessThan', boolean, record, lit('2', integer))
    const aggregate = { function: 'count', argument, filter, type: integer } as const
    const window: Operation = { kind: 'window', columns: [{ name: 'n', by: ['who'], aggregate }] }
    const group: Operation = { kind: 'group', keys: [], columns: [{ name: 'n', aggregate }] }
    const made = [{ name: 'n', type: integer }]
    expect((await rowsOf([window], made))[0]).toEqual([0n])
    expect(await rowsOf([group], made, { grouped: true })).toEqual([[0n]])
  })

  it('reads a column that the dataset does not hold as unknown', async () => {
    const bare = datasetOf('suits', { who: 'text' }, [['a'], ['b']])
    const made = [
      { name: 'who', type: string },
      { name: 'day', type: date },
    ]
    expect(await rowsOf([], made, { data: bare })).toEqual([
      ['a', null],
      ['b', null],
    ])
  })
})

describe('a moving distinct count on DuckDB', () => {
  it('equals a count by hand over 400 rows with ties and unknowns', async () => {
    const rows = Array.from({ length: 400 }, (_, i): Value[] => [
      i % 7 === 0 ? null : `p${(i * 13) % 5}`,
      i % 11 === 0 ? null : day('2020-01-01') + ((i * 37) % 90),
      i % 3 === 0 ? null : BigInt((i * 17) % 9),
    ])
    const filter = call('notEqual', boolean, amount, lit('0.04', decimal(2)))
    const aggregate = {
      function: 'countDistinct',
      argument: amount,
      filter,
      type: integer,
    } as const
    const frame = { column: 'day', preceding: 10, before: true }
    const operation: Operation = {
      kind: 'window',
      columns: [{ name: 'n', by: ['who'], frame, aggregate }],
    }
    const data = datasetOf('suits', { who: 'text', day: 'date', amount: 'money' }, rows)
    const expected = rows.map(([person, at]) => {
      if (person === null || at === null) return [null]
      const near = rows.filter(
        ([other, d, value]) =>
          other === person &&
          d !== null &&
          Number(d) < Number(at) &&
          Number(d) >= Number(at) - 10 &&
          value !== null &&
          value !== 4n,
      )
      return [BigInt(new Set(near.map(([, , value]) => value)).size)]
    })
    expect(await rowsOf([operation], [{ name: 'n', type: integer }], { data })).toEqual(expected)
  })
})
