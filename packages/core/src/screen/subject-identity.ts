import type { CheckedConcept, CheckedModel } from '../check/checked-model.ts'
import { conceptsOf } from '../check/concepts-of.ts'
import type { GradeRange } from '../clue/score.ts'
import { gradeOfMark, markWords } from '../model/identity.ts'
import type { Concept } from '../model/schema.ts'
import { names } from '../plan/columns.ts'
import type { Value } from '../values/type.ts'

/** By what the rows of a subject were taken to be of one person or firm. */
export interface SubjectIdentity extends GradeRange {
  readonly mark: number
  /** How many of its rows have each mark. */
  readonly rows: ReadonlyMap<number, number>
  /** The conditions of joins that try several, as they are written, and how many rows each found. */
  readonly ways: readonly { readonly on: string; readonly rows: number }[]
}

/** Reads what a backend computed of a subject's identity; the grade is null where it has none. */
export function subjectIdentity(
  checked: CheckedModel,
  cell: (name: string) => Value,
  has: (name: string) => boolean,
): SubjectIdentity {
  const numberIn = (name: string) => (has(name) ? Number(cell(name)) : 0)
  const mark = numberIn(names.mark)
  const high = names.high(names.mark)
  const worst = has(high) ? numberIn(high) : mark
  const isGraded = checked.identity !== undefined
  return {
    mark,
    grade: isGraded ? gradeOfMark(mark) : null,
    worst: isGraded ? gradeOfMark(worst) : null,
    rows: new Map(markWords.map((each) => [each.mark, numberIn(names.markCount(each.mark))])),
    ways: [...conceptsOf(checked), checked].flatMap((part) =>
      [...part.steps.values()].flatMap(({ name: step, joins }) =>
        joins.flatMap(({ alias, ways }) => {
          const columns = ways.map((_, i) => names.wayCount(part.id, step, alias, i))
          if (columns.length < 2 || !columns.every(has)) return []
          const on = definitionOf(part).steps[step]?.join?.[alias]?.on
          const texts = Array.isArray(on) ? on : []
          return columns.map((name, i) => ({ on: texts[i] ?? '', rows: numberIn(name) }))
        }),
      ),
    ),
  }
}

const definitionOf = (part: CheckedConcept | CheckedModel): Concept =>
  'facts' in part ? part.source.model : part.source.concept
