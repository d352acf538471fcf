import type { Dataset, Source } from '@mingjian/core'
import { toShowable } from '@mingjian/report'
import { createDataNames } from './name-data.ts'
import { type Language, texts } from './texts.ts'

/** Says of the data that were loaded what may make their figures wrong: one line for each doubt. */
export function formatNotes(loaded: readonly Dataset[], language: Language): string[] {
  return loaded.flatMap((dataset) =>
    dataset.sources.flatMap((source) => noteRepeats(source, dataset, language)),
  )
}

/** With the records of which sources those of one source are alike. */
export const formatAlike = ({ alike = [] }: Source, language: Language): string =>
  alike
    .map(({ source, records }) => texts[language].alike(toShowable(source), records))
    .join(texts[language].between)

/** Says which records may count twice, because nothing tells whether they are one. */
function noteRepeats(
  source: Source,
  { definition, columns }: Dataset,
  language: Language,
): string[] {
  const words = texts[language].note
  const { duplicates, sameKey } = source.counts
  const { id, key } = definition
  const names = createDataNames([definition], language)
  const lacking = key?.filter((name) => !columns.includes(name)) ?? []
  const wanted = key && names.columns(id, lacking.length > 0 ? lacking : key)
  const file = toShowable(source.name)
  const alike = formatAlike(source, language)
  return [
    ...(duplicates > 0 ? [words.duplicates(file, duplicates, alike, wanted)] : []),
    ...(sameKey > 0 ? [words.sameKey(file, sameKey, names.columns(id, key ?? []))] : []),
  ]
}
