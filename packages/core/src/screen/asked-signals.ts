import type { Band } from '../clue/clue.ts'
import type { SubjectRow } from './read-subjects.ts'

/**
 * The unknown signals of a subject for which data are asked (SEMANTICS 7.7): on a clue those of
 * `missing: request`; on a subject that is none also those that are listed apart.
 */
export function askedSignals({ model, band, signals }: SubjectRow<Band | null>): string[] {
  const kinds = band === null ? ['request', 'list-apart'] : ['request']
  const { signals: defined } = model.checked.source.model
  return [...signals]
    .filter(([id, outcome]) => outcome === 'unknown' && kinds.includes(defined[id]?.missing ?? ''))
    .map(([id]) => id)
}
