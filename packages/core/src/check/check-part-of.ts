import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatType, sameType, type Type } from '../values/type.ts'
import type { CheckedModel } from './checked-model.ts'
import type { ModelChecker } from './checker.ts'

/** Checks that the facts are there by which a model finds the clue that its own is a part of. */
export function checkPartOf(checker: ModelChecker, facts: ReadonlyMap<string, Type>): void {
  for (const [i, name] of (checker.source.model.part_of?.on ?? []).entries()) {
    if (facts.has(name)) continue
    checker.report('fact-unknown', { name, known: [...facts.keys()] }, ['part_of', 'on', i])
  }
}

/**
 * Checks the model that the clues of another are a part of, as far as it is among `others`: that
 * its key is what the facts are, and that no clue is a part of itself.
 */
export function checkWhole(
  checked: CheckedModel,
  others: ReadonlyMap<string, CheckedModel>,
): readonly Diagnostic[] {
  const { model, locate } = checked.source
  if (model.part_of === undefined) return []
  const { model: name, on } = model.part_of
  const whole = others.get(name)
  if (whole === undefined) {
    const parameters = { name, known: [...others.keys()] }
    const at = locate(['part_of', 'model'])
    return [createDiagnostic('part-of-unknown', parameters, at, 'warning')]
  }
  const ids = wholesOf(model.id, others)
  if (ids.at(-1) === model.id) {
    return [createDiagnostic('part-of-cycle', { ids }, locate(['part_of', 'model']))]
  }
  const key = whole.source.model.subject.key
  const [found, wanted] = [typesOf(checked, on), typesOf(whole, key)]
  const fits =
    found.length === wanted.length &&
    found.every((type, i) => type && wanted[i] && sameType(type, wanted[i]))
  if (fits) return []
  const parameters = { model: name, key: describe(key, wanted), found: describe(on, found) }
  return [createDiagnostic('part-of-key', parameters, locate(['part_of', 'on']))]
}

/** A model, what it is a part of, and so on up to the last one, or to one that was there before. */
function wholesOf(id: string, others: ReadonlyMap<string, CheckedModel>): readonly string[] {
  const ids = [id]
  for (;;) {
    const next = others.get(ids.at(-1) ?? '')?.source.model.part_of?.model
    if (next === undefined) return ids
    ids.push(next)
    if (ids.indexOf(next) < ids.length - 1) return ids
  }
}

const typesOf = ({ facts }: CheckedModel, names: readonly string[]) =>
  names.map((name) => facts.get(name))

const describe = (names: readonly string[], types: readonly (Type | undefined)[]): string =>
  names.map((name, i) => `${name} (${types[i] ? formatType(types[i]) : '?'})`).join(', ')
