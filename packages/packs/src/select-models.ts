import { closestMatch, type LoadedModel } from '@mingjian/core'
import { packError } from './pack-error.ts'

/**
 * The pack of a model: what stands before the point of its id.
 *
 * @example
 * packOf('civil.hpf-sham-case') // => 'civil'
 */
export const packOf = (id: string): string => id.split('.')[0] ?? id

/**
 * Selects models by id, pack or code, in the order of `models`.
 *
 * @throws {@link PackError} for a name that means none; it names the closest one.
 *
 * @example
 * selectModels(models, ['demo']).map(({ model }) => model.id) // => ['demo.many']
 * selectModels(models, ['demo.mony']) // => throws PackError
 */
export function selectModels(
  models: readonly LoadedModel[],
  wanted: readonly string[],
): LoadedModel[] {
  const names = wanted.map((name) => name.trim())
  const known = [...new Set(models.flatMap(({ model }) => namesOf(model)))]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const near = closestMatch(unknown, known)
    const ids = models.map(({ model }) => model.id)
    throw packError('model-unknown', { name: unknown, near, ids })
  }
  return models.filter(({ model }) => namesOf(model).some((name) => names.includes(name)))
}

const namesOf = ({ id, code }: LoadedModel['model']): string[] =>
  code === undefined ? [id, packOf(id)] : [id, packOf(id), code]
