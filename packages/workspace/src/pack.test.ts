import { type DatasetRow, kinds, pendingCell, type Value } from '@mingjian/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packChunk, unpackChunk } from './pack.ts'
import { definition } from './testing/suits.ts'

const columns = Object.keys(definition.columns)

/** Values of each type, the largest of them and texts that no encoding holds among them. */
const values: Record<string, fc.Arbitrary<Value>> = {
  integer: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  decimal: fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n }),
  string: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\0', '"\\\n')),
  boolean: fc.boolean(),
  date: fc.oneof(fc.integer({ min: -1_000_000, max: 3_000_000 }), fc.constant(pendingCell)),
  timestamp: fc.maxSafeInteger(),
}

const cells = fc.tuple(
  ...Object.values(definition.columns).map(({ kind }) =>
    fc.option(values[kinds[kind].type.kind] ?? fc.constant<Value>(null)),
  ),
)
const row = fc
  .record({ record: fc.nat(), cells, beyond: fc.option(fc.array(fc.string(), { minLength: 1 })) })
  .map(({ beyond, ...each }): DatasetRow => ({ source: 0, ...each, ...(beyond && { beyond }) }))

it('gives back each value of each type', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const packed = packChunk({ rows, rejects: [] }, { columns })
      expect(unpackChunk(packed, { definition, columns }, 'a.csv')).toEqual({ rows, rejects: [] })
      for (const { cells } of rows) for (const cell of cells) seen.add(typeof cell)
    }),
  )
  expect([...seen].sort()).toEqual(['bigint', 'boolean', 'number', 'object', 'string'])
})
