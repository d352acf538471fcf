import type { KindName } from '@mingjian/core'
import { kindsInHeader, namesCodes } from './header-words.ts'
import { looksLike, mayBe } from './looks-like.ts'

/** So many of the cells must be read: fewer where the header says what it is, and cells may be broken. */
const [enough, enoughSaid] = [0.8, 0.5]

/** A kind for a column, and how many of its cells cannot be read so. */
export interface GuessedKind {
  readonly kind: KindName
  readonly unread: number
}

/** A column of which a kind is to be guessed. */
export interface ColumnToGuess {
  readonly header: string
  /** Cells in which something is written. */
  readonly cells: readonly string[]
  /** The kind of a column of the catalog with this header. */
  readonly known: KindName | undefined
  /** How many of the cells cannot be read as a kind. */
  readonly countRefused: (kind: KindName) => number
}

/**
 * Guesses what a column holds: the kind that reads all of its cells, or nearly all. Where several do, the header
 * decides, and else what cells look like by themselves. Text where nothing fits: it reads whatever is written.
 */
export function guessKind({ header, cells, known, countRefused }: ColumnToGuess): GuessedKind {
  const ofCatalog = known === undefined || known === 'text' ? [] : [known]
  const said = [...new Set([...ofCatalog, ...kindsInHeader(header)])]
  if (cells.length === 0) {
    // A date reads days with a time of day and without.
    const [kind = 'text'] = said.filter((each) => each !== 'timestamp')
    return { kind, unread: 0 }
  }
  const looks = looksLike.filter(([, test]) => shareOf(cells, test) >= enough).map(([kind]) => kind)
  const mayCount = said.length === 0 && known !== 'text' && !namesCodes(header)
  const refused = new Map<KindName, number>()
  const unreadAs = (kind: KindName): number => {
    const found = refused.get(kind) ?? countRefused(kind)
    refused.set(kind, found)
    return found
  }
  const reads = (least: number) => (kind: KindName) =>
    cells.length - unreadAs(kind) >= cells.length * least && shareOf(cells, mayBe(kind)) >= least
  const likely: readonly KindName[] = [...said, ...looks]
  const kind =
    likely.find(reads(1)) ??
    likely.find(reads(enough)) ??
    said.find(reads(enoughSaid)) ??
    (mayCount && reads(1)('count') ? 'count' : 'text')
  return { kind, unread: unreadAs(kind) }
}

const shareOf = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.filter(test).length / cells.length
