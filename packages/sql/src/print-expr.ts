import type {
  AggregateExpr,
  BinaryOperator,
  CaseExpr,
  OrderBy,
  Over,
  PlacedExpr,
  SqlExpr,
  SqlType,
} from './ast/nodes.ts'
import type { Dialect } from './dialects/dialect.ts'
import type { Printer } from './printer.ts'

/** How tightly an expression binds; an operand that binds less than its place asks is bracketed. */
const level = { or: 1, and: 2, not: 3, predicate: 4, sum: 5, product: 6, primary: 7 } as const

/** The signs that compute; the others compare. */
const levels: Partial<Record<BinaryOperator, number>> = {
  '+': level.sum,
  '-': level.sum,
  '||': level.sum,
  '*': level.product,
  '//': level.product,
  '/': level.product,
  '%': level.product,
}

/** Prints an expression, with brackets only where precedence needs them. */
export const printExpr = (expr: SqlExpr, printer: Printer): string => print(expr, printer, 0)

function print(expr: SqlExpr, printer: Printer, atLeast: number): string {
  const text = printBare(expr, printer)
  return levelOf(expr) < atLeast ? `(${text})` : text
}

function levelOf(expr: SqlExpr): number {
  switch (expr.kind) {
    case 'chain':
      return expr.operator === 'OR' ? level.or : level.and
    case 'not':
      return level.not
    case 'is':
    case 'in':
      return level.predicate
    case 'binary':
      return levels[expr.operator] ?? level.predicate
    default:
      return expr.kind === 'integer' && expr.value < 0n ? level.sum : level.primary
  }
}

function printBare(expr: SqlExpr, printer: Printer): string {
  const { dialect } = printer
  switch (expr.kind) {
    case 'column': {
      const parts = expr.table === undefined ? [expr.name] : [expr.table, expr.name]
      return parts.map((part) => dialect.quoteIdentifier(part)).join('.')
    }
    case 'parameter':
      return printCast(printer.add(expr), expr.type, dialect)
    case 'integer':
      return String(expr.value)
    case 'boolean':
      return expr.value ? 'TRUE' : 'FALSE'
    case 'null':
      return printCast('NULL', expr.type, dialect)
    case 'not':
      return `NOT ${print(expr.operand, printer, level.not)}`
    case 'binary': {
      const own = levelOf(expr)
      const left = print(expr.left, printer, own === level.predicate ? own + 1 : own)
      return `${left} ${expr.operator} ${print(expr.right, printer, own + 1)}`
    }
    case 'chain': {
      const own = levelOf(expr)
      return expr.operands.map((part) => print(part, printer, own + 1)).join(` ${expr.operator} `)
    }
    case 'is':
      return `${print(expr.operand, printer, level.sum)} IS ${expr.what}`
    case 'in': {
      const values = expr.values.map((value) => printExpr(value, printer)).join(', ')
      return `${print(expr.operand, printer, level.sum)} IN (${values})`
    }
    case 'case':
      return printCase(expr, printer)
    case 'cast':
      return printCast(printExpr(expr.operand, printer), expr.type, dialect)
    case 'function': {
      const name = dialect.functionNames?.[expr.name] ?? expr.name
      return `${name}(${expr.args.map((arg) => printExpr(arg, printer)).join(', ')})`
    }
    case 'extract':
      return `EXTRACT(${expr.part} FROM ${printExpr(expr.operand, printer)})`
    case 'aggregate':
      return printAggregate(expr, printer)
    case 'exists':
      return `EXISTS (\n${printer.printSelect(expr.select, '  ')}\n)`
    case 'placed':
      return printPlaced(expr, printer)
  }
}

const printCast = (value: string, type: SqlType, dialect: Dialect): string =>
  `CAST(${value} AS ${dialect.typeName(type)})${type.kind === 'string' ? (dialect.textOrder ?? '') : ''}`

function printCase({ branches, otherwise }: CaseExpr, printer: Printer): string {
  const parts = branches.map(
    ({ when, value }) => `WHEN ${printExpr(when, printer)} THEN ${printExpr(value, printer)}`,
  )
  const last = otherwise === undefined ? [] : [`ELSE ${printExpr(otherwise, printer)}`]
  return ['CASE', ...parts, ...last, 'END'].join(' ')
}

function printAggregate(expr: AggregateExpr, printer: Printer): string {
  const argument = expr.argument === undefined ? '*' : printExpr(expr.argument, printer)
  const call = `${expr.function}(${expr.distinct ? 'DISTINCT ' : ''}${argument})`
  const filter =
    expr.filter === undefined ? '' : ` FILTER (WHERE ${printExpr(expr.filter, printer)})`
  return call + filter + (expr.over === undefined ? '' : ` OVER (${printOver(expr.over, printer)})`)
}

function printOver({ by, range }: Over, printer: Printer): string {
  const parts = printBy(by, printer)
  if (range !== undefined) {
    const last = range.last === 0n ? 'CURRENT ROW' : `${range.last} PRECEDING`
    parts.push(`ORDER BY ${printExpr(range.order, printer)} ASC NULLS LAST`)
    parts.push(`RANGE BETWEEN ${range.first ?? 'UNBOUNDED'} PRECEDING AND ${last}`)
  }
  return parts.join(' ')
}

function printPlaced(expr: PlacedExpr, printer: Printer): string {
  const argument = expr.argument === undefined ? '' : printExpr(expr.argument, printer)
  const order = expr.order.map((each) => printOrder(each, printer)).join(', ')
  const anyOrder = printer.dialect.anyOrder === undefined ? [] : [printer.dialect.anyOrder]
  const parts = [...printBy(expr.by, printer), ...(order === '' ? anyOrder : [`ORDER BY ${order}`])]
  return `${expr.function}(${argument}) OVER (${parts.join(' ')})`
}

/** Prints one part of an ORDER BY. */
export const printOrder = ({ expr, descending }: OrderBy, printer: Printer): string =>
  `${printExpr(expr, printer)} ${descending ? 'DESC' : 'ASC'} NULLS LAST`

const printBy = (by: readonly SqlExpr[], printer: Printer): string[] =>
  by.length === 0 ? [] : [`PARTITION BY ${by.map((expr) => printExpr(expr, printer)).join(', ')}`]
