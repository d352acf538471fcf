import { memory } from '@mingjian/core'
import {
  arbitraryScreening,
  arbitraryTape,
  fillMissing,
  loadPlain,
  type ScreenedSubject,
  type Screening,
  type ScreenPlainOptions,
  screenPlain,
} from '@mingjian/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkProperty, reachIsKnown, showData, showScreening } from './check-property.ts'
import { refute } from './refute.ts'

/** A screening with missing cells, and numbers that fill them in several ways. */
const arbitraryWorlds = (links: boolean) =>
  fc.record({
    screening: arbitraryScreening({ sound: true, links }),
    fillings: fc.array(arbitraryTape(150), { minLength: 3, maxLength: 3 }),
  })

it.each([
  ['of one table', 80, false],
  ['that join and ask other tables', 100, true],
] as const)(
  'says of incomplete data only what holds in every way to complete them, in models %s',
  { timeout: 900_000 },
  async (_, runs, links) => {
    let claims = 0
    let certain = 0
    await checkProperty(
      arbitraryWorlds(links),
      runs,
      async ({ screening, fillings }) => {
        const { model, catalog, coverage } = screening
        const options = { ...loadPlain(model, catalog), coverage, backend: memory() }
        const damaged = await screen(options, screening.data)
        if (damaged === undefined) return undefined
        certain += damaged.filter(({ signals }) => [...signals.values()].some(isCertain)).length
        for (const filling of fillings) {
          const data = fillMissing(screening.data, filling)
          const complete = await screen(options, data)
          if (complete === undefined) continue
          const complaint = refute(damaged, complete)
          if (complaint !== undefined) return `${complaint}\n${showData(data)}`
          claims += damaged.length
        }
        return undefined
      },
      ({ screening }) => showScreening(screening),
    )
    console.log(`${claims} subjects compared, of ${certain} something is certain`)
    if (reachIsKnown) expect(certain).toBeGreaterThan(0)
  },
)

const isCertain = (outcome: string): boolean => outcome !== 'unknown'

/** The subjects that a screening finds; undefined where the model stops at two rows for one. */
async function screen(
  options: Omit<ScreenPlainOptions, 'datasets'>,
  datasets: Screening['data'],
): Promise<readonly ScreenedSubject[] | undefined> {
  const { run, subjects } = await screenPlain({ ...options, datasets })
  return run.status === 'failed' ? undefined : subjects
}
