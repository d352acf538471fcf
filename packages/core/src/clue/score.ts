import { type Grade, tenthsLeft } from '../model/identity.ts'
import type { Model } from '../model/schema.ts'
import type { Outcome } from './clue.ts'

/** The score of a subject with the least and the most it could become (SEMANTICS 7.2). */
export interface Score {
  readonly score: number
  readonly minScore: number
  readonly maxScore: number
  /** The points that each signal adds, before the identity grade takes its part. */
  readonly counted: ReadonlyMap<string, number>
}

/** The identity grade of a subject, and the worst that it may be; null where it has none. */
export interface GradeRange {
  readonly grade: Grade | null
  readonly worst: Grade | null
}

/**
 * Computes the score from outcomes: the best hit of each family, capped, what the identity grade
 * leaves of it, less explanations.
 */
export function scoreOf(
  model: Model,
  signals: ReadonlyMap<string, Outcome>,
  explanations: ReadonlyMap<string, Outcome>,
  { grade, worst }: GradeRange,
): Score {
  const points = (outcomes: readonly Outcome[]) => {
    const best = new Map<string, { id: string; weight: number }>()
    for (const [id, { family, weight }] of Object.entries(model.signals)) {
      if (!outcomes.includes(signals.get(id) ?? 'error')) continue
      if (weight > (best.get(family)?.weight ?? 0)) best.set(family, { id, weight })
    }
    return [...best.values()]
  }
  const lowered = (outcomes: readonly Outcome[]) =>
    Object.entries(model.explained_by)
      .filter(([id]) => outcomes.includes(explanations.get(id) ?? 'error'))
      .reduce((sum, [, { lowers }]) => sum + lowers, 0)
  const total = (parts: readonly { weight: number }[]) =>
    Math.min(
      model.score.cap,
      parts.reduce((sum, { weight }) => sum + weight, 0),
    )
  const hits = points(['hit'])
  return {
    score: weigh(total(hits), lowered(['hit']), grade),
    minScore: weigh(total(hits), lowered(['hit', 'unknown']), worst),
    maxScore: weigh(total(points(['hit', 'unknown'])), lowered(['hit']), grade),
    counted: new Map(hits.map(({ id, weight }) => [id, weight])),
  }
}

/**
 * What is left of the points gained, in whole points, never below 0. Reckoned in tenths, which are
 * whole: rounding is exact and half away from zero.
 */
export function weigh(gained: number, lost: number, grade: Grade | null): number {
  const tenths = gained * (grade === null ? 10 : tenthsLeft[grade]) - lost * 10
  return Math.floor((Math.max(0, tenths) + 5) / 10)
}
