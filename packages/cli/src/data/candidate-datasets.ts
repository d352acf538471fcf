import { type DatasetDefinition, fitsFilesOf, type Mapping } from '@mingjian/core'

interface Candidates {
  readonly catalog: readonly DatasetDefinition[]
  readonly reads: ReadonlySet<string>
  readonly dataset: string | undefined
  readonly mapping?: Mapping | undefined
}

/**
 * The datasets that files may be found to be. One that no model reads gives way to one that models read
 * where a file of the latter could be taken for it: an office's own table stands beside a wider one of the
 * catalog. What it leaves is all that can be told apart. A dataset that is named is looked for among all,
 * and one that a mapping names stays.
 */
export function candidateDatasets({
  catalog,
  reads,
  dataset,
  mapping,
}: Candidates): readonly DatasetDefinition[] {
  if (dataset !== undefined) return catalog
  const read = catalog.filter(({ id }) => reads.has(id))
  const mapped = new Set(mapping?.sources.map((source) => source.dataset))
  return catalog.filter(
    (each) =>
      reads.has(each.id) || mapped.has(each.id) || !read.some((other) => fitsFilesOf(each, other)),
  )
}
