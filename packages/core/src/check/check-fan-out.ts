import { columnsOf, type Typed } from '../model/typed.ts'
import type { CheckedJoin } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'

/** Aggregates that a row counted twice does not change. */
const unmoved = new Set([
  'any',
  'every',
  'first',
  'last',
  'listed',
  'longest_run',
  'max',
  'min',
  'same',
])

/** Columns whose values stand on several rows, and the alias of the join that repeats them. */
export type Repeated = ReadonlyMap<string, string>

/**
 * What a step's joins to several rows repeat: every column but their own. Columns that were
 * repeated before stay so, those of the joined tables too.
 */
export function repeatedBy(
  joins: readonly CheckedJoin[],
  columns: Iterable<string>,
  before: Repeated,
): Map<string, string> {
  const repeated = new Map([
    ...before,
    ...joins.flatMap(({ alias, repeated: own }) => [...underAlias(alias, own)]),
  ])
  const several = joins.filter(({ to }) => to === 'many' || to === 'any')
  const all = [...columns]
  for (const { alias } of several) {
    for (const column of all) {
      if (!column.startsWith(`${alias}.`)) repeated.set(column, alias)
    }
  }
  return repeated
}

const splitPrefix = 'split.'

/** What repeats all that stands on the rows of a split: no alias of a join is called so. */
export const splitAlias = (...names: readonly string[]): string => splitPrefix + names.join('.')

/** The columns by which splits have repeated something; none where a join has. */
export const splitsIn = (alias: string): readonly string[] =>
  alias.startsWith(splitPrefix) ? alias.slice(splitPrefix.length).split('.') : []

/** What a split repeats: every column but the new one, beside what was repeated before. */
export function repeatedBySplit(
  name: string,
  columns: readonly string[],
  before: Repeated,
): Map<string, string> {
  const repeated = new Map(before)
  for (const each of columns) {
    const alias = before.get(each)
    const splits = alias === undefined ? [] : splitsIn(alias)
    if (alias === undefined || splits.length > 0) repeated.set(each, splitAlias(...splits, name))
  }
  return repeated
}

/** Whether rows alike in some columns hold a record once: the names that it was split into are among these. */
const isOnceIn = (keys: readonly string[], alias: string): boolean => {
  const splits = splitsIn(alias)
  return splits.length > 0 && splits.every((name) => keys.includes(name))
}

/** What is repeated among rows that are alike in some columns. */
export const repeatedIn = (keys: readonly string[], repeated: Repeated): Map<string, string> =>
  new Map([...repeated].filter(([, alias]) => !isOnceIn(keys, alias)))

/** Types what is computed over rows that are alike in some columns. */
export function typeAlike<T>(
  columns: { repeated: Map<string, string>; multiplied: string | undefined },
  keys: readonly string[],
  type: () => T,
): T {
  const { repeated, multiplied } = columns
  columns.repeated = repeatedIn(keys, repeated)
  if (multiplied !== undefined && isOnceIn(keys, multiplied)) columns.multiplied = undefined
  const typed = type()
  Object.assign(columns, { repeated, multiplied })
  return typed
}

/** What is repeated in another table, by the names that its columns have under an alias. */
export const underAlias = (alias: string, repeated: Repeated): Repeated =>
  new Map([...repeated].map(([name, by]) => [`${alias}.${name}`, by]))

/** The alias that repeats a computed column: one that repeats all it was computed from. */
export function repeatedFrom(typed: Typed, repeated: Repeated): string | undefined {
  const columns = columnsOf(typed)
  const aliases = columns.map((column) => repeated.get(column))
  return aliases.includes(undefined) ? undefined : aliases[0]
}

/**
 * Refuses aggregates that would count a value once for each row joined to it (SEMANTICS 5.7).
 * `rows` is the alias of a join to several rows in this very step: it multiplies `count(*)`.
 */
export function checkFanOut(
  checker: Checker,
  typed: Typed,
  path: Path,
  repeated: Repeated,
  rows: string | undefined,
): void {
  if (typed.kind === 'call') {
    for (const arg of typed.args) checkFanOut(checker, arg, path, repeated, rows)
  }
  if (typed.kind !== 'aggregate' || unmoved.has(typed.aggregate) || typed.distinct) return
  const [inner] = typed.args
  if (inner?.kind === 'aggregate') {
    checkFanOut(checker, inner, path, repeated, rows)
    return
  }
  const columns = typed.args.flatMap(columnsOf)
  const column =
    columns.length === 0 && rows !== undefined ? '*' : columns.find((each) => repeated.has(each))
  if (column === undefined) return
  const alias = (column === '*' ? rows : repeated.get(column)) ?? ''
  const [split] = splitsIn(alias)
  checker.report(
    'fan-out',
    { name: typed.aggregate, column, alias: split ?? alias, isSplit: split !== undefined },
    path,
  )
}
