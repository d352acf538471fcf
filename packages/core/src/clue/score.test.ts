import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Model } from '../model/schema.ts'
import type { Outcome } from './clue.ts'
import { type GradeRange, scoreOf } from './score.ts'

interface Part {
  readonly family: string
  readonly weight: number
  readonly outcome: Outcome
}

interface Doubt {
  readonly lowers: number
  readonly outcome: Outcome
}

const ungraded: GradeRange = { grade: null, worst: null }

function score(
  parts: readonly Part[],
  doubts: readonly Doubt[] = [],
  cap = 100,
  identity = ungraded,
) {
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
  return scoreOf(model, outcomes(signals), outcomes(explained), identity)
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

describe('the identity grade', () => {
  const graded = (weight: number, identity: GradeRange, doubts: readonly Doubt[] = []) =>
    score([part('a', weight)], doubts, 100, identity)

  it.each([
    ['A', 45, 45],
    ['B', 45, 36],
    ['C', 45, 18],
    ['B', 33, 26],
    ['C', 33, 13],
    ['B', 23, 18],
    ['C', 24, 10],
  ] as const)('%s leaves of %i points %i', (grade, points, left) => {
    expect(graded(points, { grade, worst: grade }).score).toBe(left)
  })

  it('takes its part of the capped points, before explanations', () => {
    const identity: GradeRange = { grade: 'B', worst: 'B' }
    const lowered: Doubt[] = [{ lowers: 30, outcome: 'hit' }]
    expect(score([part('a', 80), part('b', 80)], lowered, 100, identity).score).toBe(50)
  })

  it('that rows in doubt may lower widens the interval downwards', () => {
    const found = graded(50, { grade: 'A', worst: 'C' })
    expect(found).toMatchObject({ score: 50, minScore: 20, maxScore: 50 })
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
