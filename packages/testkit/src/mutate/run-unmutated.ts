import type { TimedCase } from './case-order.ts'
import { createCaseRunner } from './create-case-runner.ts'
import type { FailingCase, TestMutantsOptions } from './mutation.ts'
import { prepareCase } from './prepare-cases.ts'

/** Runs all cases on the models as they are: only those that pass can tell a mutant from them. */
export async function runUnmutated({
  models,
  concepts,
  catalog,
  signal,
}: TestMutantsOptions): Promise<{
  readonly passing: readonly TimedCase[]
  readonly failing: readonly FailingCase[]
}> {
  const passing: TimedCase[] = []
  const failing: FailingCase[] = []
  for (const { model, cases } of models) {
    const run = createCaseRunner({ model, concepts, catalog })
    for (const each of cases) {
      signal?.throwIfAborted()
      const prepared = prepareCase(each, catalog)
      const start = performance.now()
      const outcome = await run(prepared)
      const passes = outcome !== 'refused' && outcome.length === 0
      if (passes) passing.push({ model, prepared, milliseconds: performance.now() - start })
      else failing.push({ model: model.model.id, case: each.name })
    }
  }
  return { passing, failing }
}
