import {
  type ColumnDefinition,
  type DatasetDefinition,
  loadDatasetDefinition,
} from '@mingjian/core'
import { filesBelow, read } from '../architecture/workspace.ts'

/** The datasets of the catalog as committed. */
export const catalog: readonly DatasetDefinition[] = filesBelow('rules/catalog')
  .filter((path) => path.endsWith('.yaml'))
  .flatMap((path) => loadDatasetDefinition(read(path), path).loaded ?? [])

/** The columns of a dataset with their names. */
export const columnsOf = ({ columns }: DatasetDefinition): [string, ColumnDefinition][] =>
  Object.entries(columns)

/** What offices write over a column: its Chinese title and the further spellings. */
export const writtenAs = ({ title, headers }: ColumnDefinition): readonly string[] => [
  title.zh,
  ...headers,
]
