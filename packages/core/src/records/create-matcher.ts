import type { DatasetDefinition } from '../dataset/definition.ts'
import { matchDataset } from '../dataset/match-dataset.ts'
import { matchHeaders } from '../dataset/match-headers.ts'
import { closestMatch } from '../diagnostics/closest-match.ts'
import { findByLayout, findByName } from '../mapping/find-mapped.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { givenHeaders } from '../mapping/read-mapped.ts'
import type { Matcher, MatchGround } from './choose-header.ts'
import { sourceError } from './source-error.ts'

/** What is known of a table before its headers are read. */
export interface MatcherOptions {
  /** The datasets that it may hold. */
  readonly catalog: readonly DatasetDefinition[]
  /** Id of the one that it holds; found by its headers without one. */
  readonly dataset?: string | undefined
  /** What an office wrote down of its files. */
  readonly mapping?: Mapping | undefined
}

/**
 * Creates what says which dataset the headers of a table mean: what a mapping says of its name, else the
 * dataset that is named, else what a mapping says of a table with the same headers, else the catalog.
 *
 * @throws {@link AdapterError} for a name that the catalog does not have.
 *
 * @example
 * createMatcher('a.csv', { catalog })(['案号', '原告']).kind // => 'matched'
 */
export function createMatcher(
  file: string,
  { catalog, dataset, mapping }: MatcherOptions,
): Matcher {
  const named = mapping && findByName(mapping, file)
  if (mapping !== undefined && named?.skip !== undefined) {
    const { skip: reason } = named
    return () => ({ kind: 'skipped', reason, file: mapping.file, by: 'mapping' })
  }
  const said = { by: 'mapping', mapped: named, mapping: mapping?.file } as const
  if (named?.dataset !== undefined) return matchAs(file, catalog, named.dataset, said)
  if (dataset !== undefined) return matchAs(file, catalog, dataset, { ...said, by: 'caller' })
  return (headers) => {
    const alike = mapping && findByLayout(mapping, headers)
    if (alike?.dataset === undefined) {
      return { ...matchDataset(headers, catalog), ...said, by: 'headers' }
    }
    const { columns, unused, units, empty, left_out } = alike
    // What is said of the other's period and office is not said of this one.
    const mapped = { ...named, files: [], columns, unused, units, empty, left_out }
    const like = alike.files.join(', ')
    return matchAs(file, catalog, alike.dataset, { ...said, mapped, like })(headers)
  }
}

function matchAs(
  file: string,
  catalog: readonly DatasetDefinition[],
  id: string,
  ground: MatchGround,
): Matcher {
  const definition = findDefinition(file, catalog, id)
  const given = ground.mapped && givenHeaders(ground.mapped)
  return (headers) => {
    const match = matchHeaders(headers, definition, given)
    if (match.problems.length > 0) {
      const other = matchDataset(headers, catalog)
      const fits = other.kind === 'matched' ? other.definition : undefined
      return { kind: 'faulty', definition, match, ...ground, fits }
    }
    return { kind: 'matched', definition, columns: match.columns, ...ground }
  }
}

/** The dataset of an id. */
function findDefinition(
  file: string,
  catalog: readonly DatasetDefinition[],
  id: string,
): DatasetDefinition {
  const found = catalog.find((definition) => definition.id === id)
  if (found !== undefined) return found
  const ids = catalog.map((definition) => definition.id)
  throw sourceError('dataset-unknown/id', { file, id, nearest: closestMatch(id, ids), ids })
}
