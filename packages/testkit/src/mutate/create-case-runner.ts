import {
  createScreener,
  type DatasetDefinition,
  type LoadedConcept,
  type LoadedModel,
  memory,
} from '@mingjian/core'
import { observe } from '../observe.ts'
import type { CaseDifference } from '../pack/case-difference.ts'
import { differencesOf, hasSubjects } from '../pack/case-differences.ts'
import { readSubjects } from '../read-subjects.ts'
import { testKey } from '../screen-plain.ts'
import type { PreparedCase } from './prepare-cases.ts'

export interface CaseRules {
  readonly model: LoadedModel
  readonly concepts: readonly LoadedConcept[]
  readonly catalog: readonly DatasetDefinition[]
}

/** What became of a case: what it found otherwise, or that the model is none. */
export type CaseOutcome = readonly CaseDifference[] | 'refused'

/**
 * Makes what runs cases on one wording of a model, which is checked once. Only subjects are looked
 * at: no clue is explained and no evidence read, because a case expects nothing of them.
 */
export function createCaseRunner({
  model,
  concepts,
  catalog,
}: CaseRules): (each: PreparedCase) => Promise<CaseOutcome> {
  const { backend, takeRuns } = observe(memory())
  const screener = createScreener({ models: [model], concepts, catalog, backend })
  return async ({ case: each, asOf, datasets, wordOf }) => {
    const run = await screener.screen({ datasets, asOf, key: testKey, threads: 1 })
    try {
      const [found] = run.models
      const started = takeRuns().find(({ plan }) => plan.model === model.model.id)
      if (found?.reason?.code === 'model-invalid') return 'refused'
      if (found === undefined) throw new RangeError('No model was run.')
      const subjects =
        started !== undefined && hasSubjects(found) ? await readSubjects(started, model.model) : []
      return differencesOf(each, { run: found, subjects }, { model, wordOf })
    } finally {
      await run.close()
    }
  }
}
