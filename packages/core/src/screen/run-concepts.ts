import type { BackendRun } from '../backend.ts'
import type { CheckedConcept, CheckedModel, CheckedSteps } from '../check/checked-model.ts'
import { conceptsOf } from '../check/concepts-of.ts'
import { compileConcepts } from '../plan/compile-concepts.ts'
import type { CompiledConcept, CompiledConcepts } from '../plan/compiled-concept.ts'
import { conceptPlan, leastOf } from '../plan/concept-plan.ts'
import type { Plan } from '../plan/plan.ts'
import type { ConceptRun } from './model-run.ts'
import type { OpenedData } from './open-data.ts'
import { type HowToRun, type PlanRun, runPlan } from './run-plan.ts'
import { type RunReason, runReason } from './run-reason.ts'
import type { RunningSteps } from './running-model.ts'

/** Changes a plan before it runs. */
export type Rewrite = (plan: Plan, steps: CheckedSteps) => Plan

/** A concept whose tables have been computed, for all models of the run. */
export interface StartedConcept {
  readonly checked: CheckedConcept
  readonly plan: Plan
  readonly run: ConceptRun
  /** Not there where a number left its type. */
  readonly tables?: BackendRun
}

/** The concepts of a run, each run once; models borrow their tables. */
export interface StartedConcepts {
  readonly compiled: CompiledConcepts
  readonly started: ReadonlyMap<string, StartedConcept>
}

/** Runs the concepts of some models, those first that others read. */
export async function runConcepts(
  models: readonly CheckedModel[],
  { session, coverage }: OpenedData,
  options: HowToRun & { readonly rewrite: Rewrite },
): Promise<StartedConcepts> {
  const compiled = compileConcepts(models, coverage, options)
  const started = new Map<string, StartedConcept>()
  try {
    for (const concept of compiled.values()) {
      const start = performance.now()
      const { checked, least } = concept
      const plan = options.rewrite(concept.plan, checked)
      const lent = lentTo(plan, started)
      const { run, funnel, reason } =
        lent.over === undefined
          ? { run: undefined, funnel: [], reason: lent.reason }
          : await runPlan(plan, checked, {
              session,
              over: lent.over,
              signal: options.signal,
              funnel: options.funnel,
              least,
            })
      started.set(concept.plan.model, {
        checked,
        plan,
        ...(run === undefined ? {} : { tables: run }),
        run: toConceptRun(concept, { funnel, reason: reason ?? lent.reason }, start),
      })
    }
    return { compiled, started }
  } catch (error) {
    await closeConcepts({ started })
    throw error
  }
}

/**
 * The runs that a plan borrows from, undefined where one has no tables; and why one of them failed.
 */
export function lentTo(
  plan: Plan,
  started: StartedConcepts['started'],
): {
  readonly over: ReadonlyMap<string, BackendRun> | undefined
  readonly reason: RunReason | undefined
} {
  const lenders = [...new Set((plan.borrowed ?? []).map((each) => each.plan))]
  const found = lenders.flatMap((name) => started.get(name) ?? [])
  const runs = found.flatMap(({ plan: lender, tables }) =>
    tables === undefined ? [] : [[lender.model, tables] as const],
  )
  const failed = found.find(({ run }) => run.status === 'failed')
  return {
    over: runs.length === lenders.length ? new Map(runs) : undefined,
    reason:
      failed?.run.reason &&
      runReason('concept-failed', { concept: failed.checked.id, reason: failed.run.reason }),
  }
}

/** Those of a model's concepts whose tables can be read. */
export const runningConcepts = (
  model: CheckedModel,
  started: StartedConcepts['started'],
): ReadonlyMap<string, RunningSteps> =>
  new Map(
    conceptsOf(model).flatMap(({ id }) => {
      const found = started.get(conceptPlan(id, leastOf(model)))
      if (found?.tables === undefined) return []
      return [[id, { checked: found.checked, plan: found.plan, run: found.tables }] as const]
    }),
  )

/** Frees the tables of all concepts. */
export async function closeConcepts({ started }: Pick<StartedConcepts, 'started'>): Promise<void> {
  for (const { tables } of started.values()) await tables?.close()
}

function toConceptRun(
  { checked, least }: CompiledConcept,
  { funnel, reason }: Pick<PlanRun, 'funnel'> & { readonly reason: RunReason | undefined },
  start: number,
): ConceptRun {
  const { title } = checked.source.concept
  return {
    concept: checked.id,
    title,
    version: checked.source.version,
    hash: checked.hash,
    ...(least === 'C' ? {} : { atLeast: least }),
    status: reason === undefined ? 'ran' : 'failed',
    ...(reason === undefined ? {} : { reason }),
    funnel,
    seconds: Math.round(performance.now() - start) / 1000,
  }
}
