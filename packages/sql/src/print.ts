import type { Join, Query, Select, Selected, Source, UnionAll } from './ast/nodes.ts'
import type { Dialect } from './dialects/dialect.ts'
import { printExpr, printOrder } from './print-expr.ts'
import { createParameters, type SqlParameter } from './print-parameters.ts'
import type { Printer } from './printer.ts'

/** A statement and the values that its parameters stand for, in order. */
export interface SqlText {
  readonly text: string
  readonly parameters: readonly SqlParameter[]
}

/** Prints a query: one line for each column, step and clause, so that texts can be compared. */
export function printQuery(query: Query, dialect: Dialect): SqlText {
  const parameters = createParameters(dialect)
  const printer: Printer = {
    dialect,
    add: parameters.add,
    printSelect: (select, indent) => printSelect(select, printer, indent),
  }
  const steps = query.steps.map(
    ({ name, select, apart }) =>
      `${dialect.quoteIdentifier(name)} AS ${apart ? dialect.apart : ''}(\n${printRows(select, printer, '  ')}\n)`,
  )
  const head = steps.length === 0 ? '' : `WITH ${steps.join(',\n')}\n`
  const text = head + printSelect(query.body, printer, '')
  return { text, parameters: parameters.list() }
}

const printRows = (rows: Select | UnionAll, printer: Printer, indent: string): string =>
  'unionAll' in rows
    ? rows.unionAll
        .map((select) => printSelect(select, printer, indent))
        .join(`\n${indent}UNION ALL\n`)
    : printSelect(rows, printer, indent)

function printSelect(select: Select, printer: Printer, indent: string): string {
  const columns = select.columns.map((column) => `${indent}  ${printSelected(column, printer)}`)
  const clauses = [
    `SELECT\n${columns.join(',\n')}`,
    `FROM ${printSource(select.from, printer)}`,
    ...(select.joins ?? []).map((join) => printJoin(join, printer)),
    ...(select.where === undefined ? [] : [`WHERE ${printExpr(select.where, printer)}`]),
    ...(select.groupBy === undefined ? [] : [`GROUP BY ${list(select.groupBy, printer)}`]),
    ...(select.orderBy === undefined || select.orderBy.length === 0
      ? []
      : [`ORDER BY ${select.orderBy.map((order) => printOrder(order, printer)).join(', ')}`]),
    ...(select.limit === undefined ? [] : [`LIMIT ${select.limit}`]),
  ]
  return clauses.map((clause) => indent + clause).join('\n')
}

const list = (exprs: NonNullable<Select['groupBy']>, printer: Printer): string =>
  exprs.map((expr) => printExpr(expr, printer)).join(', ')

function printSelected(column: Selected, printer: Printer): string {
  if (column === '*') return '*'
  if ('all' in column) return `${printer.dialect.quoteIdentifier(column.all)}.*`
  const name = printer.dialect.quoteIdentifier(column.name)
  const expr = printExpr(column.expr, printer)
  return expr === name ? name : `${expr} AS ${name}`
}

function printJoin(join: Join, printer: Printer): string {
  const source = printSource(join.source, printer)
  if (join.kind === 'cross') return `CROSS JOIN ${source}`
  const word = join.kind === 'left' ? 'LEFT JOIN' : 'INNER JOIN'
  return `${word} ${source} ON ${printExpr(join.on, printer)}`
}

function printSource({ path, alias }: Source, { dialect }: Printer): string {
  const name = path.map((part) => dialect.quoteIdentifier(part)).join('.')
  return alias === undefined ? name : `${name} AS ${dialect.quoteIdentifier(alias)}`
}
