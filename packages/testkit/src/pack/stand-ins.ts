import {
  compareCodePoints,
  type DatasetDefinition,
  identityCheckDigit,
  type RowObject,
} from '@mingjian/core'

/** The data of a case with numbers in place of the names by which it calls persons and firms. */
export interface StandIns {
  readonly data: Readonly<Record<string, readonly RowObject[]>>
  /** The word of the case that a number stands for; any other text stays. */
  wordOf(text: string): string
  /** The number that stands for a word of the case; any other text stays. */
  numberOf(text: string): string
}

/** What is written like a number stands for itself, whether or not its check digit holds. */
const numberLike = /^[0-9A-Z]{15}$|^[0-9A-Z]{18}$/

/**
 * Gives each word that a case writes for the number of a person or a firm (债务人, 甲1) a number whose
 * check digit holds, the same wherever it stands and in the order of the words: cases stay readable,
 * and who is meant is sure.
 */
export function standIn(data: StandIns['data'], catalog: readonly DatasetDefinition[]): StandIns {
  const isNumber = (id: string, column: string) =>
    catalog.find((each) => each.id === id)?.columns[column]?.kind === 'person_id'
  const tables = Object.entries(data)
  const cells = tables.flatMap(([id, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([name, cell]) => (isNumber(id, name) ? [cell] : [])),
    ),
  )
  const isWord = (cell: unknown): cell is string =>
    typeof cell === 'string' && cell !== '' && !numberLike.test(cell)
  const words = [...new Set(cells.filter(isWord))].toSorted(compareCodePoints)
  const numbers = new Map(words.map((word, place) => [word, numberAt(place)]))
  const wordsOf = new Map([...numbers].map(([word, number]) => [number, word]))
  const replaced = tables.map(([id, rows]): [string, readonly RowObject[]] => [
    id,
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          isNumber(id, name) && isWord(cell) ? (numbers.get(cell) ?? cell) : cell,
        ]),
      ),
    ),
  ])
  return {
    data: Object.fromEntries(replaced),
    wordOf: (text) => wordsOf.get(text) ?? text,
    numberOf: (text) => numbers.get(text) ?? text,
  }
}

/** The identity number of nobody: region 999999 does not exist. */
function numberAt(place: number): string {
  const year = 1900 + Math.floor(place / 1000)
  const body = `999999${year}0101${String(place % 1000).padStart(3, '0')}`
  return body + identityCheckDigit(body)
}
