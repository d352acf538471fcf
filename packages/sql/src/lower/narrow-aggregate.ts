import type { Aggregate, ColumnExpr, Expr } from '@mingjian/core'

/** A filter costs a pass over the rows: one that asks only what every aggregate leaves out is dropped. */
export function withoutNeedless(aggregate: Aggregate): Aggregate {
  const { argument, filter, ...rest } = aggregate
  if (filter === undefined) return aggregate
  const known = knownColumn(filter)
  if (argument === undefined) {
    return known === undefined ? aggregate : { ...rest, argument: known }
  }
  if (argument.kind !== 'column') return aggregate
  const parts = conjuncts(filter).filter((part) => knownColumn(part)?.name !== argument.name)
  const [first, ...more] = parts
  if (first === undefined) return { ...rest, argument }
  return { ...rest, argument, filter: more.length === 0 ? first : { ...and, args: parts } }
}

/** What a filter asks beside that some columns are known. */
export const askedBeside = (filter: Expr | undefined, known: readonly string[]): readonly Expr[] =>
  filter === undefined
    ? []
    : conjuncts(filter).filter((part) => !known.includes(knownColumn(part)?.name ?? ''))

const and = { kind: 'call', operator: 'and', type: { kind: 'boolean' }, nullable: true } as const

const conjuncts = (expr: Expr): readonly Expr[] =>
  expr.kind === 'call' && expr.operator === 'and' ? expr.args.flatMap(conjuncts) : [expr]

/**
 * The column of which an aggregate counts the rows where it is unknown: those that a plain count of
 * it leaves out.
 */
export function unknownColumn({
  function: name,
  argument,
  filter,
}: Aggregate): ColumnExpr | undefined {
  if (name !== 'count' || argument !== undefined || filter?.kind !== 'call') return undefined
  const [inner] = filter.args
  return filter.operator === 'not' && inner !== undefined ? knownColumn(inner) : undefined
}

/** The column of `known(column)`. */
function knownColumn(expr: Expr): ColumnExpr | undefined {
  if (expr.kind !== 'call' || expr.operator !== 'known') return undefined
  const [asked, ...more] = expr.args
  return asked?.kind === 'column' && more.length === 0 ? asked : undefined
}
