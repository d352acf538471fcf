import groupBy from 'lodash/groupBy.js'
import { gradedEntities } from '../model/entities.ts'
import { type Grade, tenthsLeft } from '../model/identity.ts'
import type { Model } from '../model/schema.ts'
import { weigh } from './score.ts'

const grades = Object.keys(tenthsLeft) as readonly Grade[]

/**
 * All scores that subjects of a model may have, and perhaps some more: any signals may be hit
 * together, and any explanations hold, at every identity grade (SEMANTICS 7.2).
 *
 * @example
 * [...scoresWithinReach(model.model)] // => [0, 40]
 */
export function scoresWithinReach({
  subject,
  signals,
  explained_by,
  score,
}: Model): ReadonlySet<number> {
  const families = Object.values(groupBy(signals, ({ family }) => family))
  const gained = sums(
    families.map((hits) => hits.map(({ weight }) => weight)),
    score.cap,
  )
  const lost = sums(
    Object.values(explained_by).map(({ lowers }) => [lowers]),
    score.cap,
  )
  const left = gradedEntities.includes(subject.entity) ? grades : [null]
  return new Set(
    gained.flatMap((sum) => lost.flatMap((less) => left.map((grade) => weigh(sum, less, grade)))),
  )
}

/** What at most one number of each list makes together, in every way to choose them; at most `cap`. */
const sums = (lists: readonly (readonly number[])[], cap: number): readonly number[] =>
  lists.reduce<readonly number[]>(
    (found, numbers) => [
      ...new Set(found.flatMap((sum) => [0, ...numbers].map((each) => Math.min(cap, sum + each)))),
    ],
    [0],
  )
