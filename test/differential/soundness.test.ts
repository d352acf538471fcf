import { checkModel, indexRules, keyCells, memory } from '@mingjian/core'
import {
  arbitraryScreening,
  arbitraryTape,
  fillMissing,
  type GeneratedRow,
  loadPlain,
  type ScreenedSubject,
  type Screening,
  type ScreenPlainOptions,
  screenPlain,
  testDay,
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

it('says of rows that lost their keys only what holds whatever these were, where they are doubted', {
  timeout: 900_000,
}, async () => {
  let [certain, emptied] = [0, 0]
  await checkProperty(
    fc.record({
      screening: arbitraryScreening({ sound: true, links: false }),
      losses: fc.infiniteStream(fc.nat({ max: 5 })),
      filling: arbitraryTape(150),
    }),
    60,
    async ({ screening, losses, filling }) => {
      const { model, catalog, coverage } = screening
      const loaded = loadPlain(model, catalog)
      const options = { ...loaded, coverage, backend: memory() }
      const lost = loseKeys(loaded, screening.data, losses)
      emptied += lost.emptied
      const damaged = await screen({ ...options, doubtLost: true }, lost.data)
      const complete = await screen(options, fillMissing(screening.data, filling))
      if (damaged === undefined || complete === undefined) return undefined
      certain += damaged.filter(({ signals }) => [...signals.values()].some(isCertain)).length
      // Of subjects whose every row lost its key nobody knows.
      const seen = new Set(damaged.map(({ key }) => key.join('|')))
      return refute(
        damaged,
        complete.filter(({ key }) => seen.has(key.join('|'))),
      )
    },
    ({ screening }) => showScreening(screening),
  )
  console.log(`${emptied} keys lost, of ${certain} subjects something is certain`)
  if (reachIsKnown) expect(Math.min(certain, emptied)).toBeGreaterThan(0)
})

/** Empties some of the cells by which rows find their group or each other. */
function loseKeys(
  { model, concepts, catalog }: ReturnType<typeof loadPlain>,
  data: Screening['data'],
  losses: Iterator<number>,
): { readonly data: Screening['data']; readonly emptied: number } {
  const { checked } = checkModel(model, indexRules(catalog, concepts), testDay)
  if (checked === undefined) throw new Error('The model has mistakes.')
  const keys = keyCells(checked)
  let emptied = 0
  const lose = (id: string, row: GeneratedRow) =>
    Object.fromEntries(
      Object.entries(row).map(([column, cell]) => {
        const isLost = keys.has(`${id}.${column}`) && losses.next().value === 0
        emptied += isLost ? 1 : 0
        return [column, isLost ? null : cell]
      }),
    )
  const tables = Object.entries(data).map(([id, rows]) => [id, rows.map((row) => lose(id, row))])
  return { data: Object.fromEntries(tables), emptied }
}

const isCertain = (outcome: string): boolean => outcome !== 'unknown'

/** The subjects that a screening finds; undefined where the model stops at two rows for one. */
async function screen(
  options: Omit<ScreenPlainOptions, 'datasets'>,
  datasets: Screening['data'],
): Promise<readonly ScreenedSubject[] | undefined> {
  const { run, subjects } = await screenPlain({ ...options, datasets })
  return run.status === 'failed' ? undefined : subjects
}
