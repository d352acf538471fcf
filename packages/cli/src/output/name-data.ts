import type { DatasetDefinition } from '@mingjian/core'
import type { Language } from './texts.ts'

/** How datasets and their columns are called for people: in Chinese by title and id, else by id. */
export interface DataNames {
  dataset(id: string): string
  columns(id: string, columns: readonly string[]): string
}

/** Names data by the titles of a catalog. */
export function createDataNames(
  catalog: readonly DatasetDefinition[],
  language: Language,
): DataNames {
  const definitions = new Map(catalog.map((each) => [each.id, each]))
  const name = (title: string | undefined, id: string): string =>
    language === 'en' || title === undefined ? id : `${title}（${id}）`
  return {
    dataset: (id) => name(definitions.get(id)?.title.zh, id),
    columns: (id, columns) =>
      columns
        .map((column) => name(definitions.get(id)?.columns[column]?.title.zh, column))
        .join(language === 'en' ? ', ' : '、'),
  }
}
