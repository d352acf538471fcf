import type { LoadedModel } from '../load/load-model.ts'
import { type CheckResult, checkAmong } from './check-model.ts'
import { checkWhole } from './check-part-of.ts'
import type { SoundConcepts } from './found-concept.ts'
import type { Rules } from './rules.ts'

/**
 * Checks models, each by itself and then what they say of each other; results in their order. A
 * concept is checked once for all that read it.
 */
export function checkModels(
  models: readonly LoadedModel[],
  rules: Rules,
  asOf: string,
): readonly CheckResult[] {
  const concepts: SoundConcepts = new Map()
  const results = models.map((model) => checkAmong(model, rules, asOf, concepts))
  const sound = new Map(results.flatMap(({ checked }) => (checked ? [[checked.id, checked]] : [])))
  return results.map((result): CheckResult => {
    const { checked } = result
    const more = checked === undefined ? [] : checkWhole(checked, sound)
    const isSound = more.every(({ severity }) => severity !== 'error')
    const diagnostics = [...result.diagnostics, ...more]
    return { checked: isSound ? checked : undefined, diagnostics }
  })
}
