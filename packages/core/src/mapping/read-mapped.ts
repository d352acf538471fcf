import { foldSpelling } from '../dataset/clean-text.ts'
import type { Source } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { GivenHeaders } from '../dataset/match-headers.ts'
import type { MappedSource } from './mapping-shape.ts'

/** The headers that a source gives columns to, and those that it reads as none. */
export const givenHeaders = ({ columns = {}, unused = [] }: MappedSource): GivenHeaders => ({
  columns: new Map(
    Object.entries(columns).map(([header, column]) => [foldSpelling(header), column]),
  ),
  unused: new Set(unused.map(foldSpelling)),
  written: Object.keys(columns),
})

/** A dataset with the meaning of empty cells as a source says. */
export function withEmpty(
  definition: DatasetDefinition,
  { empty = {} }: MappedSource,
): DatasetDefinition {
  if (Object.keys(empty).length === 0) return definition
  const columns = Object.entries(definition.columns).map(([name, column]) => [
    name,
    empty[name] === undefined ? column : { ...column, empty: empty[name] },
  ])
  return { ...definition, columns: Object.fromEntries(columns) }
}

/** The unit that a source gives the amounts of a header; undefined where it gives none. */
export const givenUnit = ({ units = {} }: MappedSource, header: string): string | undefined =>
  Object.entries(units).find(([text]) => foldSpelling(text) === foldSpelling(header))?.[1]

/** What a source says of itself: its period, who handed it over and when, what is empty in it. */
export const saidOf = ({
  coverage,
  office,
  extracted,
  empty,
}: MappedSource): Pick<Source, 'coverage' | 'office' | 'extracted' | 'empty'> => ({
  ...(coverage !== undefined && {
    coverage: { from: coverage.from ?? null, to: coverage.to ?? null },
  }),
  ...(office !== undefined && { office }),
  ...(extracted !== undefined && { extracted }),
  ...(empty !== undefined && { empty }),
})
