import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { call, column, literal } from '../plan/build.ts'
import type { Aggregate, AggregateColumn, AggregateFunction, RankColumn } from '../plan/plan.ts'
import { compareValues } from '../values/compare.ts'
import { boolean, date, decimal, integer, string, type Type, type Value } from '../values/type.ts'
import { defaultEvaluators } from './compile-expr.ts'
import type { MemoryTable } from './memory-table.ts'
import { runOperation } from './run-operation.ts'

/** Rows: a key, a second key, a day, an integer as large as they come, a text, a flag. */
const columns = ['k', 'l', 'day', 'n', 's', 'f']
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 5 })
const near = 2n ** 53n
const row = fc.tuple(
  maybe(fc.constantFrom<Value>('a', 'b', 'null', 'a|string:1:b')),
  maybe(fc.constantFrom<Value>(1n, 2n)),
  maybe(fc.integer({ min: -3, max: 6 })),
  // Neighbours beyond what a double tells apart.
  maybe(fc.bigInt({ min: near - 2n, max: near + 4n })),
  maybe(fc.constantFrom<Value>('x', '𠮷', '\uffee')),
  maybe(fc.boolean()),
)
const rows = fc.array(row, { maxLength: 14 })

type Cells = readonly Value[]
const at = (cells: Cells, name: string): Value => cells[columns.indexOf(name)] ?? null

const arguments_: Readonly<Record<string, Type>> = { n: integer, s: string, day: date }
const aggregate: fc.Arbitrary<Aggregate> = fc
  .tuple(
    fc.constantFrom<AggregateFunction>('count', 'countDistinct', 'sum', 'min', 'max'),
    fc.constantFrom('n', 's', 'day'),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([name, of, filtered, bare]): Aggregate => {
    const counts = name === 'count' || name === 'countDistinct'
    const argument = name === 'sum' ? 'n' : of
    const type = counts ? integer : name === 'sum' ? decimal(0) : (arguments_[argument] as Type)
    return {
      function: name,
      type,
      ...(name === 'count' && bare
        ? {}
        : { argument: column(argument, arguments_[argument] as Type) }),
      ...(filtered ? { filter: column('f', boolean) } : {}),
    }
  })

/** What an aggregate is, straight from its definition. */
function expected(
  members: readonly Cells[],
  { function: name, argument, filter }: Aggregate,
): Value {
  const taken = members.filter((cells) => filter === undefined || at(cells, 'f') === true)
  if (argument === undefined) return BigInt(taken.length)
  const of = argument.kind === 'column' ? argument.name : ''
  const values = taken.map((cells) => at(cells, of)).filter((value) => value !== null)
  const sorted = values.toSorted(compareValues)
  switch (name) {
    case 'count':
      return BigInt(values.length)
    case 'countDistinct':
      return BigInt(new Set(values).size)
    case 'sum':
      return values.length === 0 ? null : (values as bigint[]).reduce((sum, value) => sum + value)
    case 'min':
      return sorted[0] ?? null
    case 'max':
      return sorted.at(-1) ?? null
  }
}

const run = (table: MemoryTable, operation: Parameters<typeof runOperation>[1]) =>
  runOperation(table, operation, {
    evaluators: defaultEvaluators,
    lookUp: () => {
      throw new Error('reads one table only')
    },
  })

const keyLists = fc.constantFrom<readonly string[]>([], ['k'], ['l'], ['k', 'l'])
const alike = (a: Cells, b: Cells, keys: readonly string[]) =>
  keys.every((key) => at(a, key) === at(b, key))

