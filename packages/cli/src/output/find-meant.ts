import {
  acceptedHeaders,
  closestMatch,
  type DatasetDefinition,
  findCountedLarge,
  type Source,
} from '@mingjian/core'

/** A header that is not used, and the spelling of a column that the file lacks and that is near. */
export interface MeantHeader {
  readonly header: string
  readonly spelling: string
  /** The large unit that the header counts in, such as 万元; the column does not. */
  readonly unit?: string
}

/** Finds headers that nothing reads though they look like a column that the file lacks. */
export function findMeant(
  headers: Source['headers'],
  definition: DatasetDefinition,
): MeantHeader[] {
  const found = new Set(headers.map(({ column }) => column))
  const lacking = Object.entries(definition.columns).filter(([name]) => !found.has(name))
  const spellings = lacking.flatMap(([name, column]) => acceptedHeaders(name, column))
  return headers.flatMap(({ header, column }): MeantHeader[] => {
    if (column !== undefined || header === '') return []
    for (const [name, each] of lacking) {
      const counted = findCountedLarge([header], each, acceptedHeaders(name, each))
      if (counted !== undefined) return [{ ...counted, spelling: each.title.zh }]
    }
    const spelling = closestMatch(header, spellings)
    return spelling === undefined ? [] : [{ header, spelling }]
  })
}
