import { duckdb } from '@mingjian/duckdb'
import { sqlOperators } from '@mingjian/sql'
import { screenPlain } from '@mingjian/testkit'
import fc from 'fast-check'
import { it } from 'vitest'
import { checkProperty } from '../../differential/check-property.ts'
import { signal, toScreen } from '../../differential/judged-model.ts'

/** A fault for the fuzzer to find: DuckDB is told that >= means >, which only three suits reveal. */
const backend = duckdb({ operators: { greaterThanInclusive: sqlOperators.greaterThan } })
const screening = toScreen({
  signals: { many: signal('suits >= 3'), any: signal('suits > 1') },
  select: { suits: 'count(*)' },
})

it('has each clue judged alike by DuckDB with a wrong operator and by the second judge', async () => {
  await checkProperty(
    fc.integer({ min: 0, max: 9 }),
    40,
    async (count) => {
      const suit = Array.from({ length: count }, () => ({ who: '甲' }))
      await screenPlain({ ...screening, datasets: { suit }, backend })
      return undefined
    },
    (count) => `${count} suits`,
  )
})
