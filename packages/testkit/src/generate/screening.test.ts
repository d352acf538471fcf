import { checkModel, type Diagnostic, indexRules } from '@mingjian/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPlain } from '../load-plain.ts'
import { arbitraryScreening, type Screening } from './screening.ts'

const samples = fc.sample(arbitraryScreening(), { numRuns: 300, seed: 1 })
const rowsOf = (data: Screening['data']) => Object.values(data).flat()
const textOf = ({ model }: Screening) => JSON.stringify(model)

const mistakesIn = (screening: Screening) => {
  const { model, catalog } = loadPlain(screening.model, screening.catalog)
  return checkModel(model, indexRules(catalog), '2024-06-30').diagnostics
}

describe('random screenings', () => {
  it.each([
    ['all', samples],
    [
      'those that are to be sound',
      fc.sample(arbitraryScreening({ sound: true }), { numRuns: 200, seed: 3 }),
    ],
  ])('have models without a mistake: %s', (_, screenings) => {
    for (const screening of screenings) expect(mistakesIn(screening)).toEqual([])
  })

  it('stay without a mistake while they are shrunk', () => {
    const mistakes: Diagnostic[] = []
    let seen = 0
    // Complains of pickers and of whoever joins, so that these are made smaller, 400 times at most.
    const property = fc.property(arbitraryScreening(), (screening) => {
      seen += 1
      if (seen > 250) return true
      mistakes.push(...mistakesIn(screening))
      return !/"pick":.*"join":/.test(textOf(screening))
    })
    const found = fc.check(property, { numRuns: 250, seed: 4 })
    expect(found.numShrinks).toBeGreaterThan(10)
    expect(mistakes).toEqual([])
  })

  it('lack about a seventh of their cells', () => {
    const cells = samples.flatMap(({ data }) => rowsOf(data).flatMap((row) => Object.values(row)))
    const missing = cells.filter((cell) => cell === null).length / cells.length
    expect(missing).toBeGreaterThan(0.13)
    expect(missing).toBeLessThan(0.18)
  })

  it.each([
    ['distinct', /count\(distinct/],
    ['filters', / filter \(where /],
    ['moving windows', /"over":/],
    ['windows before a day', /"before":true/],
    ['groups of groups', /"outer_groups":/],
    ['tables that are written in them', /"of":"terms"/],
    ['versions in force on a day', /"at":/],
    ['signals whose unknowns are listed apart', /"missing":"list-apart"/],
    ['signals whose unknowns are dropped', /"missing":"drop"/],
    ['values of dated parameters', /on_date\(/],
    ['signals about some subjects', /"only":/],
    ['periods that are merged', /"spanned":/],
    ['ranked periods', /"first":\{"town"/],
    ['periods that are asked', /"of":"suit_spans"/],
    ['unions to start from', /"united":/],
    ['unions that are asked', /"of":"pay_union"/],
    ['unions of groups', /"of":\["pay_groups"/],
    ['kept groups', /"keep":/],
    ['conditions as trees', /"when":\{/],
    ['needs of bands', /"needs":/],
    ['persons and firms', /"entity":"(person|firm|person-or-firm)"/],
    ['a least grade', /"at_least":"B"/],
    ['explanations', /"lowers":/],
    ['characters outside the basic plane', /𠮷/],
    ['ways out of doubt', / is (true|not false)/],
  ])('have %s', (_, pattern) => {
    expect(samples.some((screening) => pattern.test(textOf(screening)))).toBe(true)
  })

  it('leave out the ways out of doubt where they are to be sound', () => {
    const sound = fc.sample(arbitraryScreening({ sound: true }), { numRuns: 200, seed: 1 })
    const exits = / is (true|not|null)|known\(|coalesce\(/
    expect(sound.filter((screening) => exits.test(textOf(screening)))).toEqual([])
    const keys = sound.flatMap(({ data }) =>
      rowsOf(data).flatMap(({ who, town, num }) => [who, town, num]),
    )
    expect(keys).not.toContain(null)
  })
})
