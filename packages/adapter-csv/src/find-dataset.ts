import {
  closestMatch,
  type DatasetDefinition,
  formatHeaderProblem,
  type HeaderProblem,
  matchDataset,
  matchHeaders,
} from '@mingjian/core'
import type { Matcher } from './choose-header.ts'
import { type CsvErrorCode, csvError } from './errors.ts'
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
  const details = { file, record, hint: '' }
  const match = matcher(header.texts)
  switch (match.kind) {
    case 'matched':
      return match
    case 'faulty':
      throw headerError(file, header, match.definition, match.match.problems)
    case 'tied': {
      const ids = match.definitions.map((definition) => `"${definition.id}"`)
      throw csvError(
        'dataset-ambiguous',
        `Ambiguous dataset of "${file}": its headers fit ${ids.join(' and ')} equally well.`,
        { ...details, hint: 'Name the dataset.' },
      )
    }
    case 'unknown':
      if (looksLikeData(header.cells)) {
        throw csvError(
          'dataset-unknown',
          `Unknown dataset of "${file}": its first record (record ${record}) looks like data, expected a header row.`,
          { ...details, hint: 'Put a row with the names of the columns above the data.' },
        )
      }
      throw csvError(
        'dataset-unknown',
        `Unknown dataset of "${file}": none of its ${header.cells.length} headers (${listHeaders(header)}) is in the catalog.`,
        {
          ...details,
          hint: `One of the first ${headRecords} records must name the columns; or add its headers to the catalog.`,
        },
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
  const nearest = closestMatch(id, ids)
  throw csvError('dataset-unknown', `Unknown dataset "${id}" for "${file}".`, {
    file,
    hint:
      nearest === undefined ? `The catalog has ${ids.join(', ')}.` : `Did you mean "${nearest}"?`,
  })
}

const problemCodes = {
  missing: 'column-missing',
  repeated: 'header-duplicate',
  ambiguous: 'header-ambiguous',
} as const satisfies Record<HeaderProblem['kind'], CsvErrorCode>

function headerError(
  file: string,
  header: Header,
  definition: DatasetDefinition,
  problems: readonly HeaderProblem[],
) {
  const code = problemCodes[problems[0]?.kind ?? 'missing']
  const texts = problems.map(formatHeaderProblem)
  const [record] = header.rows.map((row) => row.record)
  const place = header.rows.map((row) => row.record).join(' and ')
  return csvError(
    code,
    `File "${file}" as dataset "${definition.id}", header in record ${place}: ${texts.join(' ')}`,
    {
      file,
      record,
      hint: 'Rename the header, or add its spelling to the catalog.',
    },
  )
}

const shownHeaders = 8

/** The first headers, shortened: where a file has none, these are data and may name persons. */
function listHeaders({ cells }: Header): string {
  const shown = cells.slice(0, shownHeaders).map((cell) => `"${shorten(cell)}"`)
  return cells.length > shownHeaders ? `${shown.join(', ')}, …` : shown.join(', ')
}

const shorten = (cell: string): string => {
  const signs = [...cell.trim().replace(/\d{6,}[Xx]?/g, (digits) => '*'.repeat(digits.length))]
  return signs.length <= 12 ? signs.join('') : `${signs.slice(0, 12).join('')}…`
}
