import type { Term } from '../aggregates/aggregate.ts'
import { exact } from '../aggregates/exact.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { allOf, call, column, literal } from './build.ts'
import { names } from './columns.ts'
import type { ColumnExpr, Expr } from './expr.ts'
import type { TableBuilder } from './table-builder.ts'

/** A term as a place: unknown where it lies in a range that is not one value (SEMANTICS 5.5). */
export function placeOf(term: Term): Expr {
  const certain = term.range && allOf(exact(term))
  return certain === undefined
    ? term.value
    : call('case', certain, term.value, literal(null, term.value.type))
}

/** The column that places the rows of a table under construction. */
export function placeColumn(builder: TableBuilder, name: string): ColumnExpr {
  const term = builder.columns.get(name)
  const place = term && placeOf(term)
  if (place?.kind === 'column') return place
  const placed = place && builder.derive(builder.fresh(), place)
  if (placed?.kind !== 'column') throw new InvariantError(`No column ${name} in the plan.`)
  return placed
}

/**
 * The columns that tell the groups of a key apart: in which rows are alike that are surely of one
 * group, and in which those are alike that may be. For all but a network they are the same.
 */
export interface Key {
  readonly sure: ColumnExpr
  readonly possible: ColumnExpr
}

/** The key of a column of the table. */
export function keyOf(builder: TableBuilder, name: string): Key {
  const term = builder.columns.get(name)
  if (term?.network === undefined || term.range?.high.kind !== 'column') {
    const place = placeColumn(builder, name)
    return { sure: place, possible: place }
  }
  const possible = column(names.possible(name), term.value.type)
  const isThere = builder.physical().some((each) => each.name === possible.name)
  if (!isThere) builder.derive(possible.name, possibleName(term))
  return { sure: term.range.high, possible }
}

/** The name of the network that a row may be of at most: where it is not sure of any, its value. */
export const possibleName = ({ value, range }: Term): Expr =>
  range === undefined ? value : call('coalesce', range.low, value)

/** The conditions under which a term has its place in a group; none where it always has one. */
export const placed = (term: Term): readonly Expr[] =>
  term.network ? [call('known', term.value)] : exact(term)
