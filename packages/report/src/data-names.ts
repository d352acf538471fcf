import { type DatasetDefinition, type Language, sayOffice } from '@mingjian/core'

/** How datasets and their columns are called for people: by title and id, by id where there is no title. */
export interface DataNames {
  dataset(id: string): string
  /** Whom to ask for a dataset, behind a comma; nothing where the catalog does not say. */
  office(id: string): string
  columns(id: string, columns: readonly string[]): string
}

type Title = DatasetDefinition['title']

/**
 * Names data by the titles of a catalog.
 *
 * @example
 * createDataNames([], 'zh').dataset('kinship') // => 'kinship'
 */
export function createDataNames(
  catalog: readonly DatasetDefinition[],
  language: Language,
): DataNames {
  const definitions = new Map(catalog.map((each) => [each.id, each]))
  const name = (title: Title | undefined, id: string): string => {
    const said = title?.[language]
    if (said === undefined) return id
    return language === 'en' ? `${said} (${id})` : `${said}（${id}）`
  }
  return {
    dataset: (id) => name(definitions.get(id)?.title, id),
    office: (id) => {
      const definition = definitions.get(id)
      const said = definition && sayOffice(definition, language)
      return said === undefined ? '' : `${language === 'en' ? ', ' : '，'}${said}`
    },
    columns: (id, columns) =>
      columns
        .map((column) => name(definitions.get(id)?.columns[column]?.title, column))
        .join(language === 'en' ? ', ' : '、'),
  }
}
