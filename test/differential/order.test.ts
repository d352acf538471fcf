import { memory } from '@mingjian/core'
import {
  arbitraryScreening,
  encodeScreened,
  loadPlain,
  type Screened,
  screenPlain,
} from '@mingjian/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkProperty, reachIsKnown, showScreening } from './check-property.ts'

/** A number for each row, by which rows are put in another order. */
const arbitraryPlaces = fc.array(fc.nat(1000), { minLength: 64, maxLength: 64 })

// SEMANTICS 8.5
it('finds the same in whatever order the rows of a source are', { timeout: 300_000 }, async () => {
  let subjects = 0
  await checkProperty(
    fc.record({ screening: arbitraryScreening(), places: arbitraryPlaces }),
    60,
    async ({ screening, places }) => {
      const { model, catalog, data, coverage } = screening
      const options = { ...loadPlain(model, catalog), coverage, backend: memory() }
      const mixed = Object.entries(data).map(([name, rows]) => [name, reorder(rows, places)])
      const expected = foundIn(await screenPlain({ ...options, datasets: data }))
      const found = foundIn(await screenPlain({ ...options, datasets: Object.fromEntries(mixed) }))
      subjects += expected.length
      const at = expected.findIndex((line, i) => line !== found[i])
      if (at < 0 && expected.length === found.length) return undefined
      return `In order: ${expected[at]}\nmixed: ${found[at]}\nplaces: ${places}`
    },
    ({ screening }) => showScreening(screening),
  )
  console.log(`${subjects} subjects compared`)
  if (reachIsKnown) expect(subjects).toBeGreaterThan(0)
})

const reorder = <T>(rows: readonly T[], places: readonly number[]): T[] =>
  rows
    .map((row, i) => ({ row, place: places[i] ?? 0 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ row }) => row)

/** What was found of each subject. Evidence says on which record a row stood, so it may differ. */
const foundIn = (screened: Screened): string[] =>
  encodeScreened(screened).filter((line) => line.startsWith('{"subject"'))
