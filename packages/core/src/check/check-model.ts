import type { DatasetDefinition } from '../dataset/definition.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LoadedModel } from '../load/load-model.ts'
import { checkClock } from './check-clock.ts'
import { checkDatasets } from './check-datasets.ts'
import { checkParams } from './check-params.ts'
import { checkRequests } from './check-requests.ts'
import { checkScore } from './check-score.ts'
import { checkExplanations, checkReview, checkSignals } from './check-signals.ts'
import { checkStep } from './check-step.ts'
import { checkSubject } from './check-subject.ts'
import { checkTables } from './check-tables.ts'
import type { CheckedModel, CheckedStep } from './checked-model.ts'
import { createChecker } from './checker.ts'
import { followKinds } from './column-kinds.ts'
import { isReserved } from './expression/reserved.ts'

export interface CheckResult {
  /** Undefined where there is an error among the diagnostics. */
  readonly checked: CheckedModel | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Resolves every name of a model and types every expression; finds all problems at once.
 * `asOf` is the day of the run as `2026-01-31`: parameters see it as `as_of`.
 */
export function checkModel(
  source: LoadedModel,
  catalog: ReadonlyMap<string, DatasetDefinition>,
  asOf: string,
): CheckResult {
  const checker = createChecker(source)
  const params = checkParams(checker, asOf)
  const sources = checkDatasets(checker, catalog)
  const datasets = new Map([...sources, ...checkTables(checker, sources)])
  const steps = new Map<string, CheckedStep>()
  for (const name of Object.keys(source.model.steps)) {
    if (isReserved(name)) checker.report('name-reserved', { name }, ['steps', name], { key: true })
    if (datasets.has(name)) {
      checker.report('name-clash', { name, with: 'a dataset' }, ['steps', name], { key: true })
    }
    const step = checkStep(checker, name, { params, datasets, steps })
    if (step !== undefined) steps.set(name, step)
  }
  const facts = checkSubject(checker, steps)
  const scope = { facts, params, steps }
  const known = facts.size > 0
  const signals = known ? checkSignals(checker, scope) : []
  const explanations = known ? checkExplanations(checker, scope) : []
  if (known) checkReview(checker, scope)
  const requests = known ? checkRequests(checker, scope) : []
  const clock = known ? checkClock(checker, scope) : undefined
  const bands = checkScore(checker)
  const diagnostics = checker.diagnostics.toSorted(
    (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  )
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return { checked: undefined, diagnostics }
  }
  const checked = {
    source,
    params,
    datasets,
    steps: [...steps.values()],
    facts,
    factKinds:
      followKinds([...steps.values()], datasets).get(source.model.subject.from) ?? new Map(),
    clock,
    signals,
    explanations,
    requests,
    bands,
  }
  return { checked, diagnostics }
}
