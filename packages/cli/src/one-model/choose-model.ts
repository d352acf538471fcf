import type { DatasetDefinition, LoadedConcept, LoadedModel } from '@mingjian/core'
import { CliError } from '../cli-error.ts'
import { findModels } from '../find-models.ts'
import { chooseModels } from '../screen/choose-models.ts'

/** One model without mistakes, and what it may read. */
export interface ChosenModel {
  readonly model: LoadedModel
  readonly concepts: readonly LoadedConcept[]
  readonly catalog: readonly DatasetDefinition[]
}

/** Finds the one model that a name means: a file, the folder of a model, an id or a code. */
export async function chooseModel(
  name: string,
  rules: readonly string[],
  asOf: string,
): Promise<ChosenModel> {
  const packs = await findModels([name], rules)
  if (packs.models.length > 1) {
    const ids = packs.models.map(({ model }) => model.id).join(', ')
    throw new CliError(`"${name}" means ${packs.models.length} models: ${ids}.`, 'Name one.')
  }
  const { models, concepts, catalog } = chooseModels(packs, undefined, asOf)
  const [model] = models
  if (model === undefined) throw new CliError(`No model "${name}".`)
  return { model, concepts, catalog }
}
