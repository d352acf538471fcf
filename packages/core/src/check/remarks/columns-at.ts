import type { CheckedConcept, CheckedModel } from '../checked-model.ts'
import type { Path } from '../checker.ts'
import { tableNamed } from '../placed-step.ts'
import type { FollowedKnown } from './known-columns.ts'
import type { KnownColumns } from './known-values.ts'

const nothing: KnownColumns = new Map()

/** What is sure of the columns that the expression at a path can read. */
export function columnsAt(
  [section, name = '', key, ...inside]: Path,
  checked: CheckedModel | CheckedConcept,
  known: FollowedKnown,
): KnownColumns {
  if (section === 'steps') {
    const step = String(name)
    if (key === 'keep') return known.of({ step })
    // Each table of a union is spoken of by itself: steps, name, union, of, table, column.
    if (key === 'union') return known.of(tableNamed(String(inside[1]), checked))
    return known.rows.get(step) ?? nothing
  }
  if (!('signals' in checked)) return nothing
  const isCondition = key === 'when' || key === 'only'
  if (isCondition) return known.of(tableNamed(checked.source.model.subject.from, checked))
  const evidence = checked.signals.find(({ id }) => id === name)?.evidence
  if (key !== 'evidence' || evidence === undefined || evidence.concept !== undefined) return nothing
  return evidence.beforeGroup
    ? (known.rows.get(evidence.step) ?? nothing)
    : known.of({ step: evidence.step })
}