describe('a window', () => {
  it('holds for each row what its definition says of the rows around it', () => {
    const frame = fc.option(
      fc.record({
        column: fc.constantFrom('day', 'n'),
        preceding: fc.integer({ min: 0, max: 4 }),
        before: fc.boolean(),
      }),
      { nil: undefined },
    )
    fc.assert(
      fc.property(rows, keyLists, frame, aggregate, (cells, by, moving, computed) => {
        const added: AggregateColumn = {
          name: 'added',
          aggregate: computed,
          by,
          ...(moving === undefined ? {} : { frame: moving }),
        }
        const found = run({ columns, rows: cells }, { kind: 'window', columns: [added] })
        expect(found.columns).toEqual([...columns, 'added'])
        const needed = moving === undefined ? by : [...by, moving.column]
        const placed = (each: Cells) => needed.every((name) => at(each, name) !== null)
        const inFrame = (now: Cells, each: Cells) => {
          if (moving === undefined) return true
          const [t, d] = [now, each].map((of) => BigInt(at(of, moving.column) as number | bigint))
          if (t === undefined || d === undefined) return false
          return d >= t - BigInt(moving.preceding) && (moving.before ? d < t : d <= t)
        }
        for (const [i, now] of cells.entries()) {
          const members = cells.filter(
            (each) => placed(now) && placed(each) && alike(now, each, by) && inFrame(now, each),
          )
          expect(found.rows[i]).toEqual([...now, placed(now) ? expected(members, computed) : null])
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a place in an order', () => {
  const order = fc.constantFrom<RankColumn['order']>(
    [{ column: 'day', descending: false }],
    [{ column: 's', descending: true }],
    [
      { column: 'day', descending: true },
      { column: 'n', descending: false },
    ],
  )
  const asked = fc.record({ rank: fc.constantFrom('rank', 'denseRank'), order, by: keyLists })

  it('counts the rows, or the different places, before it among those that take part', () => {
    fc.assert(
      fc.property(rows, asked, fc.boolean(), (cells, { rank, order, by }, filtered) => {
        const filter = filtered ? { filter: column('f', boolean) } : {}
        const added = { name: 'added', rank, order, by, ...filter } as RankColumn
        const found = run({ columns, rows: cells }, { kind: 'window', columns: [added] })
        const needed = [...by, ...order.map((each) => each.column)]
        const takesPart = (each: Cells) =>
          needed.every((name) => at(each, name) !== null) && (!filtered || at(each, 'f') === true)
        const comparePlaces = (a: Cells, b: Cells) =>
          order
            .map(({ column: name, descending }) => {
              const result = compareValues(at(a, name), at(b, name))
              return descending ? -result : result
            })
            .find((result) => result !== 0) ?? 0
        for (const [i, now] of cells.entries()) {
          const before = cells.filter(
            (each) =>
              takesPart(each) &&
              takesPart(now) &&
              alike(now, each, by) &&
              comparePlaces(each, now) < 0,
          )
          const places = before.filter(
            (each, j) => before.findIndex((other) => comparePlaces(each, other) === 0) === j,
          )
          const expected = 1 + (rank === 'rank' ? before : places).length
          expect(found.rows[i]).toEqual([...now, takesPart(now) ? BigInt(expected) : null])
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a group', () => {
  it('is one row of each combination of keys with what its definition says', () => {
    fc.assert(
      fc.property(
        rows,
        keyLists,
        fc.array(aggregate, { maxLength: 3 }),
        (cells, keys, computed) => {
          const known = cells.filter((each) => keys.every((key) => at(each, key) !== null))
          const found = run(
            { columns, rows: known },
            {
              kind: 'group',
              keys,
              columns: computed.map((each, i) => ({ name: `c${i}`, aggregate: each })),
            },
          )
          const firsts = known.filter(
            (each, i) => known.findIndex((other) => alike(each, other, keys)) === i,
          )
          const leaders = keys.length === 0 ? [known[0] ?? []] : firsts
          expect(found.rows).toEqual(
            leaders.map((first) => {
              const members = known.filter((each) => alike(first, each, keys))
              return [
                ...keys.map((key) => at(first, key)),
                ...computed.map((each) => expected(members, each)),
              ]
            }),
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('fails where a sum has more than 38 digits, and not where it had on the way', () => {
    const most = 10n ** 38n - 1n
    const sumOf = (values: readonly bigint[]) =>
      run(
        { columns: ['x'], rows: values.map((value) => [value]) },
        {
          kind: 'group',
          keys: [],
          columns: [
            {
              name: 'sum',
              aggregate: {
                function: 'sum',
                argument: column('x', decimal(0)),
                type: decimal(0),
              },
            },
          ],
        },
      ).rows[0]?.[0]
    expect(sumOf([most, 1n, -1n])).toBe(most)
    expect(() => sumOf([most, 1n])).toThrow('38 digits')
  })
})

it('keeps rows on which a condition is true, and no others', () => {
  const condition = call('greaterThan', column('n', integer), literal('1', integer))
  const found = run(
    { columns: ['n'], rows: [[0n], [1n], [2n], [null]] },
    { kind: 'filter', condition },
  )
  expect(found.rows).toEqual([[2n]])
})

it('derives columns that read those before them', () => {
  const doubled = call('add', column('n', integer), column('n', integer))
  const found = run(
    { columns: ['n'], rows: [[2n], [null]] },
    {
      kind: 'derive',
      columns: [
        { name: 'twice', value: doubled },
        { name: 'more', value: call('add', column('twice', integer), literal('1', integer)) },
      ],
    },
  )
  expect(found).toEqual({
    columns: ['n', 'twice', 'more'],
    rows: [
      [2n, 4n, 5n],
      [null, null, null],
    ],
  })
})
