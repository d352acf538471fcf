import type { CheckedModel } from './checked-model.ts'
import { followLack, type LackingData, type MissingData, mergeLacking } from './follow-lack.ts'
import { tableNamed } from './placed-step.ts'

/**
 * The data for want of which a model can have no subject at all (SEMANTICS 2.17): the step that
 * subjects are made from has no rows, or their key is unknown on all of them. Undefined where rows
 * may have a key.
 */
export function subjectLack(checked: CheckedModel, missing: MissingData): LackingData | undefined {
  const { from, key } = checked.source.model.subject
  const { rows, columns } = followLack(checked, missing)(tableNamed(from, checked))
  return mergeLacking(rows, ...key.map((name) => columns.get(name)?.value))
}
