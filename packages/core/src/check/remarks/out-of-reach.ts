import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Condition } from '../../model/condition.ts'
import { gradeOfMark, worstMarks } from '../../model/identity.ts'
import type { CheckedModel } from '../checked-model.ts'
import { tableNamed } from '../placed-step.ts'
import { type ByName, followNames, type OnNames } from './rests-on-names.ts'

/**
 * Warns of signals that no subject can have because what they rest on is compared by names alone, and names do not count
 * under the model's `at_least`: they are false or unknown, whatever the data are.
 */
export function findOutOfReach(checked: CheckedModel): Diagnostic[] {
  const { identity, source } = checked
  if (identity === undefined) return []
  const { atLeast } = identity
  const { from } = source.model.subject
  const subject = followNames(checked, worstMarks[atLeast])(tableNamed(from, checked))
  return checked.signals.flatMap(({ id, condition }) => {
    const found = subject.rows ?? neverHolds(condition, subject)
    if (found === undefined) return []
    const { step, alias, mark } = found
    const parameters = { name: id, step, alias, grade: gradeOfMark(mark), atLeast }
    const at = source.locate(['signals', id, 'when'])
    return [createDiagnostic('signal-by-name', parameters, at, 'warning')]
  })
}

function neverHolds(condition: Condition, facts: OnNames): ByName | undefined {
  switch (condition.kind) {
    case 'not':
      return undefined
    case 'all':
      return condition.of.map((each) => neverHolds(each, facts)).find((each) => each !== undefined)
    case 'any': {
      const parts = condition.of.map((each) => neverHolds(each, facts))
      return parts.includes(undefined) ? undefined : parts[0]
    }
    case 'leaf': {
      const { fact, operator, value } = condition
      const open = facts.unknown.get(fact)
      if (open !== undefined || value.kind === 'fact') return open
      const asksTrue = operator === 'equal' && value.texts[0] === 'true'
      return asksTrue ? facts.untrue.get(fact) : undefined
    }
  }
}
