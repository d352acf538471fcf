import {
  type AdapterError,
  acceptedHeaders,
  closestMatch,
  type DatasetDefinition,
  findCountedLarge,
  type Language,
  maskHeader,
  matchHeaders,
} from '@mingjian/core'
import { inLine, titleIn } from './mapping-text.ts'
import { mappingWords } from './mapping-words.ts'

/** What a table would be as a dataset: the columns that its headers mean, and those that they are like. */
interface Guess {
  readonly definition: DatasetDefinition
  readonly known: readonly (readonly [header: string, column: string])[]
  readonly likely: readonly (readonly [header: string, column: string])[]
  /** Required columns that no header means or is like. */
  readonly lacking: readonly string[]
}

/**
 * Drafts, in comments, what a mapping might say of a table that could not be read: the nearest dataset and
 * the columns that its headers are like. Nothing of it counts before somebody takes it in.
 */
export function draftSource(
  { file, code, record, told, headers = [] }: AdapterError,
  catalog: readonly DatasetDefinition[],
  language: Language,
): string[] {
  const words = mappingWords[language]
  const { message } = told[language]
  const lines = [`${words.open}${message.replaceAll(/\s+/g, ' ')}`]
  if (code === 'header-ambiguous' && record !== undefined) {
    // Which rows are its header is all that is open: the columns are found then.
    const above = record - 1
    return [
      ...lines,
      `- files: ${inLine([file])}`,
      `  header: [${above}]    # ${words.secondRow(above, record)}`,
    ]
  }
  const guess = guessDataset(headers, catalog)
  if (guess === undefined && headers.length > 1) {
    const named = headers.filter((header) => header !== '')
    return [
      ...lines,
      ...words.unknown,
      `- files: ${inLine([file])}`,
      '  dataset: …',
      '  columns:',
      ...named.map((header) => `    ${inLine(maskHeader(header))}: …`),
    ]
  }
  if (guess === undefined)
    return [...lines, `- files: ${inLine([file])}`, `  skip: ${words.notData}`]
  const { definition, known, likely, lacking } = guess
  const columns = Object.entries(definition.columns)
  const titleOf = (id: string) => {
    const title = columns.find(([name]) => name === id)?.[1].title
    return title?.[language] ?? title?.zh ?? id
  }
  return [
    ...lines,
    words.nearest(titleIn(definition, language), definition.id),
    `- files: ${inLine([file])}`,
    `  dataset: ${definition.id}`,
    '  columns:',
    ...known.map(([header, column]) => `    ${inLine(header)}: ${column}`),
    ...likely.map(
      ([header, column]) => `    ${inLine(header)}: ${column}    # ${words.like(titleOf(column))}`,
    ),
    ...lacking.map((column) => `    …: ${column}    # ${titleOf(column)}`),
  ]
}

/** The dataset whose required columns a table has most of, by headers that mean or are like them. */
function guessDataset(
  headers: readonly string[],
  catalog: readonly DatasetDefinition[],
): Guess | undefined {
  const guesses = catalog.map((definition) => guessAs(headers, definition))
  const worth = ({ known, likely, lacking }: Guess) =>
    2 * known.length + likely.length - 2 * lacking.length
  const [best] = guesses
    .filter(({ known, likely }) => known.length + likely.length > 1)
    .toSorted((a, b) => worth(b) - worth(a))
  return best !== undefined && worth(best) > 0 ? best : undefined
}

function guessAs(headers: readonly string[], definition: DatasetDefinition): Guess {
  const { columns } = matchHeaders(headers, definition)
  const known = headers.flatMap((header, at): [string, string][] => {
    const column = columns[at]
    return column === undefined ? [] : [[header, column]]
  })
  const taken = new Set(known.map(([, column]) => column))
  const likely: [string, string][] = []
  for (const [at, header] of headers.entries()) {
    if (columns[at] !== undefined || header === '') continue
    const open = Object.entries(definition.columns).filter(([name]) => !taken.has(name))
    const spellings = open.flatMap(([name, column]) => acceptedHeaders(name, column))
    const near = closestMatch(header, spellings)
    const found = open.find(([name, column]) => acceptedHeaders(name, column).includes(near ?? ''))
    if (near === undefined || found === undefined) continue
    const [name, column] = found
    // In another unit it would be read wrong, and is refused.
    if (findCountedLarge([header], column, acceptedHeaders(name, column)) !== undefined) continue
    taken.add(found[0])
    likely.push([header, found[0]])
  }
  const lacking = Object.entries(definition.columns)
    .filter(([name, { required }]) => required && !taken.has(name))
    .map(([name]) => name)
  return { definition, known, likely, lacking }
}
