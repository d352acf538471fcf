import type { KindName } from '../dataset/kinds/index.ts'
import { columnsOf, type Typed } from '../model/typed.ts'
import type { CheckedStep, ColumnKinds, TableName, Tables } from './checked-model.ts'
import { columnsToldApart } from './told-apart.ts'

export interface FollowedKinds {
  /** The kinds of the columns that a table ends with. */
  of(table: TableName): ColumnKinds
  /** By step those of its columns while its rows are single rows, joined ones as `<alias>.<column>`. */
  readonly rows: ReadonlyMap<string, ColumnKinds>
}

/**
 * What kinds are followed for: masks hide whatever may tell of someone; identity asks who is told
 * apart, which the name of a network and a `spelling` do not.
 */
type Purpose = 'masking' | 'identity'

/**
 * The kinds of text, the strictest mask first: of what may be of several kinds each of these hides at
 * least what those behind it do.
 */
export const strictestFirst = [
  'person_id',
  'account',
  'phone',
  'plate',
  'person_name',
  'party_name',
  'parties',
  'text',
  'case_no',
  'sex',
] as const satisfies readonly KindName[]

/**
 * Tells what is masked as what in any table: what was computed from several columns, or stands for one
 * in one table of a union and for another in the next, is masked as the strictest of them.
 */
export function followKinds(tables: Tables): (of: TableName) => ReadonlyMap<string, KindName> {
  const followed = followColumnKinds(tables, 'masking')
  return (of) => new Map([...followed.of(of)].flatMap(([name, kinds]) => strictest(name, kinds)))
}

function strictest(name: string, kinds: ReadonlySet<KindName>): [string, KindName][] {
  const [first] = kinds
  const kind = strictestFirst.find((each) => kinds.has(each)) ?? first
  return kind === undefined ? [] : [[name, kind]]
}

/** What was followed before: steps that are checked do not change, and run again and again. */
const known: Readonly<Record<Purpose, WeakMap<Tables, FollowedKinds>>> = {
  masking: new WeakMap(),
  identity: new WeakMap(),
}

/** Follows the kinds of datasets through the steps. */
export function followColumnKinds(tables: Tables, purpose: Purpose): FollowedKinds {
  const followed = known[purpose].get(tables) ?? follow(tables, purpose)
  known[purpose].set(tables, followed)
  return followed
}

function follow({ datasets, borrowed, steps }: Tables, purpose: Purpose): FollowedKinds {
  const ended = new Map<string, ColumnKinds>()
  const rows = new Map<string, ColumnKinds>()
  const kindsOf = (of: TableName): ColumnKinds => {
    if ('step' in of) return ended.get(of.step) ?? new Map()
    if ('borrowed' in of) {
      const lent = borrowed.get(of.borrowed)
      return lent
        ? followColumnKinds(lent.concept, purpose).of({ step: lent.step.name })
        : new Map()
    }
    const columns = Object.entries(datasets.get(of.dataset)?.definition.columns ?? {})
    return new Map(columns.map(([name, { kind }]) => [name, new Set([kind])]))
  }
  for (const step of steps.values()) {
    const own = kindsOfRows(step, kindsOf, purpose)
    rows.set(step.name, own)
    const selected = step.select.map(
      ({ name, value }) => [name, kindsOfValue(value, own, purpose)] as const,
    )
    // Joined columns stay: no later step can name them, but who looks at the rows sees them.
    ended.set(step.name, new Map([...own, ...selected]))
  }
  return { of: kindsOf, rows }
}

function kindsOfRows(
  step: CheckedStep,
  kindsOf: (of: TableName) => ColumnKinds,
  purpose: Purpose,
): ColumnKinds {
  const kinds = startKinds(step, kindsOf, purpose)
  const addTable = (alias: string, of: TableName) => {
    for (const [name, each] of kindsOf(of)) kinds.set(`${alias}.${name}`, each)
  }
  const add = (name: string, value: Typed) => kinds.set(name, kindsOfValue(value, kinds, purpose))
  if (step.split !== undefined) kinds.set(step.split.name, new Set(['party_name']))
  for (const { alias, of } of step.joins) addTable(alias, of)
  for (const { name, of, value } of step.matches) {
    addTable(name, of)
    if (value !== undefined) add(name, value)
  }
  for (const { name, value } of step.derive) add(name, value)
  if (step.components !== undefined) {
    const { id, namedBy } = step.components
    kinds.set(id, (purpose === 'masking' && kinds.get(namedBy)) || new Set())
  }
  for (const { name, value } of step.windows.flatMap(({ select }) => select)) add(name, value)
  return kinds
}

/** The kinds of the columns that a step starts from, before it is checked. */
export const followStart = (
  start: Pick<CheckedStep, 'from' | 'union'>,
  tables: Tables,
): ColumnKinds => startKinds(start, followColumnKinds(tables, 'masking').of, 'masking')

/** A column of a union may be whatever it is in one of its tables. */
function startKinds(
  { from, union }: Pick<CheckedStep, 'from' | 'union'>,
  kindsOf: (of: TableName) => ColumnKinds,
  purpose: Purpose,
): Map<string, ReadonlySet<KindName>> {
  if (union === undefined) return new Map(kindsOf(from))
  const all = union.of.map(kindsOf)
  const kindsIn = (name: string) =>
    all.flatMap((kinds, i) => {
      const value = union.written[i]?.get(name)
      return [...(value ? kindsOfValue(value, kinds, purpose) : (kinds.get(name) ?? []))]
    })
  return new Map(union.columns.map((name) => [name, new Set(kindsIn(name))]))
}

/** A text may be whatever it was computed from; of dates only those of birth stay what they were. */
function kindsOfValue(value: Typed, kinds: ColumnKinds, purpose: Purpose): ReadonlySet<KindName> {
  const isText = value.type.kind === 'string'
  const columns = columnsBehind(value, purpose)
  const read = columns.flatMap((name) => [...(kinds.get(name) ?? [])])
  // Words that the model itself holds are nobody's name.
  if (isText && purpose === 'masking' && columns.length === 0) return new Set(['text'])
  if (isText) return new Set(read)
  const isBirth = value.type.kind === 'date' && read.includes('birth_date')
  return new Set(isBirth ? ['birth_date'] : [])
}

function columnsBehind(value: Typed, purpose: Purpose): string[] {
  if (purpose === 'identity') return columnsToldApart(value)
  return value.type.kind === 'string' ? textsIn(value) : columnsOf(value)
}

/** The columns of text of which a text may hold something: what only decides is not in it. */
function textsIn(value: Typed): string[] {
  if (value.type.kind !== 'string' || value.kind === 'literal') return []
  return value.kind === 'column' ? [value.name] : value.args.flatMap(textsIn)
}
