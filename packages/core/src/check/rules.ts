import type { DatasetDefinition } from '../dataset/definition.ts'
import type { LoadedConcept } from '../load/load-concept.ts'
import { calendarConcept } from './calendar-concept.ts'

/** What models may read, by id: datasets of the catalog, and concepts. */
export interface Rules {
  readonly catalog: ReadonlyMap<string, DatasetDefinition>
  readonly concepts: ReadonlyMap<string, LoadedConcept>
}

/**
 * Puts datasets and concepts by their ids; of two with one id the last counts. The calendar
 * (SEMANTICS 10.7) is always among the concepts.
 *
 * @example
 * indexRules(catalog, concepts).concepts.has('demo.suits') // => true
 */
export const indexRules = (
  catalog: readonly DatasetDefinition[],
  concepts: readonly LoadedConcept[] = [],
): Rules => ({
  catalog: new Map(catalog.map((definition) => [definition.id, definition])),
  concepts: new Map([calendarConcept, ...concepts].map((loaded) => [loaded.concept.id, loaded])),
})
