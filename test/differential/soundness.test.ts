import { memory } from '@mingjian/core'
import {
  arbitraryScreening,
  arbitraryTape,
  fillMissing,
  loadPlain,
  type Screening,
  screenPlain,
} from '@mingjian/testkit'
import fc from 'fast-check'
import { it } from 'vitest'
import { checkProperty, showData, showScreening } from './check-property.ts'
import { refute } from './refute.ts'

/** A screening with missing cells, and numbers that fill them in several ways. */
const arbitraryWorlds = () =>
  fc.record({
    screening: arbitraryScreening({ sound: true, links: false }),
    fillings: fc.array(arbitraryTape(60), { minLength: 3, maxLength: 3 }),
  })

it('says of incomplete data only what holds in every way to complete them', {
  timeout: 900_000,
}, async () => {
  let claims = 0
  await checkProperty(
    arbitraryWorlds(),
    300,
    async ({ screening, fillings }) => {
      const damaged = await screen(screening)
      if (damaged === undefined) return undefined
      for (const filling of fillings) {
        const data = fillMissing(screening.data, filling)
        const complete = await screen({ ...screening, data })
        if (complete === undefined) continue
        const complaint = refute(damaged, complete)
        if (complaint !== undefined) return `${complaint}\n${showData(data)}`
        claims += damaged.length
      }
      return undefined
    },
    ({ screening }) => showScreening(screening),
  )
  console.log(`${claims} subjects compared`)
})

/** The subjects that a screening finds; undefined where the model stops at two matches. */
async function screen({ model, catalog, data, coverage }: Screening) {
  const { run, subjects } = await screenPlain({
    ...loadPlain(model, catalog),
    datasets: data,
    coverage,
    backend: memory(),
  })
  return run.status === 'failed' ? undefined : subjects
}
