import type { LoadedModel } from '@mingjian/core'
import { conceptsReadBy } from './concepts-read.ts'
import type { RulesDocument } from './edit.ts'
import {
  type ConceptMutant,
  type ModelMutant,
  type Mutant,
  mutantsOfConcept,
  mutantsOfModel,
} from './list-mutants.ts'
import type { TestMutantsOptions } from './mutation.ts'
import { stepsReached } from './steps-reached.ts'

/** A model or a concept with its mutants. */
export interface MutatedDocument {
  readonly id: string
  readonly file: string
  readonly document: RulesDocument
  readonly mutants: readonly (ModelMutant | ConceptMutant)[]
  /** The tested models whose cases may notice them. */
  readonly readers: readonly [LoadedModel, ...LoadedModel[]]
  /** Ids of models that read it and are not tested. */
  readonly otherReaders: readonly string[]
}

/** Lists the models, and before them the concepts of their packs that they read, with all mutants. */
export function mutatedDocuments({
  models: tested,
  others = [],
  concepts,
}: TestMutantsOptions): MutatedDocument[] {
  const models = tested.map(({ model }) => model)
  const reached = new Set(models.flatMap((model) => [...stepsReached(model, concepts)]))
  const isReached = (id: string) => (mutant: Mutant) => {
    const [key, step] = mutant.at.path
    return key !== 'steps' || reached.has(`${id}.${step}`)
  }
  const ofConcepts = concepts.flatMap((source): MutatedDocument[] => {
    const reads = ({ model }: LoadedModel) => conceptsReadBy(model, concepts).includes(source)
    const [first, ...more] = models.filter(reads)
    if (first === undefined) return []
    return [
      {
        id: source.concept.id,
        file: source.file,
        document: source.concept,
        mutants: mutantsOfConcept(source).filter(isReached(source.concept.id)),
        readers: [first, ...more],
        otherReaders: others.filter(reads).map(({ model: { id } }) => id),
      },
    ]
  })
  const ofModels = models.map(
    (model): MutatedDocument => ({
      id: model.model.id,
      file: model.file,
      document: model.model,
      mutants: mutantsOfModel(model).filter(isReached(model.model.id)),
      readers: [model],
      otherReaders: [],
    }),
  )
  return [...ofConcepts, ...ofModels]
}
