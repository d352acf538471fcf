import type { TypedLiteral } from '../model/typed.ts'
import type { Type } from '../values/type.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkSentence } from './check-sentence.ts'
import { checkWhen } from './check-when.ts'
import type { CheckedExplanation, CheckedSignal, Tables } from './checked-model.ts'
import type { ModelChecker } from './checker.ts'

/** What signals may refer to. */
export interface SignalScope {
  readonly facts: ReadonlyMap<string, Type>
  readonly params: ReadonlyMap<string, readonly TypedLiteral[]>
  /** Parameters that sentences may show. */
  readonly shown: ReadonlyMap<string, readonly TypedLiteral[]>
  readonly tables: Tables
}

/** Checks conditions, sentences and evidence of all signals. */
export function checkSignals(checker: ModelChecker, scope: SignalScope): CheckedSignal[] {
  return Object.entries(checker.source.model.signals).flatMap(([id, signal]) => {
    const path = ['signals', id]
    checkSentence(checker, signal.says, [...path, 'says'], scope)
    const { facts, params } = scope
    const only =
      signal.only === undefined
        ? undefined
        : checkWhen(checker, signal.only, [...path, 'only'], facts, params)
    const condition = checkWhen(checker, signal.when, [...path, 'when'], facts, params)
    const evidence = checkEvidence(checker, signal.evidence, [...path, 'evidence'], scope)
    if (signal.only !== undefined && only === undefined) return []
    return condition && evidence ? [{ id, only, condition, evidence }] : []
  })
}

/** Checks conditions and sentences of all innocent explanations. */
export function checkExplanations(checker: ModelChecker, scope: SignalScope): CheckedExplanation[] {
  return Object.entries(checker.source.model.explained_by).flatMap(([id, explanation]) => {
    const path = ['explained_by', id]
    if (Object.hasOwn(checker.source.model.signals, id)) {
      checker.report('name-clash', { name: id, with: 'a signal' }, path, { key: true })
    }
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

/** Checks the sentences that tell the reader what to look at next. */
export function checkReview(checker: ModelChecker, scope: SignalScope): void {
  for (const [i, says] of checker.source.model.review.checks.entries()) {
    checkSentence(checker, says, ['review', 'checks', i], scope)
  }
}
