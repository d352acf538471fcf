import {
  acceptedHeaders,
  type DatasetDefinition,
  type HeadRecord,
  type KindName,
  kinds,
} from '@mingjian/core'
import { findTable } from './find-table.ts'
import { guessKind } from './guess-kind.ts'
import { countRefused } from './read-as.ts'

/** A column of a new dataset, as far as a file tells. */
export interface GuessedColumn {
  readonly name: string
  /** Whether the catalog calls a column of this header so; else the author is to name it. */
  readonly isNamed: boolean
  readonly header: string
  readonly english: string | undefined
  readonly kind: KindName
  /** Cells of the sample that cannot be read as this kind. */
  readonly unread: number
  /** Whether every row of the sample has something in it. */
  readonly isFilled: boolean
  /** Whether no row of the sample has anything in it: then its header alone tells its kind. */
  readonly isEmpty: boolean
}

/** Guesses the columns of a dataset from the first records of a file: its header, and some rows. */
export function guessColumns(
  records: readonly HeadRecord[],
  catalog: readonly DatasetDefinition[],
): readonly GuessedColumn[] {
  const table = findTable(records)
  const known = knownHeaders(catalog)
  const names = new Set<string>()
  const seen = new Set<string>()
  return table.labels.flatMap((written, at): GuessedColumn[] => {
    const header = written.replace(/\s+/g, ' ').trim()
    if (header === '' || seen.has(fold(header))) return []
    seen.add(fold(header))
    const all = table.columns[at] ?? []
    const cells = all.filter((cell) => cell !== '')
    const like = known.get(fold(header))
    const { kind, unread } = guessKind({
      header,
      cells,
      known: like?.kind,
      countRefused: (kind) => countRefused(table.header, at, cells, kind),
    })
    const named =
      nameIn(like, kind) ?? (/^[A-Za-z]\w*$/.test(header) ? header.toLowerCase() : undefined)
    const name = unused(named ?? usualName[kind] ?? `column_${at + 1}`, names)
    names.add(name)
    const isFilled = all.length > 0 && cells.length === all.length
    const isEmpty = all.length > 0 && cells.length === 0
    const isNamed = named !== undefined
    return [{ name, isNamed, header, english: like?.english, kind, unread, isFilled, isEmpty }]
  })
}

/** The name in the catalog, unless the cells are of somebody else than there: numbers in place of names. */
const nameIn = (like: KnownHeader | undefined, kind: KindName): string | undefined =>
  like === undefined ||
  like.kind === kind ||
  like.kind === 'text' ||
  kinds[like.kind].type.kind !== 'string'
    ? like?.name
    : undefined

/** What columns are called whose header the catalog does not know. */
const usualName: Partial<Readonly<Record<KindName, string>>> = {
  account: 'account',
  birth_date: 'birth_date',
  case_no: 'case_no',
  date: 'day',
  money: 'amount',
  month: 'month',
  party_name: 'party_name',
  person_id: 'person_id',
  person_name: 'name',
  phone: 'phone',
  plate: 'plate',
  sex: 'sex',
  timestamp: 'at_time',
}

const unused = (name: string, names: ReadonlySet<string>): string => {
  for (let i = 2, each = name; ; i += 1, each = `${name}_${i - 1}`)
    if (!names.has(each)) return each
}

interface KnownHeader {
  readonly name: string
  readonly kind: KindName
  readonly english: string | undefined
}

/** What the catalog calls a header, as most of its datasets do. */
function knownHeaders(catalog: readonly DatasetDefinition[]): ReadonlyMap<string, KnownHeader> {
  const votes = new Map<string, Map<string, KnownHeader & { votes: number }>>()
  for (const { columns } of catalog) {
    for (const [name, column] of Object.entries(columns)) {
      const { kind, title } = column
      for (const header of new Set(acceptedHeaders(name, column).map(fold))) {
        const found = votes.get(header) ?? new Map()
        const before = found.get(`${name} ${kind}`)?.votes ?? 0
        // Another spelling may mean a narrower thing than its title.
        const english = fold(title.zh) === header ? title.en : undefined
        found.set(`${name} ${kind}`, { name, kind, english, votes: before + 1 })
        votes.set(header, found)
      }
    }
  }
  return new Map(
    [...votes].map(([header, found]) => {
      const [first] = [...found.values()].toSorted((a, b) => b.votes - a.votes)
      return [header, first as KnownHeader]
    }),
  )
}

const fold = (header: string): string =>
  header
    .normalize('NFKC')
    .replace(/\s+|\((元|人民币)\)$/g, '')
    .toLowerCase()
