import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { checkSteps } from './check-steps.ts'
import { createChecker, inOrder } from './checker.ts'
import { conceptsOf } from './concepts-of.ts'
import type { ConceptFinder, FoundConcept, SoundConcepts } from './found-concept.ts'
import { findNoPeriods } from './remarks/reversed-periods.ts'
import type { Rules } from './rules.ts'

/**
 * Makes what finds concepts among rules for one reader; `asOf` is the day of the run. What is sound
 * is taken from `sound` and put there: readers of the same rules on the same day may share it.
 */
export function createConceptFinder(
  rules: Rules,
  asOf: string,
  sound: SoundConcepts = new Map(),
): ConceptFinder {
  const done = new Map<string, FoundConcept>()
  const open: string[] = []
  const diagnostics: Diagnostic[] = []
  const finder: ConceptFinder = {
    diagnostics,
    find(id) {
      const known = done.get(id)
      if (known !== undefined) return known
      const shared = sound.get(id)
      if (shared !== undefined) {
        for (const inner of conceptsOf(shared.concept)) finder.find(inner.id)
        diagnostics.push(...shared.diagnostics)
        done.set(id, { kind: 'sound', concept: shared.concept })
        return { kind: 'sound', concept: shared.concept }
      }
      if (open.includes(id)) return { kind: 'cycle', ids: [...open.slice(open.indexOf(id)), id] }
      const source = rules.concepts.get(id)
      if (source === undefined) return { kind: 'unknown', known: [...rules.concepts.keys()] }
      open.push(id)
      const checker = createChecker(source.concept, source)
      const steps = checkSteps(checker, source.hash, { rules, concepts: finder, asOf })
      open.pop()
      const concept = { ...steps, source }
      const written = inOrder(checker.diagnostics)
      // A concept over a broken one has no problem of its own, yet steps are missing in it.
      const isWhole =
        written.every(({ severity }) => severity !== 'error') &&
        steps.steps.size === Object.keys(source.concept.steps).length &&
        Object.keys(source.concept.datasets).every(
          (name) => steps.datasets.has(name) || steps.borrowed.has(name),
        )
      const never = isWhole ? findNoPeriods(concept) : []
      const own = [...written, ...never]
      diagnostics.push(...own)
      const isSound = isWhole && never.length === 0
      if (isSound) sound.set(id, { concept, diagnostics: own })
      const found: FoundConcept = isSound ? { kind: 'sound', concept } : { kind: 'broken' }
      done.set(id, found)
      return found
    },
  }
  return finder
}
