import {
  type ComponentsOperation,
  compareCodePoints,
  integer,
  memory,
  type Plan,
  type PlanColumn,
  string,
  type Value,
} from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzing, reachIsKnown } from './check-property.ts'
import { datasetOf, runPlan } from './plan-runs.ts'

const kinds = { who: 'text', whom: 'text', account: 'count', name: 'text' } as const
const columns: readonly PlanColumn[] = [
  { name: 'who', type: string },
  { name: 'whom', type: string },
  { name: 'account', type: integer },
  { name: 'name', type: string },
]
const names = columns.map(({ name }) => name)

type Cells = readonly Value[]
/** Texts that look like numbers of accounts, and whose order by code point is not that of UTF-16. */
const person = (n: number): string => ['', '1', '2', '𠮷', '\uffff', 'A', 'a'][n] ?? `p${n}`
const some = <T extends Value>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3, nil: null })
const name = some(fc.nat(9).map(person))

/** Rows in the shapes that break algorithms, later mixed and put in any order. */
const shapes: readonly fc.Arbitrary<readonly Cells[]>[] = [
  // A chain of people.
  fc
    .tuple(fc.nat(12), fc.integer({ min: 1, max: 10 }), name)
    .map(([from, length, named]) =>
      Array.from({ length }, (_, i) => [person(from + i), person(from + i + 1), null, named]),
    ),
  // A star around one person.
  fc
    .tuple(fc.nat(12), fc.array(fc.nat(20), { maxLength: 8 }), name)
    .map(([hub, others, named]) => others.map((n) => [person(n), person(hub), null, named])),
  // A hub: one account that many share.
  fc
    .tuple(fc.bigInt(0n, 2n), fc.array(fc.tuple(some(fc.nat(25)), name), { maxLength: 8 }))
    .map(([account, members]) =>
      members.map(([n, named]) => [n === null ? null : person(n), null, account, named]),
    ),
  // Anything, with unknown nodes.
  fc.array(
    fc.tuple(
      some(fc.nat(25).map(person)),
      some(fc.nat(25).map(person)),
      some(fc.bigInt(0n, 6n)),
      name,
    ),
    { maxLength: 8 },
  ),
]
const graph = fc
  .array(fc.oneof(...shapes), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat())
  .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }))
const linking = fc.record({
  nodes: fc.constantFrom<ComponentsOperation['nodes']>(
    [{ type: 'person', column: 'who' }],
    [
      { type: 'person', column: 'who' },
      { type: 'person', column: 'whom' },
    ],
    [
      { type: 'person', column: 'who' },
      { type: 'firm', column: 'whom' },
      { type: 'account', column: 'account' },
    ],
    [
      { type: 'account', column: 'account' },
      { type: 'person', column: 'whom' },
      { type: 'person', column: 'who' },
    ],
  ),
  namedBy: fc.constantFrom('who', 'name'),
})

/** Spreads the smallest name from row to row until nothing changes. */
function byHand(
  rows: readonly Cells[],
  { nodes, namedBy }: Pick<ComponentsOperation, 'nodes' | 'namedBy'>,
) {
  const linked = rows.map((row) =>
    nodes.flatMap(({ type, column }) => {
      const value = row[names.indexOf(column)] ?? null
      return value === null ? [] : [`${type} ${value}`]
    }),
  )
  const found = rows.map((row, i): string | null => {
    const value = row[names.indexOf(namedBy)] ?? null
    return typeof value === 'string' && linked[i]?.length !== 0 ? value : null
  })
  for (let changed = true; changed; ) {
    changed = false
    for (const [i, mine] of linked.entries()) {
      for (const [j, others] of linked.entries()) {
        const [own, other] = [found[i] ?? null, found[j] ?? null]
        if (other === null || !mine.some((node) => others.includes(node))) continue
        if (own !== null && compareCodePoints(own, other) <= 0) continue
        found[i] = other
        changed = true
      }
    }
  }
  return found
}

const planOf = (operation: ComponentsOperation): Plan => ({
  model: 'test.networks',
  datasets: [{ name: 'links', use: 'links', columns }],
  tables: [
    {
      name: 'networks',
      from: { dataset: 'links' },
      operations: [operation],
      columns: [
        { name: '$record', type: integer },
        { name: 'network', type: string },
      ],
      keep: true,
    },
  ],
})

describe('networks', () => {
  it('are on every backend what spreading names from row to row finds', async () => {
    let joined = 0
    const property = fc.asyncProperty(graph, linking, async (rows, link) => {
      const names = byHand(rows, link)
      if (names.some((found, i) => found !== null && names.indexOf(found) < i)) joined += 1
      const wanted = names.map((found, i) => [BigInt(i + 1), found])
      const plan = planOf({ kind: 'components', name: 'network', ...link })
      const data = [datasetOf('links', kinds, rows)]
      const query = { table: 'networks', columns: ['$record', 'network'] }
      expect(await runPlan(memory(), plan, data, query)).toEqual(wanted)
      expect(await runPlan(duckdb(), plan, data, query)).toEqual(wanted)
    })
    const { numRuns, seed } = fuzzing(50)
    await fc.assert(property, { numRuns, seed })
    console.log(`${numRuns} graphs, ${joined} with a network of several rows, seed ${seed}`)
    if (reachIsKnown) expect(joined / numRuns).toBeGreaterThan(0.5)
  }, 300_000)
})
