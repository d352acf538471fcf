import type { BackendRun } from '../backend.ts'
import type { CheckedModel } from '../check/checked-model.ts'
import type { LoadedModel } from '../load/load-model.ts'
import { compileModel } from '../plan/compile.ts'
import type { Plan } from '../plan/plan.ts'
import { createBandOf } from './band-of.ts'
import { findBrokenCheck } from './find-broken-check.ts'
import { findFlood } from './find-flood.ts'
import type { ModelRun, StepFunnel } from './model-run.ts'
import type { OpenedData } from './open-data.ts'
import type { Prepared } from './prepare-model.ts'
import { readFunnel, readModelCounts } from './read-counts.ts'
import type { RunningModel } from './running-model.ts'
import { createWantedBy } from './wanted-by.ts'

/** What became of a model, and its computed tables where it came so far. */
export interface StartedModel {
  readonly run: ModelRun
  /** There also where the model failed because its data are not what it relies on. */
  readonly running?: RunningModel
}

export interface RunModelOptions {
  readonly signal?: AbortSignal | undefined
  /** Changes the plan before it runs. */
  readonly rewrite?: (plan: Plan, checked: CheckedModel) => Plan
}

/** Runs a model over loaded data and counts what it found. */
export async function runModel(
  source: LoadedModel,
  prepared: Prepared,
  { session, coverage }: OpenedData,
  { signal, rewrite = (plan) => plan }: RunModelOptions,
): Promise<StartedModel> {
  const { model, version, hash } = source
  const start = performance.now()
  const end = (
    rest: Omit<ModelRun, 'model' | 'code' | 'title' | 'version' | 'hash' | 'seconds'>,
  ) => {
    const base = { model: model.id, code: model.code ?? null, title: model.title, version, hash }
    return { ...base, ...rest, seconds: Math.round(performance.now() - start) / 1000 }
  }
  if (!prepared.ready) {
    const { status, reason, diagnostics, missing } = prepared
    return { run: end({ status, reason, diagnostics, missing, funnel: [] }) }
  }
  const { checked, missing } = prepared
  const plan = rewrite(compileModel(checked, coverage), checked)
  const fail = (reason: string, funnel: readonly StepFunnel[] = []) =>
    end({ status: 'failed', reason, diagnostics: [], missing, funnel })
  let run: BackendRun | undefined
  try {
    run = await session.run(plan)
    const opened = { checked, plan, run, bandOf: createBandOf(checked), coverage }
    const withFunnel = (funnel: readonly StepFunnel[]): RunningModel => ({
      ...opened,
      wantedBy: createWantedBy(checked, { missing, coverage, funnel }),
    })
    const broken = await findBrokenCheck(run, plan)
    if (broken !== undefined) return { run: fail(broken), running: withFunnel([]) }
    const funnel = await readFunnel(run, plan, checked)
    const running = withFunnel(funnel)
    const flood = await findFlood(session, plan, funnel)
    if (flood !== undefined) return { run: fail(flood, funnel), running }
    const counts = await readModelCounts(run, plan, checked, running.wantedBy)
    const status = missing.length > 0 ? 'degraded' : 'ran'
    return { run: end({ status, diagnostics: [], missing, funnel, counts }), running }
  } catch (error) {
    await run?.close()
    if (signal?.aborted === true || !isOverflow(error)) throw error
    return { run: fail(overflowReason) }
  }
}

/** The same words on every backend: engines tell the place, not always the type. */
const overflowReason =
  'A number left its type: an integer 64 bits, or a decimal 38 digits. Look for an absurd amount in the data of this model; nothing was rounded.'

/** An error that the data raise in this model alone: other models go on. */
const isOverflow = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'overflow'
