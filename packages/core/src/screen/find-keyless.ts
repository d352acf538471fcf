import type { CheckedModel } from '../check/checked-model.ts'
import { type PlacedStep, startsOf, stepNamed } from '../check/placed-step.ts'
import type { StepFunnel } from './model-run.ts'
import { type RunReason, runReason } from './run-reason.ts'

/**
 * Why a model has no subject though it has rows: the step nearest to its subjects, of those that
 * they are made from, which left out all rows because their key is unknown (SEMANTICS 4.23).
 * Undefined where there is none. `funnels` are by the ids of the model and its concepts.
 */
export function findKeyless(
  checked: CheckedModel,
  funnels: ReadonlyMap<string, readonly StepFunnel[]>,
): RunReason | undefined {
  let placed = stepNamed(checked.source.model.subject.from, checked)
  while (placed !== undefined) {
    const { step, concept }: PlacedStep = placed
    const funnel = funnels.get(concept?.id ?? checked.id)
    const {
      key = [],
      withoutKey = 0,
      out = 0,
    } = funnel?.find((each) => each.step === step.name) ?? {}
    if (out === 0 && withoutKey > 0) {
      return runReason('subjects-without-key', {
        step: concept === undefined ? step.name : `${concept.id}.${step.name}`,
        key,
        rows: withoutKey,
      })
    }
    const [start, ...others] = startsOf(placed)
    const goesOn = start !== undefined && 'step' in start && others.length === 0
    placed = goesOn ? start : undefined
  }
  return undefined
}
