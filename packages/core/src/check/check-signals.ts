import { placeholdersOf } from '../clue/sentence.ts'
import type { Bilingual } from '../model/schema.ts'
import type { TypedLiteral } from '../model/typed.ts'
import type { Type } from '../values/type.ts'
import { checkWhen } from './check-when.ts'
import type { CheckedExplanation, CheckedSignal, CheckedStep } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'

/** What signals may refer to. */
export interface SignalScope {
  readonly facts: ReadonlyMap<string, Type>
  readonly params: ReadonlyMap<string, readonly TypedLiteral[]>
  readonly steps: ReadonlyMap<string, CheckedStep>
}

/** Checks conditions, sentences and evidence of all signals. */
export function checkSignals(checker: Checker, scope: SignalScope): CheckedSignal[] {
  return Object.entries(checker.source.model.signals).flatMap(([id, signal]) => {
    const path = ['signals', id]
    checkSentence(checker, signal.says, [...path, 'says'], scope)
    const condition = checkWhen(checker, signal.when, [...path, 'when'], scope.facts, scope.params)
    const evidence = checkEvidence(checker, signal.evidence, [...path, 'evidence'], scope)
    return condition && evidence ? [{ id, condition, evidence }] : []
  })
}

/** Checks conditions and sentences of all innocent explanations. */
export function checkExplanations(checker: Checker, scope: SignalScope): CheckedExplanation[] {
  return Object.entries(checker.source.model.explained_by).flatMap(([id, explanation]) => {
    const path = ['explained_by', id]
    checkSentence(checker, explanation.says, [...path, 'says'], scope)
    const condition = checkWhen(
      checker,
      explanation.when,
      [...path, 'when'],
      scope.facts,
      scope.params,
    )
    return condition ? [{ id, condition }] : []
  })
}

function checkSentence(checker: Checker, says: Bilingual, path: Path, scope: SignalScope): void {
  for (const language of ['zh', 'en'] as const) {
    for (const name of placeholdersOf(says[language] ?? '')) {
      if (scope.facts.has(name) || scope.params.has(name)) continue
      const known = [...scope.facts.keys(), ...scope.params.keys()]
      checker.report('placeholder-unknown', { name, known }, [...path, language])
    }
  }
}

function checkEvidence(
  checker: Checker,
  evidence: string | { of: string; where: string },
  path: Path,
  scope: SignalScope,
): CheckedSignal['evidence'] | undefined {
  const of = typeof evidence === 'string' ? evidence : evidence.of
  const at = typeof evidence === 'string' ? path : [...path, 'of']
  const step = scope.steps.get(of)
  if (step === undefined) {
    if (checker.source.model.steps[of] === undefined) {
      checker.report('step-unknown', { name: of, known: [...scope.steps.keys()] }, at)
    }
    return undefined
  }
  const rows = rowsBehind(step, scope.steps)
  for (const key of checker.source.model.subject.key) {
    if (!rows.columns.has(key) || (rows !== step && !step.columns.has(key))) {
      checker.report('evidence-unreachable', { step: of, key }, at)
      return undefined
    }
  }
  if (typeof evidence === 'string') return { step: rows.name, where: undefined }
  const where = checker.condition(evidence.where, [...path, 'where'], rows.columns, scope.params)
  return where && { step: rows.name, where }
}

/** The step whose rows are single records: behind a group, the rows that it read. */
function rowsBehind(step: CheckedStep, steps: ReadonlyMap<string, CheckedStep>): CheckedStep {
  if (step.group === undefined && 'dataset' in step.from) return step
  const origin = 'step' in step.from ? steps.get(step.from.step) : undefined
  if (origin === undefined) return step
  return step.group === undefined && !isGrouped(origin, steps) ? step : rowsBehind(origin, steps)
}

const isGrouped = (step: CheckedStep, steps: ReadonlyMap<string, CheckedStep>): boolean => {
  if (step.group !== undefined) return true
  const origin = 'step' in step.from ? steps.get(step.from.step) : undefined
  return origin !== undefined && isGrouped(origin, steps)
}
