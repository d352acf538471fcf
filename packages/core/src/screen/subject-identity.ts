import type { CheckedModel } from '../check/checked-model.ts'
import type { GradeRange } from '../clue/score.ts'
import { gradeOfMark, markWords, worstMarks } from '../model/identity.ts'
import { names } from '../plan/columns.ts'
import type { Value } from '../values/type.ts'

/** By what the rows of a subject were taken to be of one person or firm. */
export interface SubjectIdentity extends GradeRange {
  readonly mark: number
  /** Whether its grade is under the least that the model asks for: it is in doubt then. */
  readonly isBelow: boolean
  /** How many of its rows have each mark. */
  readonly rows: ReadonlyMap<number, number>
  /** For each join with several conditions how many rows each of them found. */
  readonly ways: readonly FoundByWays[]
}

export interface FoundByWays {
  readonly step: string
  readonly alias: string
  readonly rows: readonly number[]
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
    isBelow: mark > worstMarks[checked.identity?.atLeast ?? 'C'],
    grade: isGraded ? gradeOfMark(mark) : null,
    worst: isGraded ? gradeOfMark(worst) : null,
    rows: new Map(markWords.map((each) => [each.mark, numberIn(names.markCount(each.mark))])),
    ways: [...checked.steps.values()].flatMap(({ name: step, joins }) =>
      joins.flatMap(({ alias, ways }) => {
        const columns = ways.map((_, i) => names.wayCount(step, alias, i))
        return columns.every(has) ? [{ step, alias, rows: columns.map(numberIn) }] : []
      }),
    ),
  }
}
