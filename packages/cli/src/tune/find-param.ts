import { type Concept, closestMatch, type LoadedConcept, type LoadedModel } from '@mingjian/core'
import { cliError } from '../cli-error.ts'
import type { TunedParam } from './parse-tuned.ts'

type Param = Concept['params'][string]

/** A parameter of a model, or of a concept that it reads. */
export interface FoundParam {
  /** The id of the model or concept. */
  readonly of: string
  readonly name: string
  readonly param: Param & { readonly value: NonNullable<Param['value']> }
}

/**
 * Finds the parameter that is meant.
 * @throws CliError where there is none, with the one that is written most like it; where several have the
 * name; where it has dated variants, which are a law's and not to be moved.
 */
export function findParam(
  { of, name }: TunedParam,
  model: LoadedModel,
  concepts: readonly LoadedConcept[],
): FoundParam {
  const places = [model.model, ...conceptsBehind(model, concepts)]
  const having = places.filter((each) => of === undefined || each.id === of)
  const found = having.filter(({ params }) => Object.hasOwn(params, name))
  const [place, ...others] = found
  if (place === undefined) {
    const known = having.flatMap(({ params }) => Object.keys(params))
    const near = closestMatch(name, known)
    const ids = places.map(({ id }) => id)
    throw cliError('tune-unknown', { name, ids, near, known })
  }
  if (others.length > 0) {
    throw cliError('tune-several', { name, ids: found.map(({ id }) => id) })
  }
  const param = place.params[name] as Param
  const { value } = param
  if (value === undefined) throw cliError('tune-dated', { name, of: place.id })
  return { of: place.id, name, param: { ...param, value } }
}

/** The concepts that a model reads, directly or not. */
function conceptsBehind(model: LoadedModel, concepts: readonly LoadedConcept[]): Concept[] {
  const known = new Map(concepts.map(({ concept }) => [concept.id, concept]))
  const found = new Map<string, Concept>()
  const visit = ({ datasets }: Pick<Concept, 'datasets'>): void => {
    for (const { use } of Object.values(datasets)) {
      const concept = known.get(use.split('.').slice(0, 2).join('.'))
      if (concept === undefined || found.has(concept.id)) continue
      found.set(concept.id, concept)
      visit(concept)
    }
  }
  visit(model.model)
  return [...found.values()]
}
