import type { TypedLiteral } from '../model/typed.ts'
import type { CheckedEvidence, CheckedStep } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'

export interface EvidenceScope {
  readonly params: ReadonlyMap<string, readonly TypedLiteral[]>
  readonly steps: ReadonlyMap<string, CheckedStep>
}

/** Checks that the rows behind a step can be found from the subject's key, and types its `where`. */
export function checkEvidence(
  checker: Checker,
  evidence: string | { of: string; where: string },
  path: Path,
  scope: EvidenceScope,
): CheckedEvidence | undefined {
  const of = typeof evidence === 'string' ? evidence : evidence.of
  const at = typeof evidence === 'string' ? path : [...path, 'of']
  const step = scope.steps.get(of)
  if (step === undefined) {
    if (!Object.hasOwn(checker.source.model.steps, of)) {
      checker.report('step-unknown', { name: of, known: [...scope.steps.keys()] }, at)
    }
    return undefined
  }
  const rows = rowsBehind(step, scope.steps)
  const columns = rows.group === undefined ? rows.columns : rows.rowColumns
  for (const key of checker.source.model.subject.key) {
    if (!columns.has(key) || !step.columns.has(key)) {
      checker.report('evidence-unreachable', { step: of, key }, at)
      return undefined
    }
  }
  const found = { step: rows.name, beforeGroup: rows.group !== undefined }
  if (typeof evidence === 'string') return { ...found, where: undefined }
  const where = checker.condition(evidence.where, [...path, 'where'], columns, scope.params)
  return where && { ...found, where }
}

/** The step whose rows are single records: the step itself, or the group that reads them. */
function rowsBehind(step: CheckedStep, steps: ReadonlyMap<string, CheckedStep>): CheckedStep {
  const origin = 'step' in step.from ? steps.get(step.from.step) : undefined
  return origin !== undefined && isGrouped(origin, steps) ? rowsBehind(origin, steps) : step
}

const isGrouped = (step: CheckedStep, steps: ReadonlyMap<string, CheckedStep>): boolean => {
  if (step.group !== undefined) return true
  const origin = 'step' in step.from ? steps.get(step.from.step) : undefined
  return origin !== undefined && isGrouped(origin, steps)
}
