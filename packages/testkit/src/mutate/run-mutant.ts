import { checkModel, indexRules, type LoadedModel } from '@mingjian/core'
import { testDay } from '../screen-plain.ts'
import type { TimedCase } from './case-order.ts'
import { type CaseOutcome, type CaseRules, createCaseRunner } from './create-case-runner.ts'
import type { ConceptMutant, ModelMutant } from './list-mutants.ts'
import type { TestMutantsOptions } from './mutation.ts'

/** Finds the first case that notices a mutant: undefined where none does, `refused` by the checker. */
export async function runMutant(
  mutant: ModelMutant | ConceptMutant,
  cases: readonly TimedCase[],
  {
    reader,
    ...rules
  }: Pick<TestMutantsOptions, 'concepts' | 'catalog' | 'signal'> & {
    /** A model that reads it, which the checker is asked about where there is no case. */
    readonly reader: LoadedModel
  },
): Promise<TimedCase | 'refused' | undefined> {
  const { concepts, catalog, signal } = rules
  const mutate = (model: LoadedModel) =>
    mutant.concept === undefined
      ? { model: mutant.mutated, concepts, catalog }
      : { model, concepts: replaceIn(concepts, mutant), catalog }
  if (cases.length === 0) return isModel(mutate(reader)) ? undefined : 'refused'
  const runners = new Map<string, ReturnType<typeof createCaseRunner>>()
  for (const each of cases) {
    signal?.throwIfAborted()
    const { id } = each.model.model
    const run = runners.get(id) ?? createCaseRunner(mutate(each.model))
    runners.set(id, run)
    const outcome = await runAndCatch(() => run(each.prepared))
    if (outcome === 'refused') return 'refused'
    if (outcome === 'broken' || outcome.length > 0) return each
  }
  return undefined
}

const isModel = ({ model, concepts, catalog }: CaseRules): boolean =>
  checkModel(model, indexRules(catalog, concepts), testDay).checked !== undefined

const replaceIn = (
  concepts: TestMutantsOptions['concepts'],
  { concept: id, mutated }: ConceptMutant,
): TestMutantsOptions['concepts'] =>
  concepts.map((each) => (each.concept.id === id ? mutated : each))

/** The model ran before: whatever is thrown now is thrown because of the mutation. */
async function runAndCatch(run: () => Promise<CaseOutcome>): Promise<CaseOutcome | 'broken'> {
  try {
    return await run()
  } catch {
    return 'broken'
  }
}
