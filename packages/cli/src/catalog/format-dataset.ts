import {
  acceptedHeaders,
  type ColumnDefinition,
  type DatasetDefinition,
  kinds,
  type Language,
  sayOffice,
} from '@mingjian/core'
import { wrapToWidth } from '@mingjian/report'
import { catalogWords } from './catalog-words.ts'

/** Formats one dataset for people: what its rows are, and of each column all that its cells may hold. */
export function formatDataset(
  definition: DatasetDefinition,
  file: string,
  language: Language,
  width: number,
): string {
  const lines = [
    `${definition.id} ${bothTitles(definition)}`,
    ...aboutRows(definition, file, language).map((line) => `  ${line}`),
    ...Object.entries(definition.columns).flatMap(([name, column]) => [
      '',
      `${name} ${bothTitles(column)}`,
      ...aboutColumn(name, column, language).flatMap((line) => indent(line, width)),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

const bothTitles = ({ title }: Pick<ColumnDefinition, 'title'>): string =>
  title.en === undefined ? title.zh : `${title.zh} · ${title.en}`

const indent = (line: string, width: number): string[] =>
  wrapToWidth(line, width - 2).map((part) => `  ${part}`)

function aboutRows(definition: DatasetDefinition, file: string, language: Language): string[] {
  const words = catalogWords[language]
  const { privacy, columns, date, until, complete, covers, key = [], missing } = definition
  const office = sayOffice(definition, language)
  return [
    ...(office === undefined ? [] : [office]),
    words.about(privacy, words.levels[privacy] ?? '', Object.keys(columns).length),
    ...(date === undefined ? [] : [words.date(date, until)]),
    ...(complete === true ? [words.complete] : []),
    ...(covers === undefined ? [] : [words.covers(covers)]),
    ...(key.length === 0 ? [] : [words.key(key)]),
    words.missing(missing.filter((token) => token !== '')),
    words.file(file),
  ]
}

function aboutColumn(name: string, column: ColumnDefinition, language: Language): string[] {
  const words = catalogWords[language]
  const { kind, required, empty = 'unknown', never_negative, codes, unlisted, missing } = column
  const facts = [
    ...(required ? [words.required] : []),
    words.empty[empty],
    ...(never_negative === true ? [words.signed] : []),
  ]
  const spelt = Object.entries(codes ?? {}).map(([code, spellings]) => words.means(code, spellings))
  return [
    `${kind} ${kinds[kind].expected[language]}`,
    facts.join(words.comma),
    ...(missing === undefined ? [] : [words.missing(missing.filter((token) => token !== ''))]),
    ...(spelt.length === 0
      ? []
      : [words.codes + spelt.join(words.listed) + (unlisted === undefined ? '' : words.unlisted)]),
    words.headers + acceptedHeaders(name, column).join(words.listed),
  ]
}
