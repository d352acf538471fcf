import type { DatasetDefinition, LoadedConcept, LoadedModel } from '@mingjian/core'
import { cliError } from '../cli-error.ts'
import { findModels } from '../find-models.ts'
import { chooseModels } from '../screen/choose-models.ts'

/** One model without mistakes, and what it may read. */
export interface ChosenModel {
  readonly model: LoadedModel
  readonly concepts: readonly LoadedConcept[]
  readonly catalog: readonly DatasetDefinition[]
  /** Ids of the datasets that it does read. */
  readonly reads: ReadonlySet<string>
}

/** Finds the one model that a name means: a file, the folder of a model, an id or a code. */
export async function chooseModel(
  name: string,
  rules: readonly string[],
  asOf: string,
): Promise<ChosenModel> {
  const packs = await findModels([name], rules)
  if (packs.models.length > 1) {
    const ids = packs.models.map(({ model }) => model.id)
    throw cliError('model-several', { name, ids })
  }
  const { models, concepts, catalog, reads } = chooseModels(packs, undefined, asOf)
  const [model] = models
  if (model === undefined) throw cliError('model-unknown', { name })
  return { model, concepts, catalog, reads }
}
