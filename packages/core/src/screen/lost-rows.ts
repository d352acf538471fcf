import type { CheckedModel } from '../check/checked-model.ts'
import { type PlacedStep, startsOf, stepNamed } from '../check/placed-step.ts'
import type { StepFunnel } from './model-run.ts'

/** The step at which the last rows were lost of what subjects are made from. */
export interface LostRows {
  /** As a funnel over a model and its concepts names it: of a concept `<concept>.<step>`. */
  readonly step: string
  /** Rows, or groups, that came to the condition. */
  readonly rows: number
  /** What none of them met, as it is written; undefined where it was no condition. */
  readonly condition: { readonly key: 'where' | 'keep'; readonly text: string } | undefined
}

/** The steps that the subjects of a model are made from, the nearest first; behind a union its first table. */
export function stepsBehindSubject(checked: CheckedModel): PlacedStep[] {
  const found: PlacedStep[] = []
  let placed = stepNamed(checked.source.model.subject.from, checked)
  while (placed !== undefined) {
    found.push(placed)
    const start: ReturnType<typeof startsOf>[number] | undefined = startsOf(placed)[0]
    placed = start !== undefined && 'step' in start ? start : undefined
  }
  return found
}

/** How a funnel over a model and its concepts names a step. */
export const nameOfStep = ({ step, concept }: PlacedStep): string =>
  concept === undefined ? step.name : `${concept.id}.${step.name}`

/**
 * Finds, of the steps that subjects are made from, the one nearest to them that rows came to; it lost
 * them where it ends with none. Undefined where no rows came at all, or none were lost.
 */
export function findLostRows(
  checked: CheckedModel,
  funnelOf: (placed: PlacedStep) => StepFunnel | undefined,
): LostRows | undefined {
  for (const placed of stepsBehindSubject(checked)) {
    const funnel = funnelOf(placed)
    if (funnel === undefined || (funnel.rows === 0 && funnel.out === 0)) continue
    if (funnel.out > 0) return undefined
    const { rows, where, keep } = funnel
    const step = nameOfStep(placed)
    const written = writtenStep(placed, checked)
    const of = (key: 'where' | 'keep') => ({ key, text: squeeze(String(written?.[key] ?? '')) })
    if (where !== undefined && where.kept === 0) return { step, rows, condition: of('where') }
    if (keep !== undefined && keep.rows > 0 && keep.kept === 0) {
      return { step, rows: keep.rows, condition: of('keep') }
    }
    return { step, rows, condition: undefined }
  }
  return undefined
}

const writtenStep = ({ step, concept }: PlacedStep, { source }: CheckedModel) =>
  (concept === undefined ? source.model : concept.source.concept).steps[step.name]

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()
