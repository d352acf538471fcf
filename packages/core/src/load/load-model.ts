import type { ChangedParam } from '../model/changed-param.ts'
import { type Model, modelSchema } from '../model/schema.ts'
import { hashText } from './hash-text.ts'
import type { Locate } from './locate.ts'
import { type LoadResult, readShape } from './read-shape.ts'

/** A model whose shape is right, with the places of its parts. */
export interface LoadedModel {
  readonly file: string
  readonly model: Model
  /** SHA-256 of the text, in hex: which wording of the model was run. */
  readonly hash: string
  /** Version of the pack that it came with. */
  readonly version: string
  readonly locate: Locate
  /** Parameters that an office has changed; none where left out. */
  readonly changed?: readonly ChangedParam[]
}

/**
 * Reads the text of a model file; `version` is that of its pack. All problems of shape are found at
 * once, and with an error nothing is loaded; names and types are left to `checkModel`.
 *
 * @example
 * loadModel(text, 'rules/demo/many/model.yaml', '1.0.0').loaded?.model.id // => 'demo.many'
 */
export function loadModel(text: string, file: string, version: string): LoadResult<LoadedModel> {
  const { loaded, diagnostics } = readShape(text, file, modelSchema)
  if (loaded === undefined) return { loaded, diagnostics }
  const { value: model, locate } = loaded
  return { loaded: { file, model, hash: hashText(text), version, locate }, diagnostics }
}
