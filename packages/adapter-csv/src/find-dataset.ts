import {
  closestMatch,
  type DatasetDefinition,
  type HeaderProblem,
  inEach,
  matchDataset,
  matchHeaders,
} from '@mingjian/core'
import type { Matcher } from './choose-header.ts'
import { csvError } from './errors.ts'
import type { Header } from './find-header.ts'
import { headRecords } from './head-records.ts'
import { looksLikeData } from './looks-like-data.ts'

/** The dataset that a file holds, and the column of each of its headers. */
export interface FoundDataset {
  readonly definition: DatasetDefinition
  readonly columns: readonly (string | undefined)[]
}

/** Creates what says which dataset headers mean: of the catalog, or the one that is named. */
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

/** Finds the dataset of a file by its header. */
export function findDataset(file: string, header: Header, matcher: Matcher): FoundDataset {
  const [record] = header.rows.map((row) => row.record)
  const match = matcher(header.texts)
  switch (match.kind) {
    case 'matched':
      return match
    case 'faulty':
      throw headerError(file, header, match.definition, match.match.problems)
    case 'tied': {
      const ids = match.definitions.map((definition) => definition.id)
      throw csvError('dataset-ambiguous', { file, ids }, { record })
    }
    case 'unknown':
      if (looksLikeData(header.cells)) {
        throw csvError('dataset-unknown/data', { file, record }, { record })
      }
      throw csvError(
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
export function findDefinition(
  file: string,
  catalog: readonly DatasetDefinition[],
  id: string,
): DatasetDefinition {
  const found = catalog.find((definition) => definition.id === id)
  if (found !== undefined) return found
  const ids = catalog.map((definition) => definition.id)
  throw csvError('dataset-unknown/id', { file, id, nearest: closestMatch(id, ids), ids })
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
  problems: readonly HeaderProblem[],
) {
  const records = header.rows.map(({ record }) => record)
  const { id, title } = definition
  return csvError(
    problemCodes[problems[0]?.kind ?? 'missing'],
    {
      file,
      dataset: id,
      title: inEach((language) => title[language] ?? title.zh),
      records,
      problems,
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
