import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { checkSteps } from './check-steps.ts'
import { createChecker, inOrder } from './checker.ts'
import type { ConceptFinder, FoundConcept } from './found-concept.ts'
import type { Rules } from './rules.ts'

/** Makes what finds concepts among rules; `asOf` is the day of the run. */
export function createConceptFinder(rules: Rules, asOf: string): ConceptFinder {
  const done = new Map<string, FoundConcept>()
  const open: string[] = []
  const diagnostics: Diagnostic[] = []
  const finder: ConceptFinder = {
    diagnostics,
    find(id) {
      const known = done.get(id)
      if (known !== undefined) return known
      if (open.includes(id)) return { kind: 'cycle', ids: [...open.slice(open.indexOf(id)), id] }
      const source = rules.concepts.get(id)
      if (source === undefined) return { kind: 'unknown', known: [...rules.concepts.keys()] }
      open.push(id)
      const checker = createChecker(source.concept, source)
      const steps = checkSteps(checker, source.hash, { rules, concepts: finder, asOf })
      open.pop()
      diagnostics.push(...inOrder(checker.diagnostics))
      // A concept over a broken one has no problem of its own, yet steps are missing in it.
      const isSound =
        checker.diagnostics.every(({ severity }) => severity !== 'error') &&
        steps.steps.size === Object.keys(source.concept.steps).length &&
        Object.keys(source.concept.datasets).every(
          (name) => steps.datasets.has(name) || steps.borrowed.has(name),
        )
      const found: FoundConcept = isSound
        ? { kind: 'sound', concept: { ...steps, source } }
        : { kind: 'broken' }
      done.set(id, found)
      return found
    },
  }
  return finder
}
