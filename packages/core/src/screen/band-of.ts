import type { CheckedModel } from '../check/checked-model.ts'
import type { Band, Outcome } from '../clue/clue.ts'
import { compileExpr, defaultEvaluators } from '../memory/compile-expr.ts'
import type { Grade } from '../model/identity.ts'
import { column } from '../plan/build.ts'
import { names } from '../plan/columns.ts'
import { lowerTyped } from '../plan/lower-typed.ts'
import { boolean, integer, type Value } from '../values/type.ts'

export type BandOf = (
  score: number,
  signals: ReadonlyMap<string, Outcome>,
  grade: Grade | null,
) => Band | null

const strengths = ['strong', 'medium', 'weak'] as const

/**
 * Makes what tells the band of a score and outcomes, apart from any backend: the first of A, B, C
 * whose `from` is reached and whose `needs` is certainly true; never A of grade C (SEMANTICS 7.3).
 */
export function createBandOf(checked: CheckedModel): BandOf {
  const { signals } = checked.source.model
  const ids = Object.keys(signals)
  const columns = [...ids.map(names.signal), ...strengths.map(names.hits)]
  const terms = new Map(
    columns.map((name, i) => [name, { value: column(name, i < ids.length ? boolean : integer) }]),
  )
  const bands = checked.bands.map(({ band, from, needs }) => ({
    band,
    from,
    holds:
      needs && compileExpr(lowerTyped(needs, { columns: terms }).value, columns, defaultEvaluators),
  }))
  return (score, outcomes, grade) => {
    const hits = strengths.map((strength) =>
      ids.filter((id) => outcomes.get(id) === 'hit' && signals[id]?.strength === strength),
    )
    const row: Value[] = [
      ...ids.map((id) => toValue(outcomes.get(id))),
      ...hits.map((each) => BigInt(each.length)),
    ]
    const reached = bands.find(
      ({ band, from, holds }) =>
        score >= from &&
        (holds === undefined || holds(row) === true) &&
        !(band === 'A' && grade === 'C'),
    )
    return reached?.band ?? null
  }
}

const toValue = (outcome: Outcome | undefined): Value =>
  outcome === 'hit' ? true : outcome === 'clear' || outcome === 'not-applicable' ? false : null
