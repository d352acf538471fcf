import type { CheckedConcept, Tables } from './checked-model.ts'

/** The concepts that tables are borrowed from, directly or not; each stands behind what it reads. */
export function conceptsOf({ borrowed }: Tables): readonly CheckedConcept[] {
  const found = new Map<string, CheckedConcept>()
  for (const { concept } of borrowed.values()) {
    for (const inner of conceptsOf(concept)) found.set(inner.id, inner)
    found.set(concept.id, concept)
  }
  return [...found.values()]
}
