import type { TypedLiteral } from '../model/typed.ts'
import type { CheckedEvidence, Tables } from './checked-model.ts'
import type { ModelChecker, Path } from './checker.ts'
import { gathers } from './gathers.ts'
import { reportMissingStep, stepNamed } from './placed-step.ts'

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
  const { step: rows, concept } = placed
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
