import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Model } from '../model/schema.ts'
import type { Outcome } from './clue.ts'
import { scoreOf } from './score.ts'

interface Part {
  readonly family: string
  readonly weight: number
  readonly outcome: Outcome
}

interface Doubt {
  readonly lowers: number
  readonly outcome: Outcome
}

function score(parts: readonly Part[], doubts: readonly Doubt[] = [], cap = 100) {
  const signals = parts.map((part, i) => [`s${i}`, part] as const)
  const explained = doubts.map((part, i) => [`e${i}`, part] as const)
  // Only weights, families and the cap count; the rest of a model plays no part.
  const model = {
    signals: Object.fromEntries(signals),
    explained_by: Object.fromEntries(explained),
    score: { cap, bands: {} },
  } as unknown as Model
  const outcomes = (list: readonly (readonly [string, { outcome: Outcome }])[]) =>
    new Map(list.map(([id, { outcome }]) => [id, outcome]))
  return scoreOf(model, outcomes(signals), outcomes(explained))
}

const part = (family: string, weight: number, outcome: Outcome = 'hit'): Part => ({
  family,
  weight,
  outcome,
})

describe('the score', () => {
  it('takes the best hit of a family and adds families', () => {
    const found = score([part('a', 30), part('a', 45), part('b', 10), part('c', 9, 'clear')])
    expect(found).toMatchObject({ score: 55, minScore: 55, maxScore: 55 })
    expect([...found.counted]).toEqual([
      ['s1', 45],
      ['s2', 10],
    ])
  })

  it('counts the first of two equal hits of a family', () => {
    expect([...score([part('a', 30), part('a', 30)]).counted]).toEqual([['s0', 30]])
  })

  it('is capped before explanations are taken off', () => {
    const found = score([part('a', 80), part('b', 80)], [{ lowers: 40, outcome: 'hit' }], 100)
    expect(found.score).toBe(60)
  })

  it('is never below 0', () => {
    expect(score([part('a', 10)], [{ lowers: 40, outcome: 'hit' }]).score).toBe(0)
  })

  it('counts an unknown signal upwards, over a weaker hit of its family too', () => {
    const found = score([part('a', 30), part('a', 45, 'unknown'), part('b', 5, 'unknown')])
    expect(found).toMatchObject({ score: 30, minScore: 30, maxScore: 50 })
  })

  it('counts an unknown explanation downwards only', () => {
    const found = score([part('a', 50)], [{ lowers: 20, outcome: 'unknown' }])
    expect(found).toMatchObject({ score: 50, minScore: 30, maxScore: 50 })
  })

  it.each(['clear', 'not-applicable', 'error'] as const)('counts nothing for %s', (outcome) => {
    const found = score([part('a', 50, outcome)], [{ lowers: 20, outcome }])
    expect(found).toMatchObject({ score: 0, minScore: 0, maxScore: 0 })
  })
})

describe('the interval', () => {
  const outcome = fc.constantFrom<Outcome>('hit', 'clear', 'unknown')
  const weight = fc.integer({ min: 1, max: 100 })
  const parts = fc.array(fc.record({ family: fc.constantFrom('a', 'b', 'c'), weight, outcome }), {
    maxLength: 6,
  })
  const doubts = fc.array(fc.record({ lowers: weight, outcome }), { maxLength: 3 })

  it('holds the score', () => {
    fc.assert(
      fc.property(parts, doubts, weight, (signals, explanations, cap) => {
        const found = score(signals, explanations, cap)
        expect(found.minScore).toBeLessThanOrEqual(found.score)
        expect(found.score).toBeLessThanOrEqual(found.maxScore)
        expect(found.maxScore).toBeLessThanOrEqual(cap)
        expect(found.minScore).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('holds the score whatever the unknown turn out to be', () => {
    const settle = fc.boolean()
    fc.assert(
      fc.property(
        parts,
        doubts,
        fc.array(settle, { minLength: 9, maxLength: 9 }),
        (s, e, truth) => {
          const known = <T extends { outcome: Outcome }>(list: readonly T[], from: number): T[] =>
            list.map((each, i) =>
              each.outcome === 'unknown'
                ? { ...each, outcome: truth[from + i] ? ('hit' as const) : ('clear' as const) }
                : each,
            )
          const { minScore, maxScore } = score(s, e)
          const settled = score(known(s, 0), known(e, 6)).score
          expect(settled).toBeGreaterThanOrEqual(minScore)
          expect(settled).toBeLessThanOrEqual(maxScore)
        },
      ),
    )
  })
})
