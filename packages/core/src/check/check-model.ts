import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LoadedModel } from '../load/load-model.ts'
import { checkCertainty } from './check-certainty.ts'
import { checkClock } from './check-clock.ts'
import { checkIdentity } from './check-identity.ts'
import { checkLaw } from './check-law.ts'
import { checkPartOf } from './check-part-of.ts'
import { checkRequests } from './check-requests.ts'
import { checkScore } from './check-score.ts'
import { checkExplanations, checkReview, checkSignals } from './check-signals.ts'
import { checkSteps } from './check-steps.ts'
import { checkSubject } from './check-subject.ts'
import type { CheckedModel } from './checked-model.ts'
import { createChecker, inOrder } from './checker.ts'
import { followKinds } from './column-kinds.ts'
import { createConceptFinder } from './concept-finder.ts'
import { followVariants } from './follow-variants.ts'
import type { SoundConcepts } from './found-concept.ts'
import { tableNamed } from './placed-step.ts'
import { findNoPeriods } from './remarks/reversed-periods.ts'
import type { Rules } from './rules.ts'
import { shownParams } from './shown-params.ts'

/** What a check came to. */
export interface CheckResult {
  /** Undefined where there is an error among the diagnostics. */
  readonly checked: CheckedModel | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Resolves every name of a model and types every expression; finds all problems at once, also those
 * of the concepts that it reads. `asOf` is the day of the run as `2026-01-31`: expressions see it
 * as `as_of`. A mistake is a diagnostic with its place; nothing is thrown for it.
 *
 * @example
 * const { checked, diagnostics } = checkModel(model, indexRules(catalog, concepts), '2026-01-31')
 * checked?.facts.get('claimed') // => { kind: 'decimal', scale: 2 }
 * formatDiagnostics(diagnostics) // => ''
 */
export const checkModel = (source: LoadedModel, rules: Rules, asOf: string): CheckResult =>
  checkAmong(source, rules, asOf, new Map())

/** As `checkModel`, of one of several models that share what is `sound` of the concepts. */
export function checkAmong(
  source: LoadedModel,
  rules: Rules,
  asOf: string,
  sound: SoundConcepts,
): CheckResult {
  const checker = { ...createChecker(source.model, source), source }
  const concepts = createConceptFinder(rules, asOf, sound)
  const tables = checkSteps(checker, source.hash, { rules, concepts, asOf })
  const { params } = tables
  const facts = checkSubject(checker, tables)
  const identity = checkIdentity(checker, tables)
  const shown = shownParams(params, tables)
  const scope = { facts, params, shown, tables }
  const known = facts.size > 0
  const signals = known ? checkSignals(checker, scope) : []
  const explanations = known ? checkExplanations(checker, scope) : []
  if (known) checkReview(checker, scope)
  const requests = known ? checkRequests(checker, scope) : []
  if (known) checkPartOf(checker, facts)
  const clock = known ? checkClock(checker, scope) : undefined
  const bands = checkScore(checker)
  checkLaw(checker)
  checkCertainty(checker)
  const diagnostics = [...concepts.diagnostics, ...inOrder(checker.diagnostics)]
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return { checked: undefined, diagnostics }
  }
  const subject = tableNamed(source.model.subject.from, tables)
  const factKinds = followKinds(tables)(subject)
  const variants = followVariants(tables)(subject)
  const checked = {
    ...tables,
    source,
    shown,
    facts,
    identity,
    factKinds,
    variants,
    clock,
    signals,
    explanations,
    requests,
    bands,
  }
  const never = findNoPeriods(checked)
  if (never.length > 0) return { checked: undefined, diagnostics: [...diagnostics, ...never] }
  return { checked, diagnostics }
}
