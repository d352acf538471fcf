import type { TypedLiteral } from '../model/typed.ts'
import type { CheckedEvidence, Tables } from './checked-model.ts'
import type { ModelChecker, Path } from './checker.ts'
import { gathers } from './gathers.ts'
import {
  type PlacedStep,
  type PlacedTable,
  reportMissingStep,
  startsOf,
  stepNamed,
} from './placed-step.ts'

export interface EvidenceScope {
  readonly params: ReadonlyMap<string, readonly TypedLiteral[]>
  readonly tables: Tables
}

/** Checks that the rows behind a step can be found from the subject's key, and types its `where`. */
export function checkEvidence(
  checker: ModelChecker,
  evidence: string | { of: string; where: string },
  path: Path,
  scope: EvidenceScope,
): CheckedEvidence | undefined {
  const of = typeof evidence === 'string' ? evidence : evidence.of
  const at = typeof evidence === 'string' ? path : [...path, 'of']
  const placed = stepNamed(of, scope.tables)
  if (placed === undefined) {
    reportMissingStep(checker, of, scope.tables, at)
    return undefined
  }
  const behind = rowsBehind(placed)
  const { step: rows, concept } = behind
  const group = rows.union && startsOf(behind).find(isGrouped)
  if (group !== undefined && 'step' in group) {
    checker.report('union-of-groups', { step: rows.name, table: group.step.name }, at)
    return undefined
  }
  const columns = gathers(rows) ? rows.rowColumns : rows.columns
  for (const key of checker.source.model.subject.key) {
    if (!columns.has(key) || !placed.step.columns.has(key)) {
      checker.report('evidence-unreachable', { step: of, key }, at)
      return undefined
    }
  }
  const found = { concept: concept?.id, step: rows.name, beforeGroup: gathers(rows) }
  if (typeof evidence === 'string') return { ...found, where: undefined }
  const where = checker.condition(evidence.where, [...path, 'where'], columns, scope.params)
  return where && { ...found, where }
}

/** The step whose rows are single records: the step itself, or the group that reads them. */
function rowsBehind(placed: PlacedStep): PlacedStep {
  const [start] = startsOf(placed)
  if (start === undefined || 'dataset' in start || placed.step.union !== undefined) return placed
  return isGrouped(start) ? rowsBehind(start) : placed
}

const isGrouped = (table: PlacedTable): boolean =>
  'step' in table && (gathers(table.step) || startsOf(table).some(isGrouped))
