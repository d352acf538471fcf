import type { DatasetDefinition, Language } from '@mingjian/core'
import { formatRows } from '@mingjian/report'
import { catalogWords } from './catalog-words.ts'

/** Formats the list of datasets: id, titles, how sensitive they are, how many columns they have. */
export function formatList(catalog: readonly DatasetDefinition[], language: Language): string {
  const { list, more } = catalogWords[language]
  const rows = catalog.map(({ id, title, office, privacy, columns }) => [
    id,
    title.zh,
    String(privacy),
    String(Object.keys(columns).length),
    title.en ?? '',
    (language === 'en' ? office?.en : undefined) ?? office?.zh ?? '',
  ])
  const columns = list.map((header, at) =>
    at === 2 || at === 3 ? ({ header, align: 'right' } as const) : { header },
  )
  // A line each, whatever the width: the list is searched, by eye or by grep.
  return `${[...formatRows(columns, rows, Number.POSITIVE_INFINITY), '', more].join('\n')}\n`
}
