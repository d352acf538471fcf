import type { BackendRun, BackendSession } from '../backend.ts'
import type { CheckedSteps } from '../check/checked-model.ts'
import type { Grade } from '../model/identity.ts'
import type { Plan } from '../plan/plan.ts'
import { findBrokenCheck } from './find-broken-check.ts'
import { findFlood } from './find-flood.ts'
import type { StepFunnel } from './model-run.ts'
import { readEnds, readFunnel } from './read-counts.ts'
import { type RunReason, runReason } from './run-reason.ts'

/** The computed steps of a concept or of a model, or why its data cannot be judged. */
export interface PlanRun {
  /** There also where the data are not what the steps rely on; not where a number left its type. */
  readonly run?: BackendRun
  readonly funnel: readonly StepFunnel[]
  /** Why it failed. */
  readonly reason?: RunReason
}

/** How plans run, whichever they are. */
export interface HowToRun {
  readonly signal: AbortSignal | undefined
  /** Whether what becomes of the rows of each step is counted. */
  readonly funnel: boolean
}

export interface RunPlanOptions extends HowToRun {
  readonly session: BackendSession
  /** The runs that the plan borrows from, by the names of their plans. */
  readonly over: ReadonlyMap<string, BackendRun>
  /** The least identity grade that counts. */
  readonly least: Grade
}

/** Runs the plan of a concept or of a model and counts where its rows went. */
export async function runPlan(
  plan: Plan,
  steps: CheckedSteps,
  { session, over, signal, funnel: isCounted, least }: RunPlanOptions,
): Promise<PlanRun> {
  let run: BackendRun | undefined
  try {
    run = await session.run(plan, over)
    const broken = await findBrokenCheck(run, plan)
    if (broken !== undefined) return { run, funnel: [], reason: broken }
    const funnel = isCounted ? await readFunnel(run, plan, steps) : []
    const flood = await findFlood(plan, isCounted ? funnel : await readEnds(run, plan, steps), {
      run: (rewritten) => session.run(rewritten, over),
      steps,
      least,
    })
    return { run, funnel, ...(flood === undefined ? {} : { reason: flood }) }
  } catch (error) {
    await run?.close()
    if (signal?.aborted === true || !isOverflow(error)) throw error
    return { funnel: [], reason: runReason('overflow', {}) }
  }
}

/** An error that the data raise in these steps alone: others go on. */
const isOverflow = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'overflow'
