import { closestMatch } from '../diagnostics/closest-match.ts'
import { didYouMean } from '../diagnostics/in-each.ts'
import type { LoadedConcept } from '../load/load-concept.ts'
import type { LoadedModel } from '../load/load-model.ts'
import { ScreenOptionError } from './screen-option-error.ts'

/** A step, and the id of the model or concept that it belongs to. */
export interface LocatedStep {
  readonly step: string
  readonly of: string
}

/**
 * Finds the step that a name means: a step of the model, the name that it gives to one of a
 * concept, or `<concept>.<step>` (SEMANTICS 12.1).
 *
 * @throws {@link ScreenOptionError} for a step that neither the model nor a concept has; it names
 * the closest one.
 *
 * @example
 * locateStep({ model, concepts }, 'named') // => { step: 'named', of: 'demo.suits' }
 */
export function locateStep(
  { model, concepts = [] }: { model: LoadedModel; concepts?: readonly LoadedConcept[] },
  name: string,
): LocatedStep {
  const { id, steps, datasets } = model.model
  if (Object.hasOwn(steps, name)) return { step: name, of: id }
  const borrowed = new Map(
    Object.entries(datasets).flatMap(([each, { use }]) => (use.includes('.') ? [[each, use]] : [])),
  )
  const use = borrowed.get(name) ?? name
  const dot = use.lastIndexOf('.')
  const [of, step] = [use.slice(0, Math.max(dot, 0)), use.slice(dot + 1)]
  const concept = concepts.find((each) => each.concept.id === of)
  if (concept !== undefined && Object.hasOwn(concept.concept.steps, step)) return { step, of }
  const known = [...Object.keys(steps), ...borrowed.keys()]
  const near = closestMatch(name, known)
  throw new ScreenOptionError({
    zh: {
      message: `模型 ${id} 没有步骤“${name}”。`,
      hint: near === undefined ? `它的步骤有：${known.join('、')}。` : didYouMean(near).zh,
    },
    en: {
      message: `Model ${id} has no step "${name}".`,
      hint: near === undefined ? `Its steps: ${known.join(', ')}.` : didYouMean(near).en,
    },
  })
}
