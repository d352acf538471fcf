import type { AggregateContext, Term } from '../aggregates/aggregate.ts'
import { exact } from '../aggregates/exact.ts'
import type { CheckedOn } from '../check/checked-model.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { boolean } from '../values/type.ts'
import { allOf, call, column, literal, truth } from './build.ts'
import { names } from './columns.ts'
import { type Expr, isNullable } from './expr.ts'
import type { Finished } from './finished.ts'
import { groupRows } from './group-rows.ts'
import { lowerTyped } from './lower-typed.ts'
import type { PlanSource, PlanTable } from './plan.ts'
import { endTable, type StepState } from './step-state.ts'
import { createTableBuilder, type TableBuilder } from './table-builder.ts'

export interface PairOptions {
  readonly alias: string
  readonly other: Finished
  readonly on: CheckedOn
  /** Tells this pairing apart from others of the alias. */
  readonly name: string
  /** The other table's columns that are needed. */
  readonly used: ReadonlySet<string>
}

/** Rows of a step, each beside every row of another table that may match it; alone where none may. */
export interface Pairs {
  readonly builder: TableBuilder
  /** Whether the pair matches: unknown where its condition is. */
  readonly match: Expr
  /** Whether all keys of the step's row are known; undefined where they always are. */
  readonly keysKnown: Expr | undefined
}

/** Pairs the rows of a step with those of another table. */
export function pairRows(state: StepState, options: PairOptions): Pairs {
  const { alias, other, on, used } = options
  const place = placedRows(state, options)
  const keys = on.keys.map(({ left, right }, i) => {
    const value = placeOf(lowerTyped(left, state.builder))
    const known =
      value.kind === 'column' ? value : state.builder.derive(`${options.name}.$key${i}`, value)
    return { left: known, right: place.keys.get(right) ?? nameOf(other.columns.get(right)) }
  })
  const left = endTable(state, `${state.step}.${options.name}.left`)
  const taken = other.physical.filter(
    ({ name }) =>
      used.has(name.replace(/\$(low|high)$/, '')) ||
      name.startsWith('$') ||
      other.ids.some((id) => id.name === name),
  )
  const pairs = createTableBuilder(
    `${state.step}.${options.name}.pairs`,
    { table: left.name },
    { physical: left.columns, columns: state.builder.columns, doubt: undefined },
  )
  pairs.add({
    kind: 'join',
    with: place.from,
    unmatched: 'keep',
    on: keys.map((key) => ({ left: nameOf({ value: key.left }), right: key.right })),
    columns: taken.map(({ name, type }) => ({ name: `${alias}.${name}`, from: name, type })),
  })
  for (const [name, term] of other.columns) {
    if (taken.some((each) => each.name === name)) {
      pairs.columns.set(`${alias}.${name}`, renameTerm(term, alias))
    }
  }
  const [id] = other.ids
  if (id === undefined) throw new InvariantError(`${other.name} has no row ids.`)
  const present = call('known', column(`${alias}.${id.name}`, id.type))
  const condition = on.condition && lowerTyped(on.condition, pairs).value
  const match = pairs.derive(
    `${alias}.$match`,
    condition === undefined ? present : call('case', present, condition, truth(false)),
  )
  if (other.doubt !== undefined) {
    // Not `$doubt`: the step's rows may have brought a column of that name with them.
    const doubt = call('coalesce', column(`${alias}.${names.doubt}`, boolean), truth(false))
    pairs.doubt = pairs.derive(`${alias}.$unsure`, doubt)
  }
  const nullable = keys.map((key) => key.left).filter(isNullable)
  return { builder: pairs, match, keysKnown: allOf(nullable.map((key) => call('known', key))) }
}

/**
 * Groups pairs by the step's row and puts the result beside the row. Returns the table of the
 * grouped pairs.
 */
export function bringBack(
  state: StepState,
  pairs: Pairs,
  name: string,
  select: (context: AggregateContext) => readonly (readonly [string, Term])[],
): PlanTable {
  const { builder } = pairs
  const table = { ...builder.build(), name: builder.name }
  state.made.push(table)
  const grouped = createTableBuilder(
    `${state.step}.${name}.found`,
    { table: table.name },
    { physical: table.columns, columns: builder.columns, doubt: builder.doubt },
  )
  groupRows(grouped, state.ids, select)
  const found = grouped.build()
  state.made.push(found)
  const idNames = new Set(state.ids.map((id) => id.name))
  const added = found.columns.filter((each) => !idNames.has(each.name) && each.name !== names.doubt)
  state.builder.add({
    kind: 'join',
    with: { table: found.name },
    unmatched: 'keep',
    on: state.ids.map((id) => ({ left: id.name, right: id.name })),
    columns: added.map((each) => ({ ...each, from: each.name })),
  })
  for (const [column, term] of grouped.columns) {
    if (!idNames.has(column)) state.builder.columns.set(column, term)
  }
  return found
}

/**
 * The other table with the places of its keys that lie in ranges: columns that are unknown wherever
 * the range is not one value (SEMANTICS 5.5). Where no key has a range it is the table itself.
 */
function placedRows(
  state: StepState,
  { other, on, name }: PairOptions,
): { readonly from: PlanSource; readonly keys: ReadonlyMap<string, string> } {
  const ranged = on.keys.filter(({ right }) => other.columns.get(right)?.range !== undefined)
  if (ranged.length === 0) return { from: other.from, keys: new Map() }
  const builder = createTableBuilder(`${state.step}.${name}.placed`, other.from, other)
  const keys = ranged.map(({ right }, i): [string, string] => {
    const place = `$place${i}`
    builder.derive(place, placeOf(other.columns.get(right) as Term))
    return [right, place]
  })
  state.made.push(builder.build())
  return { from: { table: builder.name }, keys: new Map(keys) }
}

/** A term as a place: unknown where it lies in a range that is not one value. */
function placeOf(term: Term): Expr {
  const certain = term.range && allOf(exact(term))
  return certain === undefined
    ? term.value
    : call('case', certain, term.value, literal(null, term.value.type))
}

/** The same term over columns that were renamed on the way into a pair. */
export function renameTerm(term: Term, alias: string): Term {
  const rename = (expr: Expr) => column(`${alias}.${nameOf({ value: expr })}`, expr.type)
  const value = rename(term.value)
  if (term.range === undefined) {
    return term.neverNegative ? { value, neverNegative: true } : { value }
  }
  return { value, range: { low: rename(term.range.low), high: rename(term.range.high) } }
}

function nameOf(term: Term | undefined): string {
  if (term?.value.kind === 'column') return term.value.name
  throw new InvariantError('A finished table holds a term that is no column.')
}
