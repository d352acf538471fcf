import { memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import {
  arbitraryScreening,
  encodeScreened,
  loadPlain,
  type Screened,
  screenPlain,
} from '@mingjian/testkit'
import { expect, it } from 'vitest'
import { checkProperty, reachIsKnown, showScreening } from './check-property.ts'

it.each([
  ['that ask no other table', 60, false],
  ['that join and ask other tables', 60, true],
] as const)(
  'finds the same on memory and on DuckDB, byte for byte, for random models %s',
  {
    timeout: 900_000,
  },
  async (_, runs, links) => {
    const outcomes = { hit: 0, clear: 0, unknown: 0, 'not-applicable': 0, error: 0 }
    let clues = 0
    await checkProperty(
      arbitraryScreening({ links }),
      runs,
      async (screening) => {
        const { data, coverage } = screening
        const loaded = loadPlain(screening.model, screening.catalog)
        const options = { ...loaded, datasets: data, coverage }
        const [expected, found] = await Promise.all([
          screenPlain({ ...options, backend: memory() }),
          screenPlain({ ...options, backend: duckdb() }),
        ])
        for (const { signals } of expected.subjects) {
          for (const outcome of signals.values()) outcomes[outcome] += 1
        }
        clues += expected.clues.length
        return firstDifference(expected, found)
      },
      showScreening,
    )
    const total = outcomes.hit + outcomes.clear + outcomes.unknown
    const share = (count: number) => Math.round((count / total) * 1000) / 10
    console.log(
      `${total} outcomes: ${share(outcomes.hit)} % hit, ${share(outcomes.clear)} % clear, ` +
        `${share(outcomes.unknown)} % unknown; ${clues} clues`,
    )
    if (!reachIsKnown) return
    expect(share(outcomes.hit)).toBeGreaterThan(1)
    expect(share(outcomes.clear)).toBeGreaterThan(10)
    expect(share(outcomes.unknown)).toBeGreaterThan(10)
    expect(clues).toBeGreaterThan(0)
  },
)

function firstDifference(expected: Screened, found: Screened): string | undefined {
  const [a, b] = [encodeScreened(expected), encodeScreened(found)]
  const at = a.findIndex((line, i) => line !== b[i])
  if (at < 0 && a.length === b.length) return undefined
  const line = at < 0 ? a.length : at
  return `Line ${line + 1} differs.\nmemory: ${a[line]}\nduckdb: ${b[line]}`
}
