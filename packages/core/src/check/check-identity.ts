import { gradedEntities } from '../model/entities.ts'
import { gradeOfMark, worstMarks } from '../model/identity.ts'
import type { CheckedIdentity, Tables } from './checked-model.ts'
import type { ModelChecker } from './checker.ts'
import { followColumnKinds } from './column-kinds.ts'
import { comparedBy } from './compared.ts'
import { stepNamed } from './placed-step.ts'

/**
 * Checks what the subject says of identity: only persons and firms have a grade, their key tells
 * them apart, and `at_least` must be within its reach.
 */
export function checkIdentity(checker: ModelChecker, tables: Tables): CheckedIdentity | undefined {
  const { entity, at_least: atLeast = 'C', from } = checker.source.model.subject
  const path = ['subject', 'at_least']
  if (!gradedEntities.includes(entity)) {
    if (checker.source.model.subject.at_least !== undefined) {
      checker.report('at-least-ungraded', { entity, graded: gradedEntities }, path, { key: true })
    }
    return undefined
  }
  const kinds = followColumnKinds(tables, 'identity').rows
  const identity = { atLeast, kinds }
  const subject = stepNamed(from, tables)
  const group = subject?.step.group
  if (subject === undefined || group === undefined) return identity
  const rows = followColumnKinds(subject.within, 'identity').rows.get(subject.step.name)
  const compared = comparedBy(group, rows ?? new Map())
  if (compared === undefined) {
    const parameters = { key: group.join(', '), entity }
    checker.report('subject-key-nobody', parameters, ['subject', 'key'])
  } else if (compared.numbers.length === 0 && compared.byName > worstMarks[atLeast]) {
    const parameters = { atLeast, key: group.join(', '), grade: gradeOfMark(compared.byName) }
    checker.report('at-least-unreachable', parameters, path)
  }
  return identity
}
