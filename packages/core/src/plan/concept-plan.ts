import type { CheckedModel } from '../check/checked-model.ts'
import type { Grade } from '../model/identity.ts'

/** The least identity grade that counts in a model; where nobody is graded all do. */
export const leastOf = ({ identity }: CheckedModel): Grade => identity?.atLeast ?? 'C'

/**
 * The name of a concept's plan for the models in which this grade is the least that counts: what is
 * matched inside depends on it, so that a step means what it would mean in the model.
 */
export const conceptPlan = (id: string, least: Grade): string =>
  least === 'C' ? id : `${id}@${least}`
