import { conceptsOf } from '../check/concepts-of.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { LoadedModel } from '../load/load-model.ts'
import { compileModel } from '../plan/compile.ts'
import { conceptPlan, leastOf } from '../plan/concept-plan.ts'
import { createBandOf } from './band-of.ts'
import { exceedsMost } from './exceeds-most.ts'
import { findKeyless } from './find-keyless.ts'
import { findLostRows } from './lost-rows.ts'
import type { ModelRun, StepFunnel } from './model-run.ts'
import type { OpenedData } from './open-data.ts'
import type { Prepared } from './prepare-model.ts'
import { readModelCounts } from './read-counts.ts'
import { lentTo, type Rewrite, runningConcepts, type StartedConcepts } from './run-concepts.ts'
import { type HowToRun, runPlan } from './run-plan.ts'
import { type RunReason, runReason } from './run-reason.ts'
import type { RunningModel } from './running-model.ts'
import { findTokenLimits } from './token-limits.ts'
import { findUnreadable } from './unreadable-columns.ts'
import { createWantedBy } from './wanted-by.ts'

/** What became of a model, and its computed tables where it came so far. */
export interface StartedModel {
  readonly run: ModelRun
  /** There also where the model failed because its data are not what it relies on. */
  readonly running?: RunningModel
}

export interface RunModelOptions extends HowToRun {
  readonly concepts: StartedConcepts
  readonly rewrite: Rewrite
}

/** Runs a model over loaded data and the concepts that it reads, and counts what it found. */
export async function runModel(
  source: LoadedModel,
  prepared: Prepared,
  { session, coverage, datasets }: OpenedData,
  { concepts: { compiled, started }, signal, rewrite, funnel: isCounted }: RunModelOptions,
): Promise<StartedModel> {
  const { model, version } = source
  const start = performance.now()
  const hash = prepared.ready ? prepared.checked.hash : source.hash
  const end = (
    rest: Omit<ModelRun, 'model' | 'code' | 'title' | 'version' | 'hash' | 'seconds'>,
  ) => {
    const base = { model: model.id, code: model.code ?? null, title: model.title, version, hash }
    return { ...base, ...rest, seconds: Math.round(performance.now() - start) / 1000 }
  }
  if (!prepared.ready) {
    const { status, reason, diagnostics, missing, tokens } = prepared
    const left = tokens && { tokens }
    return { run: end({ status, reason, diagnostics, missing, ...left, concepts: [], funnel: [] }) }
  }
  const { checked, missing } = prepared
  const concepts = conceptsOf(checked).map(({ id }) => id)
  const { refused, lost: lostToTokens } = findTokenLimits(checked, missing, datasets)
  if (refused !== undefined) {
    const none = { diagnostics: [], missing, concepts, funnel: [] }
    return { run: end({ status: 'not-run', reason: refused, ...none }) }
  }
  const fail = (reason: RunReason, funnel: readonly StepFunnel[] = []) =>
    end({ status: 'failed', reason, diagnostics: [], missing, concepts, funnel })
  const plan = rewrite(compileModel(checked, coverage, compiled, { funnel: isCounted }), checked)
  const lent = lentTo(plan, started)
  if (lent.over === undefined) return { run: fail(required(lent.reason)) }
  const { run, funnel, reason } = await runPlan(plan, checked, {
    session,
    over: lent.over,
    signal,
    funnel: isCounted,
    least: leastOf(checked),
  })
  const failed = lent.reason ?? reason
  if (run === undefined) return { run: fail(required(failed)) }
  const funnels = new Map([
    [checked.id, funnel],
    ...concepts.map(
      (id) => [id, started.get(conceptPlan(id, leastOf(checked)))?.run.funnel ?? []] as const,
    ),
  ])
  const running = {
    checked,
    plan,
    run,
    concepts: runningConcepts(checked, started),
    bandOf: createBandOf(checked),
    wantedBy: createWantedBy(checked, { missing, coverage, funnels }),
    coverage,
  }
  if (failed !== undefined) return { run: fail(failed, funnel), running }
  const counts = await readModelCounts(running, datasets)
  const unreadable = findUnreadable(checked, datasets)
  const shown = unreadable.length === 0 ? {} : { unreadable }
  const tokens = lostToTokens && { tokens: lostToTokens }
  const told = { diagnostics: [], missing, ...shown, ...tokens, concepts, funnel, counts }
  const suspect = exceedsMost(checked.source.model, counts)
  if (suspect !== undefined) {
    return { run: end({ status: 'suspect-data', reason: suspect, ...told }), running }
  }
  const keyless = counts.subjects === 0 ? findKeyless(checked, funnels) : undefined
  if (keyless !== undefined) {
    return { run: end({ status: 'degraded', reason: keyless, ...told }), running }
  }
  const isDegraded = missing.length + unreadable.length > 0 || tokens !== undefined
  const status = isDegraded ? 'degraded' : 'ran'
  const lost =
    counts.subjects > 0
      ? undefined
      : findLostRows(checked, ({ step, concept }) =>
          funnels.get(concept?.id ?? checked.id)?.find((each) => each.step === step.name),
        )
  const why = lost && { reason: runReason('subjects-lost', lost) }
  return { run: end({ status, ...why, ...told }), running }
}

function required(reason: RunReason | undefined): RunReason {
  if (reason === undefined) throw new InvariantError('Steps did not run, and nobody says why.')
  return reason
}
