import {
  closestMatch,
  type DatasetDefinition,
  formatHeaderProblem,
  type HeaderProblem,
  matchDataset,
  matchHeaders,
} from '@mingjian/core'
import { type CsvErrorCode, csvError } from './errors.ts'
import type { Header } from './find-header.ts'

/** The dataset that a file holds, and the column of each of its headers. */
export interface FoundDataset {
  readonly definition: DatasetDefinition
  readonly columns: readonly (string | undefined)[]
}

/** Finds the dataset of a file by its headers, or checks them against the one that is named. */
export function findDataset(
  file: string,
  header: Header,
  catalog: readonly DatasetDefinition[],
  id: string | undefined,
): FoundDataset {
  const details = { file, record: header.record, hint: '' }
  if (id !== undefined) {
    const definition = findDefinition(file, catalog, id)
    const { columns, problems } = matchHeaders(header.cells, definition)
    if (problems.length > 0) throw headerError(file, header, definition, problems)
    return { definition, columns }
  }
  const match = matchDataset(header.cells, catalog)
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
      throw csvError(
        'dataset-unknown',
        `Unknown dataset of "${file}": none of its ${header.cells.length} headers (${listHeaders(header)}) is in the catalog.`,
        {
          ...details,
          hint: 'The first line must name the columns; or add its headers to the catalog.',
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
  return csvError(
    code,
    `File "${file}" as dataset "${definition.id}", header in record ${header.record}: ${texts.join(' ')}`,
    {
      file,
      record: header.record,
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
