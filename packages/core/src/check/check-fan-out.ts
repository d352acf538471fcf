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
  checker.report('fan-out', { name: typed.aggregate, column, alias }, path)
}
