import type { ColumnDefinition } from '../../dataset/definition.ts'
import { kinds } from '../../dataset/kinds/index.ts'
import type { CheckedStep, TableName, Tables } from '../checked-model.ts'
import { found, type Known, type KnownColumns, knownOf, truths, unite } from './known-values.ts'

/** What is sure of the columns of tables. */
export interface FollowedKnown {
  of(table: TableName): KnownColumns
  /** By step: of the columns of its rows, joined ones as `<alias>.<column>`. */
  readonly rows: ReadonlyMap<string, KnownColumns>
}

/** Follows codes, and numbers that are never negative, from the catalog through the steps. */
export function followKnown({ datasets, borrowed, steps }: Tables): FollowedKnown {
  const ended = new Map<string, KnownColumns>()
  const rows = new Map<string, KnownColumns>()
  const of = (table: TableName): KnownColumns => {
    if ('step' in table) return ended.get(table.step) ?? new Map()
    if ('borrowed' in table) {
      const lent = borrowed.get(table.borrowed)
      return lent ? followKnown(lent.concept).of({ step: lent.step.name }) : new Map()
    }
    const { id = '', columns = {} } = datasets.get(table.dataset)?.definition ?? {}
    return new Map(
      Object.entries(columns).map(([name, column]) => [
        name,
        { ...knownColumn(column), ...blankOf(column, id, name) },
      ]),
    )
  }
  for (const step of steps.values()) {
    const own = knownOfRows(step, of)
    rows.set(step.name, own)
    ended.set(step.name, knownOfEnd(step, own))
  }
  return { of, rows }
}

/**
 * By the catalog: other spellings and negative numbers are rejected when data are read, and of what is
 * empty there is no text.
 */
function knownColumn({ kind, codes, never_negative, unlisted }: ColumnDefinition): Known {
  if (never_negative === true) return { low: 0n }
  if (kind === 'sex') return { words: sexes, filled: true }
  if (kinds[kind].type.kind !== 'string') return kinds[kind].type.kind === 'boolean' ? truths : {}
  if (codes === undefined) return { filled: true }
  const listed = new Map(
    Object.entries(codes).map(([code, spellings]) => [String(kinds[kind].read(code)), spellings]),
  )
  return { filled: true, ...(unlisted === 'kept' ? { openCodes: listed } : { words: listed }) }
}

/** Of a day that may be unknown where nothing is written. */
const blankOf = ({ kind, empty }: ColumnDefinition, dataset: string, column: string): Known => {
  const { type } = kinds[kind]
  const isDay = type.kind === 'date' || type.kind === 'timestamp'
  return isDay && (empty === undefined || empty === 'unknown') ? { blank: { dataset, column } } : {}
}

const sexes = new Map([
  ['男', ['男性', 'male', 'm', '1']],
  ['女', ['女性', 'female', 'f', '2']],
])

function knownOfRows(step: CheckedStep, of: (table: TableName) => KnownColumns): KnownColumns {
  const known = startKnown(step, of)
  const addTable = (alias: string, table: TableName) => {
    for (const [name, each] of of(table)) known.set(`${alias}.${name}`, each)
  }
  for (const { alias, of: table, unmatched } of step.joins) {
    addTable(alias, table)
    // Of rows that stay it is true, or unknown.
    if (unmatched === 'drop') known.set(`${alias}.found`, found)
  }
  for (const { name, of: table, value } of step.matches) {
    addTable(name, table)
    if (value !== undefined) known.set(name, knownOf(value, known))
  }
  for (const { name, value } of step.derive) known.set(name, knownOf(value, known))
  for (const { name, value } of step.windows.flatMap(({ select }) => select)) {
    known.set(name, knownOf(value, known))
  }
  return known
}

/** A group ends with its keys and what it selects. */
function knownOfEnd({ group, select }: CheckedStep, rows: KnownColumns): KnownColumns {
  const selected = select.map(({ name, value }) => [name, knownOf(value, rows)] as const)
  if (group === undefined) return new Map([...rows, ...selected])
  return new Map([...group.map((name) => [name, rows.get(name) ?? {}] as const), ...selected])
}

function startKnown(
  { from, union }: CheckedStep,
  of: (table: TableName) => KnownColumns,
): Map<string, Known> {
  if (union === undefined) return new Map(of(from))
  const tables = union.of.map(of)
  const knownIn = (name: string) =>
    tables.map((known, i) => {
      const value = union.written[i]?.get(name)
      return value === undefined ? (known.get(name) ?? {}) : knownOf(value, known)
    })
  return new Map(union.columns.map((name) => [name, unite(knownIn(name))]))
}
