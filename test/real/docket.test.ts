import { openCsv } from '@mingjian/adapter-csv'
import { type Backend, type Clue, createScreener, loadModel, memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { readPacks } from '@mingjian/packs'
import { expect, it } from 'vitest'
import { figuresOf, groupByName, readSuits } from './docket-by-hand.ts'
import { describeReal, realPath } from './real-data.ts'

const file = realPath('connecticut-docket', 'suits.csv')
const backends: readonly [string, () => Backend][] = [
  ['memory', () => memory()],
  ['duckdb', () => duckdb()],
]

/** One subject that holds the figures of the whole docket. */
const wholeDocket = `
id: test.whole-docket
title: { zh: 全部立案 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets: { suit: { use: docket_suit, need: required } }
steps:
  marked: { from: suit, derive: { everything: "'all'" } }
  all_suits:
    from: marked
    group: [everything]
    select:
      label: min(everything)
      suits: count(*)
      placed: count(place)
      spellings: count(distinct plaintiff)
      placed_claims: sum(amount) filter (where known(place))
      placed_without_lawyer: count(*) filter (where known(place) and not represented)
subject: { from: all_suits, key: [everything], label: label, entity: name }
signals:
  some: { says: { zh: "{suits}" }, strength: weak, weight: 1, family: f, when: suits >= 1, evidence: marked }
score: { bands: { C: { from: 1 } } }
`

async function screenDocket(backend: Backend, text?: string): Promise<Clue[]> {
  const { models, catalog } = await readPacks('rules')
  const own = text === undefined ? undefined : loadModel(text, 'test.yaml', '0').loaded
  const chosen =
    own === undefined ? models.filter(({ model }) => model.id === 'docket.mass-plaintiff') : [own]
  const screener = createScreener({ models: chosen, catalog, backend })
  const dataset = await openCsv(file, { catalog })
  const run = await screener.screen({
    datasets: { docket_suit: dataset },
    asOf: '2020-12-31',
    key: new Uint8Array(32),
    reveal: true,
  })
  expect(run.models.map(({ status }) => status)).toEqual(['ran'])
  const clues: Clue[] = []
  for await (const clue of run.clues) clues.push(clue)
  await run.close()
  const [source] = dataset.sources
  expect(source?.counts).toMatchObject({
    read: 24_979,
    loaded: 24_979,
    rejected: 0,
  })
  return clues
}

describeReal('the docket of 24,979 suits', 'connecticut-docket', () => {
  it.each(backends)('has its published figures on %s', async (_, backend) => {
    const [clue] = await screenDocket(backend(), wholeDocket)
    // Known figures of the data; a row without a place could be one of those with it, hence the range.
    expect(clue?.facts).toMatchObject({ suits: 24_979, spellings: 274 })
    expect(clue?.facts['placed']).toEqual({ value: 24_859, low: 24_859, high: 24_979 })
    expect(clue?.facts['placed_claims']).toBe('40561736.05')
    expect(clue?.facts['placed_without_lawyer']).toBe(24_754)
  })

  it.each(backends)(
    'gives each plaintiff the figures counted by hand on %s',
    async (_, backend) => {
      const suits = readSuits(file)
      expect(suits.length - new Set(suits.map(({ line }) => line)).size).toBe(161)
      const groups = groupByName(suits)
      const clues = await screenDocket(backend())
      const reached = [...groups].filter(([, own]) => {
        const { suits: n, peak30, cents, unrepresented, mostFrequentAmount } = figuresOf(own)
        const many = n >= 20
        const score =
          (many ? 30 : 0) +
          (peak30 >= 10 ? 30 : 0) +
          (cents >= 100_000_000n ? 10 : 0) +
          (many && unrepresented / n >= 0.9 ? 15 : 0) +
          (many && mostFrequentAmount / n >= 0.3 ? 15 : 0)
        return score >= 30
      })
      expect(clues.map(({ subject }) => subject.key[0]).toSorted()).toEqual(
        reached.map(([name]) => name).toSorted(),
      )
      for (const clue of clues) {
        const figures = figuresOf(groups.get(clue.subject.key[0] ?? '') ?? [])
        const sixPlaces = (part: number) =>
          (Math.round((part * 1e6) / figures.suits) / 1e6).toFixed(6)
        expect(clue.facts).toMatchObject({
          suits: figures.suits,
          spellings: figures.spellings,
          claimed: `${figures.cents / 100n}.${String(figures.cents % 100n).padStart(2, '0')}`,
          peak_30d: figures.peak30,
          unrepresented_share: sixPlaces(figures.unrepresented),
          typical_amount_share: sixPlaces(figures.mostFrequentAmount),
        })
        expect(clue.signals.map(({ evidence }) => evidence.rows)).toEqual(
          clue.signals.map(() => figures.suits),
        )
      }
    },
  )
})
