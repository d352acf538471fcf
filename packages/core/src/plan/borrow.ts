import type { BorrowedStep } from '../check/checked-model.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { Grade } from '../model/identity.ts'
import type { CompiledConcepts } from './compiled-concept.ts'
import { conceptPlan } from './concept-plan.ts'
import type { Finished } from './finished.ts'
import type { PlanBorrowed, PlanDataset } from './plan.ts'

/** A step of a concept as the steps see it that borrow it, and what their plan has to list for it. */
export interface Loan {
  readonly finished: Finished
  readonly borrowed: PlanBorrowed
  /** The datasets that say whom it covers, which the plan reads by itself. */
  readonly datasets: readonly PlanDataset[]
}

/** Takes a finished step over the border of its concept: all that it is known by stays. */
export function borrow(
  name: string,
  { concept, step }: BorrowedStep,
  { concepts, least }: { readonly concepts: CompiledConcepts; readonly least: Grade },
): Loan {
  const plan = conceptPlan(concept.id, least)
  const lender = concepts.get(plan)
  const finished = lender?.finished.get(step.name)
  if (lender === undefined || finished === undefined) {
    throw new InvariantError(`Concept ${concept.id} is not compiled.`)
  }
  const inside = (dataset: string): string => `${concept.id}/${dataset}`
  const covering = finished.roots.flatMap(({ covers }) =>
    covers && 'dataset' in covers.of ? [covers.of.dataset] : [],
  )
  return {
    finished: {
      ...finished,
      name,
      from: { borrowed: name },
      roots: finished.roots.map(({ definition, covers }) => ({
        definition,
        covers:
          covers && 'dataset' in covers.of
            ? { ...covers, of: { dataset: inside(covers.of.dataset) } }
            : undefined,
      })),
    },
    borrowed: { name, plan, table: step.name, columns: finished.physical },
    datasets: lender.plan.datasets
      .filter(({ name: dataset }) => covering.includes(dataset))
      .map((each) => ({ ...each, name: inside(each.name) })),
  }
}
