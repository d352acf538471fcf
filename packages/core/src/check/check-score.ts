import { boolean, integer, type Type } from '../values/type.ts'
import type { CheckedBand } from './checked-model.ts'
import type { ModelChecker } from './checker.ts'

/** Checks the bands: A highest, each within reach, `needs` over signals and counts of hits. */
export function checkScore(checker: ModelChecker): CheckedBand[] {
  const { score, signals } = checker.source.model
  const names = (['A', 'B', 'C'] as const).filter((band) => score.bands[band] !== undefined)
  if (names.length === 0) checker.report('band-missing', undefined, ['score', 'bands'])
  const columns = new Map<string, Type>([
    ...Object.keys(signals).map((id) => [`signal.${id}`, boolean] as const),
    ...['strong', 'medium', 'weak'].map((strength) => [`hits.${strength}`, integer] as const),
  ])
  const most = Math.min(score.cap, bestPerFamily(Object.values(signals)))
  return names.flatMap((band, i) => {
    const definition = score.bands[band]
    if (definition === undefined) return []
    const path = ['score', 'bands', band]
    const above = names[i - 1]
    if (above !== undefined && definition.from >= (score.bands[above]?.from ?? 0)) {
      checker.report('band-order', { band, above }, [...path, 'from'])
    }
    if (definition.from > most) {
      checker.report('band-unreachable', { band, from: definition.from, most }, [...path, 'from'])
    }
    const needs =
      definition.needs === undefined
        ? undefined
        : checker.condition(definition.needs, [...path, 'needs'], columns, new Map())
    return [{ band, from: definition.from, needs }]
  })
}

function bestPerFamily(signals: readonly { family: string; weight: number }[]): number {
  const best = new Map<string, number>()
  for (const { family, weight } of signals) {
    best.set(family, Math.max(weight, best.get(family) ?? 0))
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0)
}
