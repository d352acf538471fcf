import type { DatasetDefinition } from './definition.ts'
import { findCandidates, type HeaderMatch, type HeaderText, matchHeaders } from './match-headers.ts'

/** A dataset that headers fit as well, though fewer of them. */
export interface Rival {
  readonly dataset: string
  /** How many of its columns are there. */
  readonly columns: number
}

/** Which dataset a file is, or why that cannot be said. */
export type DatasetMatch =
  | {
      readonly kind: 'matched'
      readonly definition: DatasetDefinition
      /** The column of each header, in the order of the file. */
      readonly columns: readonly (string | undefined)[]
      /** The dataset that comes next, where another one has all its required columns here too. */
      readonly rival?: Rival | undefined
    }
  | {
      /** The nearest dataset lacks a required column, or its headers are not unique. */
      readonly kind: 'faulty'
      readonly definition: DatasetDefinition
      readonly match: HeaderMatch
    }
  /** Several datasets fit equally well. */
  | { readonly kind: 'tied'; readonly definitions: readonly DatasetDefinition[] }
  /** No dataset has half of its required columns here. */
  | { readonly kind: 'unknown' }
  /** A mapping says that it is not to be read, and why. */
  | { readonly kind: 'skipped'; readonly reason: string; readonly file: string }

/**
 * Finds the dataset of the catalog whose headers a file has: of those with all required columns the
 * one with most columns matched. Two such with equally many are `tied`. A file that has at least
 * half of the required columns, or ambiguous ones, is `faulty`, with the problems; with fewer it is
 * `unknown`.
 *
 * @example
 * matchDataset(['案号', '原告', '金额'], catalog).kind // => 'matched'
 */
export function matchDataset(
  headers: readonly HeaderText[],
  definitions: readonly DatasetDefinition[],
): DatasetMatch {
  const scored = definitions.map((definition) => {
    const candidates = findCandidates(headers, definition)
    const columns = new Set(candidates.flatMap((found) => (found.length === 1 ? found : [])))
    const ambiguous = new Set(candidates.flatMap((found) => (found.length > 1 ? found : [])))
    const needed = Object.keys(definition.columns).filter(
      (name) => definition.columns[name]?.required === true,
    )
    const there = needed.filter((name) => columns.has(name))
    // A column that any table may have, such as an amount, makes no table of a dataset.
    const required = there.length > 0 && there.length * 2 >= needed.length
    const complete = needed.every((name) => columns.has(name) || ambiguous.has(name))
    return { definition, known: columns.size, required, complete }
  })
  const found = scored.filter(({ known }) => known > 0)
  const complete = found.filter((entry) => entry.complete)
  const pool = complete.length > 0 ? complete : found.filter(({ required }) => required)
  const most = Math.max(...pool.map(({ known }) => known))
  const best = pool.filter(({ known }) => known === most)
  const [first] = best
  if (first === undefined) return { kind: 'unknown' }
  const { definition } = first
  if (best.length > 1 && complete.length > 0) {
    return { kind: 'tied', definitions: best.map((entry) => entry.definition) }
  }
  const match = matchHeaders(headers, definition)
  if (match.problems.length > 0) return { kind: 'faulty', definition, match }
  const [next] = complete.filter((entry) => entry !== first).sort((a, b) => b.known - a.known)
  const rival = next && { dataset: next.definition.id, columns: next.known }
  return { kind: 'matched', definition, columns: match.columns, rival }
}
