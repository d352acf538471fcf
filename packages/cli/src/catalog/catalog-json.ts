import { acceptedHeaders, type DatasetDefinition } from '@mingjian/core'

/** The list of datasets for programs. */
export const listJson = (catalog: readonly DatasetDefinition[]) =>
  catalog.map(({ id, title, office, privacy, columns }) => ({
    id,
    title,
    ...(office === undefined ? {} : { office }),
    privacy,
    columns: Object.keys(columns).length,
  }))

/** A dataset for programs, with what its file leaves to be understood: defaults, all accepted headers. */
export const datasetJson = ({ columns, ...dataset }: DatasetDefinition) => ({
  ...dataset,
  columns: Object.entries(columns).map(([name, column]) => ({
    name,
    ...column,
    empty: column.empty ?? 'unknown',
    headers: acceptedHeaders(name, column),
  })),
})
