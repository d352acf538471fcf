import type { MutatedDocument } from './mutated-documents.ts'
import type { ModelWithCases, WrongEquivalent } from './mutation.ts'

/** Lists the names that no mutant has, and those of mutants that a case noticed. */
export const checkEquivalents = (
  models: readonly ModelWithCases[],
  documents: readonly MutatedDocument[],
  noticedBy: ReadonlyMap<string, ReadonlyMap<string, string>>,
): WrongEquivalent[] =>
  models.flatMap(({ model, equivalent }) => {
    const own = documents.filter(({ readers }) => readers.includes(model))
    return [...equivalent.keys()].flatMap((name): WrongEquivalent[] => {
      const found = own.find(({ mutants }) => mutants.some((mutant) => mutant.name === name))
      const wrong = { name, model: model.model.id, noticedBy: undefined }
      if (found === undefined) return [wrong]
      const by = noticedBy.get(found.id)?.get(name)
      return by === undefined ? [] : [{ ...wrong, noticedBy: by }]
    })
  })
