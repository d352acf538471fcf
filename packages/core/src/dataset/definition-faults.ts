import { closestMatch } from '../diagnostics/closest-match.ts'
import { isNumeric, type Type } from '../values/type.ts'
import { foldSpelling } from './clean-text.ts'
import type { ColumnDefinition, DatasetDefinition } from './definition-shape.ts'
import { kinds } from './kinds/index.ts'

interface Fault {
  readonly path: readonly string[]
  readonly message: string
}

/** Finds what a definition says twice or against itself; its shape is right already. */
export function findDefinitionFaults(definition: DatasetDefinition): readonly Fault[] {
  const faults: Fault[] = []
  const owners = new Map<string, string>()
  for (const [name, column] of Object.entries(definition.columns)) {
    for (const spelling of acceptedHeaders(name, column)) {
      const owner = owners.get(foldSpelling(spelling)) ?? name
      owners.set(foldSpelling(spelling), owner)
      if (owner !== name) {
        const message = `Duplicate header "${spelling}": column "${owner}" accepts it too; keep it in one.`
        faults.push({ path: ['columns', name, 'headers'], message })
      }
    }
    // A header is compared in half width: one with a comma of its own need not be written in full width.
    for (const header of column.headers.filter((each) => each.includes('，'))) {
      const message = `Full-width comma inside the header "${header}": write , in half width between two headers, and quote one that holds a comma in half width.`
      faults.push({ path: ['columns', name, 'headers'], message })
    }
    for (const { path, message } of findKindFaults(column)) {
      faults.push({ path: ['columns', name, ...path], message })
    }
    if (column.shows !== undefined && !showsNumbers(column, definition)) {
      const message = `Expected a text column without codes whose "shows" is a column of person_id or account, found "${column.shows}".`
      faults.push({ path: ['columns', name, 'shows'], message })
    }
    for (const message of findCodeFaults(column, definition)) {
      faults.push({ path: ['columns', name, 'codes'], message })
    }
  }
  return [...faults, ...findKeyFaults(definition), ...findPeriodFaults(definition)]
}

/** Whether a column of text may hold what masked cells of another one show. */
function showsNumbers(
  { kind, codes, shows = '' }: ColumnDefinition,
  { columns }: DatasetDefinition,
) {
  const of = columns[shows]?.kind
  return kind === 'text' && codes === undefined && (of === 'person_id' || of === 'account')
}

const findKeyFaults = ({ key = [], columns }: DatasetDefinition): Fault[] =>
  key
    .filter((name) => columns[name] === undefined)
    .map((name) => ({ path: ['key'], message: unknownColumn(name, columns) }))

/** A column is named as the catalog names it, not as files do. */
function unknownColumn(name: string, columns: DatasetDefinition['columns']): string {
  const headed = Object.entries(columns).find(([id, column]) =>
    acceptedHeaders(id, column).some((each) => foldSpelling(each) === foldSpelling(name)),
  )
  const meant = headed?.[0] ?? closestMatch(name, Object.keys(columns))
  if (meant === undefined) {
    return `Unknown column "${name}"; the columns are ${Object.keys(columns).join(', ')}.`
  }
  return headed === undefined
    ? `Unknown column "${name}"; did you mean "${meant}"?`
    : `Unknown column "${name}": it is a header of "${meant}", which is the name to write.`
}

/** What is said of the days of a row: columns that are there, of dates, an end with a beginning. */
function findPeriodFaults({ date, until, covers, columns }: DatasetDefinition): Fault[] {
  const faults: Fault[] = []
  for (const [path, name] of Object.entries({ date, until, covers })) {
    if (name === undefined) continue
    const column = columns[name]
    if (column === undefined) {
      faults.push({ path: [path], message: unknownColumn(name, columns) })
    } else if (path !== 'covers' && !isDay(kinds[column.kind].type)) {
      const days = Object.keys(columns).filter((id) =>
        isDay(kinds[columns[id]?.kind ?? 'text'].type),
      )
      const there =
        days.length === 0 ? 'there is none' : `the columns of dates are ${days.join(', ')}`
      const message = `Expected a column of dates for "${path}", found "${name}" of kind ${column.kind}; ${there}.`
      faults.push({ path: [path], message })
    }
  }
  if (until !== undefined && date === undefined) {
    const message = 'Expected "date" beside "until": the column of the first day.'
    faults.push({ path: ['until'], message })
  }
  return faults
}

const isDay = ({ kind }: Type): boolean => kind === 'date' || kind === 'timestamp'

/**
 * The headers that mean a column: its further spellings, its titles, its name.
 *
 * @example
 * const { amount } = definition.columns
 * amount && acceptedHeaders('amount', amount) // => ['金额', '标的额', 'amount']
 */
export const acceptedHeaders = (name: string, column: ColumnDefinition): readonly string[] => [
  ...new Set([
    ...column.headers,
    column.title.zh,
    ...(column.title.en === undefined ? [] : [column.title.en]),
    name,
  ]),
]

const numberOrFlag = { what: 'number or flag', of: ['integer', 'decimal', 'boolean'] }
const dateOrTimestamp = { what: 'date or timestamp', of: ['date', 'timestamp'] }

/** What is said of the cells of a column that its kind cannot be. */
function findKindFaults({ empty = 'unknown', kind, never_negative }: ColumnDefinition): Fault[] {
  const faults: Fault[] = []
  const { type } = kinds[kind]
  const taken = empty === 'none' ? numberOrFlag : dateOrTimestamp
  if (empty !== 'unknown' && !taken.of.includes(type.kind)) {
    const words = isDay(type)
      ? 'unknown, open or pending'
      : numberOrFlag.of.includes(type.kind)
        ? 'unknown or none'
        : 'unknown'
    const message = `Expected a ${taken.what} where an empty cell is ${empty}, found ${kind}: write ${words}, or leave "empty" out.`
    faults.push({ path: ['empty'], message })
  }
  if (never_negative !== undefined && !isNumeric(type)) {
    const message = `Expected a number where a column has "never_negative", found ${kind}: leave it out.`
    faults.push({ path: ['never_negative'], message })
  }
  return faults
}

function findCodeFaults(column: ColumnDefinition, definition: DatasetDefinition): string[] {
  const faults: string[] = []
  const { kind: type } = kinds[column.kind].type
  if (column.unlisted !== undefined && (column.codes === undefined || type !== 'string')) {
    faults.push('Expected "codes" of a text column beside "unlisted".')
  }
  const owners = new Map<string, string>()
  for (const [code, spellings] of Object.entries(column.codes ?? {})) {
    if (kinds[column.kind].read(code) === undefined) {
      faults.push(`Expected ${kinds[column.kind].expected.en} as a code, found "${code}".`)
    }
    for (const spelling of [code, ...spellings]) {
      const owner = owners.get(foldSpelling(spelling)) ?? code
      owners.set(foldSpelling(spelling), owner)
      if (owner !== code)
        faults.push(
          `Duplicate spelling "${spelling}": it means "${owner}" too; keep it in one place.`,
        )
      if ((column.missing ?? definition.missing).includes(spelling)) {
        faults.push(
          `Ambiguous spelling "${spelling}": it is a missing token too. Give the column its own "missing".`,
        )
      }
    }
  }
  return faults
}
