import type { DatasetDefinition } from '../dataset/definition.ts'
import { inEach } from '../diagnostics/in-each.ts'
import type { NamedData } from './run-reason.ts'

/** Names a dataset and some of its columns as the catalog does, for people. */
export const nameData = (
  { id, title, columns }: DatasetDefinition,
  wanted: Iterable<string> = [],
): NamedData => ({
  dataset: id,
  title: inEach((language) => title[language] ?? title.zh),
  columns: [...wanted].map((name) => {
    const column = columns[name]
    return {
      name,
      title: inEach((language) => column?.title[language] ?? column?.title.zh ?? name),
      headers: column === undefined ? [] : [column.title.zh, ...column.headers],
    }
  }),
})
