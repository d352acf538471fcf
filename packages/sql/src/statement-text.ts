import type { Dialect } from './dialects/dialect.ts'
import type { CreateStatement, Statement } from './lower/statement.ts'

/** Spells a qualified name. */
export const printPath = (path: readonly string[], dialect: Dialect): string =>
  path.map((name) => dialect.quoteIdentifier(name)).join('.')

/**
 * Prints what stores the rows of a query. Its values stay parameters: they are beside the text, in
 * `sql.parameters`.
 *
 * @example
 * const [first] = lowerTable(plan, 'party.rows', { dialect: duckdbDialect, names })
 * first?.kind === 'create' && printCreate(first, duckdbDialect).split(' AS\n')[0]
 * // => 'CREATE TABLE "run"."party.rows"'
 */
export const printCreate = ({ path, sql }: CreateStatement, dialect: Dialect): string => {
  const stored = dialect.storedAs === undefined ? '' : ` ${dialect.storedAs}`
  return `CREATE TABLE ${printPath(path, dialect)}${stored} AS\n${sql.text}`
}

/**
 * Prints what drops a table that was needed on the way only.
 *
 * @example
 * printDrop({ kind: 'drop', table: 'party', path: ['run', 'party$1'] }, duckdbDialect)
 * // => 'DROP TABLE "run"."party$1"'
 */
export const printDrop = (
  { path }: Extract<Statement, { kind: 'drop' }>,
  dialect: Dialect,
): string => `DROP TABLE ${printPath(path, dialect)}`
