import type { TypedLiteral } from '../model/typed.ts'
import type { CheckedEvidence, CheckedStep, TableName } from './checked-model.ts'
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
  const group = rows.union?.of.find((table) => isGroup(table, scope.steps))
  if (group !== undefined && 'step' in group) {
    checker.report('union-of-groups', { step: rows.name, table: group.step }, at)
    return undefined
  }
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
  const isStart = origin === undefined || step.union !== undefined || !isGrouped(origin, steps)
  return isStart ? step : rowsBehind(origin, steps)
}

const isGrouped = (step: CheckedStep, steps: ReadonlyMap<string, CheckedStep>): boolean =>
  step.group !== undefined || (step.union?.of ?? [step.from]).some((of) => isGroup(of, steps))

function isGroup(of: TableName, steps: ReadonlyMap<string, CheckedStep>): boolean {
  const step = 'step' in of ? steps.get(of.step) : undefined
  return step !== undefined && isGrouped(step, steps)
}
