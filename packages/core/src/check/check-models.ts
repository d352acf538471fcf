import type { LoadedModel } from '../load/load-model.ts'
import { type CheckResult, checkAmong } from './check-model.ts'
import { checkWhole } from './check-part-of.ts'
import type { SoundConcepts } from './found-concept.ts'
import type { Rules } from './rules.ts'

/**
 * Checks models, each by itself and then what they say of each other; results in their order. A
 * concept is checked once for all that read it.
 *
 * @example
 * checkModels(models, rules, '2026-01-31').map(({ diagnostics }) => diagnostics.length) // => [0]
 */
export const checkModels = (
  models: readonly LoadedModel[],
  rules: Rules,
  asOf: string,
): readonly CheckResult[] => createModelChecker()(models, rules, asOf)

/**
 * Creates what checks as `checkModels` does, for a host that checks again and again: a model that
 * was among the last ones is not checked again where it, the rules and the day are the same.
 * Nothing older is kept.
 *
 * @example
 * const check = createModelChecker()
 * const [before] = check(models, rules, '2026-01-31')
 * const [after] = check(models, rules, '2026-01-31')
 * after?.checked === before?.checked // => true
 */
export function createModelChecker(): typeof checkModels {
  let before: { readonly rules: Rules; readonly asOf: string } | undefined
  let concepts: SoundConcepts = new Map()
  let known: ReadonlyMap<LoadedModel, CheckResult> = new Map()
  return (models, rules, asOf) => {
    if (before?.asOf !== asOf || !areSame(before.rules, rules)) {
      before = { rules, asOf }
      concepts = new Map()
      known = new Map()
    }
    const results = models.map(
      (model) => known.get(model) ?? checkAmong(model, rules, asOf, concepts),
    )
    known = new Map(models.map((model, i) => [model, results[i] as CheckResult]))
    return checkTogether(results)
  }
}

/** Whether rules hold the same definitions and concepts, as they were loaded. */
const areSame = (a: Rules, b: Rules): boolean =>
  holdSame(a.catalog, b.catalog) && holdSame(a.concepts, b.concepts)

const holdSame = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean =>
  a === b || (a.size === b.size && [...a].every(([id, each]) => b.get(id) === each))

/** Adds what models say of each other. */
function checkTogether(results: readonly CheckResult[]): readonly CheckResult[] {
  const sound = new Map(results.flatMap(({ checked }) => (checked ? [[checked.id, checked]] : [])))
  return results.map((result): CheckResult => {
    const { checked } = result
    const more = checked === undefined ? [] : checkWhole(checked, sound)
    const isSound = more.every(({ severity }) => severity !== 'error')
    const diagnostics = [...result.diagnostics, ...more]
    return { checked: isSound ? checked : undefined, diagnostics }
  })
}
