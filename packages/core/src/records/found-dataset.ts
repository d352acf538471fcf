import type { SourceMatch } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { Rival } from '../dataset/match-dataset.ts'
import type { MappedSource } from '../mapping/mapping-shape.ts'

/** The dataset that a file holds, and the column of each of its headers. */
export interface FoundDataset {
  readonly definition: DatasetDefinition
  readonly columns: readonly (string | undefined)[]
  /** The large unit in which each of them counts, such as 万元: its amounts are converted to yuan. */
  readonly units: readonly (string | undefined)[]
  /** Who says so: see {@link SourceMatch}. */
  readonly by: SourceMatch['by']
  /** The dataset that the headers fit next best, where they have all that it requires too. */
  readonly rival?: Rival | undefined
  /** Names of the files that a mapping knows by the same headers. */
  readonly like?: string | undefined
  /** What a mapping says of the table. */
  readonly mapped?: MappedSource | undefined
}
