import { memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { arbitraryScreening, checkScreened, loadPlain, screenPlain } from '@mingjian/testkit'
import { expect, it } from 'vitest'
import { checkProperty, showScreening } from './check-property.ts'

it.each([
  ['of one table', 40, false],
  ['that join and ask other tables', 50, true],
] as const)(
  'holds for each number of a clue the rows that it comes from, for random models %s',
  { timeout: 900_000 },
  async (_, runs, links) => {
    const total = { clues: 0, lines: 0, groups: 0, windows: 0, matches: 0 }
    let turn = 0
    await checkProperty(
      arbitraryScreening({ links }),
      runs,
      async ({ model, catalog, data, coverage }) => {
        const loaded = loadPlain(model, catalog)
        turn += 1
        // That backends agree on evidence is told elsewhere.
        const backend = turn % 4 === 0 ? duckdb() : memory()
        const found = await screenPlain({ ...loaded, datasets: data, coverage, backend })
        const { faults, recomputed } = checkScreened(loaded, found)
        total.clues += found.clues.length
        total.lines += found.evidence.length
        for (const what of ['groups', 'windows', 'matches'] as const) {
          total[what] += recomputed[what]
        }
        if (faults.length === 0) return undefined
        return [...faults, ...found.evidence.map((line) => JSON.stringify(line))].join('\n')
      },
      showScreening,
    )
    console.log(JSON.stringify(total))
    expect(total.groups).toBeGreaterThan(total.clues)
    expect(total.windows).toBeGreaterThan(0)
    if (links) expect(total.matches).toBeGreaterThan(0)
  },
)
