import { acceptedHeaders, closestMatch, type DatasetDefinition, type Source } from '@mingjian/core'

/** A header that is not used, and the spelling of a column that the file lacks and that is near. */
export interface MeantHeader {
  readonly header: string
  readonly spelling: string
}

/** Finds headers that nothing reads though they look like a column that the file lacks. */
export function findMeant(
  headers: Source['headers'],
  definition: DatasetDefinition,
): MeantHeader[] {
  const found = new Set(headers.map(({ column }) => column))
  const spellings = Object.entries(definition.columns)
    .filter(([name]) => !found.has(name))
    .flatMap(([name, column]) => acceptedHeaders(name, column))
  return headers.flatMap(({ header, column }) => {
    if (column !== undefined || header === '') return []
    const spelling = closestMatch(header, spellings)
    return spelling === undefined ? [] : [{ header, spelling }]
  })
}
