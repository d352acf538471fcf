import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Model } from '../model/schema.ts'
import type { Outcome } from './clue.ts'
import { scoreOf } from './score.ts'
import { scoresWithinReach } from './scores-within-reach.ts'

const outcome = fc.constantFrom<Outcome>('hit', 'clear', 'unknown', 'not-applicable')
const signal = fc.record({
  family: fc.constantFrom('a', 'b', 'c'),
  weight: fc.integer({ min: 1, max: 60 }),
  outcome,
})
const explanation = fc.record({ lowers: fc.integer({ min: 1, max: 40 }), outcome })
const grade = fc.constantFrom('A', 'B', 'C', null)
const entityOf = (grade: string | null) => (grade === null ? 'name' : 'person')

it('holds every score that any outcomes make', () => {
  fc.assert(
    fc.property(
      fc.array(signal, { maxLength: 6 }),
      fc.array(explanation, { maxLength: 4 }),
      fc.integer({ min: 1, max: 120 }),
      grade,
      (signals, explanations, cap, worst) => {
        const model = asModel(entityOf(worst), signals, explanations, cap)
        const told = (list: readonly { outcome: Outcome }[]) =>
          new Map(list.map((each, i) => [String(i), each.outcome]))
        const { score, minScore, maxScore } = scoreOf(model, told(signals), told(explanations), {
          grade: worst,
          worst,
        })
        expect([...scoresWithinReach(model)]).toEqual(
          expect.arrayContaining([score, minScore, maxScore]),
        )
      },
    ),
  )
})

it('holds no score that nothing makes', () => {
  const model = asModel(
    'person',
    [
      { family: 'a', weight: 10 },
      { family: 'b', weight: 5 },
    ],
    [{ lowers: 5 }],
    12,
  )
  // 0, 5, 10 and 12 points; four and eight tenths of them; and each of these less 5.
  expect([...scoresWithinReach(model)].toSorted((a, b) => a - b)).toEqual([
    0, 2, 3, 4, 5, 7, 8, 10, 12,
  ])
})

/** Only weights, families, what lowers and the cap count; the rest of a model plays no part. */
const asModel = (
  entity: string,
  signals: readonly object[],
  explanations: readonly object[],
  cap: number,
) =>
  ({
    subject: { entity },
    signals: { ...signals },
    explained_by: { ...explanations },
    score: { cap, bands: {} },
  }) as unknown as Model
