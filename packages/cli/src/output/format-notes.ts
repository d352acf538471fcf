import { type Dataset, maskHeader, type ScreenRun, type Source } from '@mingjian/core'
import { toShowable } from '@mingjian/report'
import { createDataNames } from './name-data.ts'
import { type Language, texts } from './texts.ts'

/** What of a source lies outside of its period. */
type Outside = NonNullable<NonNullable<ScreenRun['coverage'][string]>['outside']>[number]

/** Data that were loaded, as of which day, and what they were found to cover. */
export interface NotedData {
  readonly loaded: readonly Dataset[]
  readonly coverage: ScreenRun['coverage']
  readonly asOf: string
}

/** Says of the data that were loaded what may make their figures wrong: one line for each doubt. */
export function formatNotes({ loaded, coverage, asOf }: NotedData, language: Language): string[] {
  return loaded.flatMap((dataset) =>
    dataset.sources.flatMap((source, i) => {
      const covered = coverage[dataset.definition.id]
      const later = covered?.afterAsOf?.[i] ?? 0
      return [
        ...noteUnread(source, dataset, language),
        ...noteHidden(source, language),
        ...noteLater(source, dataset, { later, asOf }, language),
        ...noteEndsFirst(
          source,
          dataset,
          { records: covered?.endsFirst?.[i] ?? 0, first: covered?.endsFirstAt?.[i] ?? [] },
          language,
        ),
        ...noteDateless(source, dataset, language),
        ...noteOutside(source, covered?.outside?.[i], language),
        ...noteRepeats(source, dataset, language),
      ]
    }),
  )
}

/** Says which columns are rather in another form than wrong in single cells. */
function noteUnread(
  { name, unread = [] }: Source,
  { definition }: Dataset,
  language: Language,
): string[] {
  const names = createDataNames([definition], language)
  return unread.map(({ column, header, rejected, filled, reason }) => {
    const shown = toShowable(maskHeader(header))
    const of = names.columns(definition.id, [column])
    const note = texts[language].note.unread(toShowable(name), shown, of)
    return note(rejected, filled, reason[language])
  })
}

/** Says what of a sheet its users do not see, though it counts. */
const noteHidden = ({ name, hidden }: Source, language: Language): string[] =>
  hidden === undefined ? [] : [texts[language].note.hidden(toShowable(name), hidden)]

/** Says how many records lie after the day of the run. */
function noteLater(
  { name }: Source,
  { definition: { id, date = '' }, definition }: Dataset,
  { later, asOf }: { readonly later: number; readonly asOf: string },
  language: Language,
): string[] {
  if (later === 0) return []
  const column = createDataNames([definition], language).columns(id, [date])
  return [texts[language].note.later(toShowable(name), later, column, asOf)]
}

/** Says how many records end before they begin, and which are the first. */
function noteEndsFirst(
  { name }: Source,
  { definition: { id, date = '', until = '' }, definition }: Dataset,
  { records, first: at }: { readonly records: number; readonly first: readonly number[] },
  language: Language,
): string[] {
  if (records === 0) return []
  const names = createDataNames([definition], language)
  const [first, last] = [names.columns(id, [date]), names.columns(id, [until])]
  return [texts[language].note.endsFirst(toShowable(name), { records, at }, first, last)]
}

/** Says of a declared period that no date tells which rows are of it. */
function noteDateless(
  { name, coverage }: Source,
  { definition }: Dataset,
  language: Language,
): string[] {
  if (coverage === undefined || definition.date !== undefined) return []
  const of = createDataNames([definition], language).dataset(definition.id)
  return [texts[language].note.dateless(toShowable(name), of)]
}

/** Says that a source holds rows outside of the period that was declared for it. */
function noteOutside(
  { name, coverage }: Source,
  outside: Outside | undefined,
  language: Language,
): string[] {
  if (outside === undefined || coverage === undefined) return []
  return [texts[language].note.outside(toShowable(name), coverage, outside)]
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
