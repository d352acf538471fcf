import {
  type Dataset,
  type DatasetDefinition,
  familyOf,
  nameBeside,
  readToken,
  type Tokeniser,
} from '@mingjian/core'
import { shownForm } from './find-tokens.ts'

/** A number of the own data whose token stands on a clue. */
export interface FoundNumber {
  readonly number: string
  /** The name beside it where it was found first with one. */
  readonly name: string
  readonly source: string
  readonly record: number
}

/** By a token as clues show it the numbers that fit it: of a shortened one rarely several. */
export type FoundNumbers = ReadonlyMap<string, readonly FoundNumber[]>

/** Searches datasets for the numbers of tokens, by making the token of every number in them again. */
export async function searchNumbers(
  datasets: Iterable<Dataset>,
  { tokenOf }: Tokeniser,
  wanted: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<FoundNumbers> {
  const found = new Map<string, FoundNumber[]>()
  for (const dataset of datasets) {
    const places = numbersIn(dataset)
    for await (const batch of dataset.batches(signal)) {
      for (const { cells, source, record } of batch) {
        for (const { kind, at, nameAt } of places) {
          const number = cells[at]
          // Tokens among the data are no numbers.
          if (typeof number !== 'string' || readToken(number) !== undefined) continue
          const shown = shownForm(tokenOf(kind, number) ?? '')
          if (!wanted.has(shown)) continue
          const name = String(cells[nameAt] ?? '')
          const where = { source: dataset.sources[source]?.name ?? '', record }
          found.set(shown, add(found.get(shown) ?? [], { number, name, ...where }))
        }
      }
    }
  }
  return found
}

function add(known: readonly FoundNumber[], found: FoundNumber): FoundNumber[] {
  const before = known.find(({ number }) => number === found.number)
  if (before === undefined) return [...known, found]
  return before.name === '' && found.name !== ''
    ? known.map((each) => (each === before ? found : each))
    : [...known]
}

/** The columns of numbers that have tokens, and where the name of each stands. */
const numbersIn = ({ definition, columns }: Dataset) =>
  columns.flatMap((column, at) => {
    const kind = definition.columns[column]?.kind
    if (kind === undefined || familyOf(kind) === undefined) return []
    return [{ kind, at, nameAt: columns.indexOf(nameOf(definition, column)) }]
  })

const nameOf = (definition: DatasetDefinition, column: string): string =>
  definition.columns[column]?.kind === 'person_id' ? (nameBeside(definition, column) ?? '') : ''
