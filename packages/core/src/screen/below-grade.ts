import type { Compared } from '../check/compared.ts'
import type { WantedGrade } from '../clue/clue.ts'
import { type Grade, gradeOfMark, marks, worstMarks } from '../model/identity.ts'
import type { Typed } from '../model/typed.ts'
import { boolean } from '../values/type.ts'
import type { Given } from './evaluate-typed.ts'
import { evaluatePart } from './open-columns.ts'

/**
 * The grade of a comparison of a row (SEMANTICS 5.16) where it is under the least that counts; undefined
 * where it counts, or nobody was compared.
 */
export function belowGrade(
  compared: Compared | undefined,
  least: Grade,
  given: Given,
): WantedGrade | undefined {
  if (compared === undefined) return undefined
  const { numbers, byName } = compared
  const isUnknown = numbers.some(({ value }) => evaluatePart(value, given).value === null)
  const found = numbers.map(({ value, otherwise }) =>
    isValid(value, given) ? marks.number : otherwise,
  )
  const mark = isUnknown ? marks.none : Math.max(...(numbers.length === 0 ? [byName] : found))
  return mark > worstMarks[least] ? { found: gradeOfMark(mark), least } : undefined
}

function isValid(value: Typed, given: Given): boolean {
  const valid: Typed = { kind: 'call', operator: 'checkDigitValid', args: [value], type: boolean }
  return evaluatePart(valid, given).value === true
}
