import type { ChangedParam } from '../model/changed-param.ts'
import { type Model, modelSchema } from '../model/schema.ts'
import { hashText } from './hash-text.ts'
import type { Locate } from './locate.ts'
import type { Mended } from './mend-shape.ts'
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

/** What is right of a model whose shape is not: nothing runs it, but it can be checked. */
export interface MendedModel {
  readonly model: LoadedModel
  /** Paths of the parts that were left out. */
  readonly lost: Mended<Model>['lost']
}

/** Where a model lacks one of these, all else is checked all the same. */
const standIns: Partial<Model> = {
  id: 'model.without-id',
  title: { zh: '…' },
  line: 'civil',
  status: 'experimental',
  privacy: 4,
  certainty: 'exact',
}

/**
 * Reads the text of a model file; `version` is that of its pack. All problems of shape are found at
 * once, and with an error nothing is loaded; names and types are left to `checkModel`. Of a model that is not loaded
 * `mended` is what is right of it, for {@link checkMended}.
 *
 * @example
 * loadModel(text, 'rules/demo/many/model.yaml', '1.0.0').loaded?.model.id // => 'demo.many'
 */
export function loadModel(
  text: string,
  file: string,
  version: string,
): LoadResult<LoadedModel> & { readonly mended?: MendedModel } {
  const { loaded, diagnostics, mended } = readShape(text, file, modelSchema, standIns)
  const hash = hashText(text)
  if (loaded !== undefined) {
    const { value: model, locate } = loaded
    return { loaded: { file, model, hash, version, locate }, diagnostics }
  }
  if (mended === undefined) return { loaded, diagnostics }
  const { value, lost, locate } = mended
  return {
    loaded,
    diagnostics,
    mended: { model: { file, model: value, hash, version, locate }, lost },
  }
}
