import type { DatasetDefinition } from '../dataset/definition.ts'
import { matchDataset } from '../dataset/match-dataset.ts'
import { type HeaderMatch, type HeaderProblem, matchHeaders } from '../dataset/match-headers.ts'
import { closestMatch } from '../diagnostics/closest-match.ts'
import { inEach } from '../diagnostics/in-each.ts'
import { checkUnit } from './check-unit.ts'
import type { Matcher } from './choose-header.ts'
import { headRecords } from './head-record.ts'
import type { Header } from './header.ts'
import { looksLikeData } from './looks-like-data.ts'
import { sourceError } from './source-error.ts'

/** The dataset that a file holds, and the column of each of its headers. */
export interface FoundDataset {
  readonly definition: DatasetDefinition
  readonly columns: readonly (string | undefined)[]
}

/**
 * Creates what says which dataset headers mean: of the catalog, or the one that is named.
 *
 * @throws {@link AdapterError} for a name that the catalog does not have.
 *
 * @example
 * createMatcher('a.csv', catalog, undefined)(['案号', '原告']).kind // => 'matched'
 */
export function createMatcher(
  file: string,
  catalog: readonly DatasetDefinition[],
  id: string | undefined,
): Matcher {
  if (id === undefined) return (headers) => matchDataset(headers, catalog)
  const definition = findDefinition(file, catalog, id)
  return (headers) => {
    const match = matchHeaders(headers, definition)
    return match.problems.length > 0
      ? { kind: 'faulty', definition, match }
      : { kind: 'matched', definition, columns: match.columns }
  }
}

/**
 * Finds the dataset of a file by its header.
 *
 * @throws {@link AdapterError} for headers that fit no dataset, or several equally well, that lack a
 * required column, and for a title that counts its numbers in ten thousands.
 *
 * @example
 * const header = createHeader('a.csv', [{ cells: ['案号', '原告'], record: 1 }], undefined)
 * const found = findDataset('a.csv', header, createMatcher('a.csv', catalog, undefined))
 * found.columns // => ['case_no', 'plaintiff']
 */
export function findDataset(file: string, header: Header, matcher: Matcher): FoundDataset {
  const [record] = header.rows.map((row) => row.record)
  const match = matcher(header.texts)
  switch (match.kind) {
    case 'matched':
      checkUnit(file, header, match.definition, match.columns)
      return match
    case 'faulty':
      throw headerError(file, header, match.definition, match.match)
    case 'tied': {
      const ids = match.definitions.map((definition) => definition.id)
      throw sourceError('dataset-ambiguous', { file, ids }, { record })
    }
    case 'unknown':
      if (looksLikeData(header.cells)) {
        throw sourceError('dataset-unknown/data', { file, record }, { record })
      }
      throw sourceError(
        'dataset-unknown/headers',
        {
          file,
          headers: header.cells.slice(0, shownHeaders).map(shorten),
          columns: header.cells.length,
          searched: headRecords,
        },
        { record },
      )
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

const problemCodes = {
  missing: 'column-missing',
  repeated: 'header-duplicate',
  ambiguous: 'header-ambiguous/columns',
} as const satisfies Record<HeaderProblem['kind'], string>

function headerError(
  file: string,
  header: Header,
  definition: DatasetDefinition,
  { problems, columns }: HeaderMatch,
) {
  const records = header.rows.map(({ record }) => record)
  const { id, title } = definition
  const left = header.cells.filter((cell, i) => columns[i] === undefined && cell.trim() !== '')
  return sourceError(
    problemCodes[problems[0]?.kind ?? 'missing'],
    {
      file,
      dataset: id,
      title: inEach((language) => title[language] ?? title.zh),
      records,
      problems,
      unused: [
        ...left.slice(0, shownHeaders).map(shorten),
        ...(left.length > shownHeaders ? ['……'] : []),
      ],
    },
    { record: records[0] },
  )
}

const shownHeaders = 8

/** A header, shortened: where a file has none, it is data and may name a person. */
const shorten = (cell: string): string => {
  const signs = [...cell.trim().replace(/\d{6,}[Xx]?/g, (digits) => '*'.repeat(digits.length))]
  return signs.length <= 12 ? signs.join('') : `${signs.slice(0, 12).join('')}…`
}
