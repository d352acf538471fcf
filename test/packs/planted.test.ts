import { memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { readPacks } from '@mingjian/packs'
import {
  type FundData,
  generateDemoFund,
  generateFund,
  type Planted,
  type Screened,
  screenPlain,
} from '@mingjian/testkit'
import { beforeAll, describe, expect, it } from 'vitest'

/** What was planted as sham: these are to be found in the first two bands, and nobody else. */
const sham = new Set(['ring', 'relatives', 'cash', 'network', 'agent', 'no-bank'])

const seeds = [1, 2, 3]
const { models, concepts, catalog } = await readPacks('rules')
const model = models.find((each) => each.model.id === 'civil.hpf-sham-litigation')
if (model === undefined) throw new Error('The model is not there.')

const screen = (data: FundData, backend = memory()) =>
  screenPlain({ model, concepts, catalog, datasets: data.tables, backend, asOf: '2026-01-31' })

const plantsOf = ({ truth }: FundData, wanted: (plant: Planted) => boolean): string[] =>
  truth
    .filter(wanted)
    .map(({ subject }) => subject)
    .sort()

const keysOf = ({ clues }: Screened, ...bands: string[]): string[] =>
  clues
    .filter(({ band }) => bands.includes(band))
    .map(({ subject }) => String(subject.key[0]))
    .sort()

const bandOf = ({ subjects }: Screened, key: string): string | null | undefined =>
  subjects.find((subject) => subject.key[0] === key)?.band

describe.each(seeds)('in made-up data of seed %i', (seed) => {
  const data = generateFund({ seed })
  let found: Screened
  beforeAll(async () => {
    found = await screen(data)
  })

  it('the first two bands hold all that was planted as sham and nobody else, on every backend', async () => {
    expect(found.run.status).toBe('ran')
    expect(keysOf(found, 'A', 'B')).toEqual(plantsOf(data, ({ plant }) => sham.has(plant)))
    const inDuckdb = await screen(data, duckdb())
    expect(inDuckdb.clues).toEqual(found.clues)
  })

  it('money that goes back makes the first band, and other plants what they were planted as', () => {
    for (const plant of ['ring', 'relatives', 'cash']) {
      for (const key of plantsOf(data, (each) => each.plant === plant)) {
        expect([plant, bandOf(found, key)]).toEqual([plant, 'A'])
      }
    }
    const [lender] = plantsOf(data, ({ plant }) => plant === 'licensed')
    const licensed = found.subjects.find((subject) => subject.key[0] === lender)
    expect(licensed?.explanations.get('licensed')).toBe('hit')
    expect(licensed?.signals.get('ring')).toBe('hit')
    expect(licensed?.band).toBeNull()
    for (const plant of ['no-bank', 'undecided']) {
      const [key] = plantsOf(data, (each) => each.plant === plant)
      const subject = found.subjects.find((each) => each.key[0] === key)
      expect(subject?.signals.get('flow_back')).toBe('unknown')
    }
  })
})

describe('in the data of the demo, damaged as offices damage them', () => {
  const data = generateDemoFund()
  let found: Screened
  beforeAll(async () => {
    found = await screen(data)
  })

  it('all that was planted as sham is found, and nobody else', () => {
    expect(keysOf(found, 'A', 'B')).toEqual(plantsOf(data, ({ plant }) => sham.has(plant)))
  })

  it('a deduction without a date leaves it open whether there are three debtors', () => {
    const [key] = plantsOf(data, ({ plant }) => plant === 'bad-date')
    const subject = found.subjects.find((each) => each.key[0] === key)
    expect(subject?.signals.get('ring')).toBe('unknown')
    expect(subject?.facts.get('debtors_24m')).toMatchObject({ value: 2n, low: 2n, high: 3n })
  })
})
