import type { Model } from '../model/schema.ts'
import type { Outcome } from './clue.ts'

/** The score of a subject with the least and the most it could become (SEMANTICS 7.2). */
export interface Score {
  readonly score: number
  readonly minScore: number
  readonly maxScore: number
  /** The points that each signal adds. */
  readonly counted: ReadonlyMap<string, number>
}

/** Computes the score from outcomes: the best hit of each family, capped, less explanations. */
export function scoreOf(
  model: Model,
  signals: ReadonlyMap<string, Outcome>,
  explanations: ReadonlyMap<string, Outcome>,
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
    score: Math.max(0, total(hits) - lowered(['hit'])),
    minScore: Math.max(0, total(hits) - lowered(['hit', 'unknown'])),
    maxScore: Math.max(0, total(points(['hit', 'unknown'])) - lowered(['hit'])),
    counted: new Map(hits.map(({ id, weight }) => [id, weight])),
  }
}
