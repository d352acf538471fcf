import type { Backend, BackendRun, Plan } from '@mingjian/core'

/** A plan with the run that computed it. */
export interface ObservedRun {
  readonly plan: Plan
  readonly run: BackendRun
}

/** Passes everything on to a backend and remembers its runs, so that a test can read their tables. */
export function observe(backend: Backend): {
  readonly backend: Backend
  readonly runs: readonly ObservedRun[]
  /** The runs since the last time, which are forgotten then. */
  takeRuns(): readonly ObservedRun[]
} {
  const runs: ObservedRun[] = []
  const observed: Backend = {
    name: backend.name,
    version: backend.version,
    check: (plan) => backend.check(plan),
    async open(datasets, options) {
      const session = await backend.open(datasets, options)
      return {
        async run(plan, over) {
          const run = await session.run(plan, over)
          runs.push({ plan, run })
          return run
        },
        close: () => session.close(),
      }
    },
  }
  return { backend: observed, runs, takeRuns: () => runs.splice(0) }
}
