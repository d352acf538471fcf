import type { AggregateContext, Term } from '../aggregates/aggregate.ts'
import type { CheckedOn } from '../check/checked-model.ts'
import { comparedOn } from '../check/compared.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { marks } from '../model/identity.ts'
import type { Typed } from '../model/typed.ts'
import { boolean, string } from '../values/type.ts'
import { allOf, call, column, literal, truth, whole } from './build.ts'
import { names, tables } from './columns.ts'
import { type Expr, isNullable } from './expr.ts'
import type { Finished } from './finished.ts'
import { groupRows } from './group-rows.ts'
import { gatherMarks, limitMatch, markOf, storeMark, worse } from './identity.ts'
import { lowerTyped } from './lower-typed.ts'
import type { Marked } from './marked.ts'
import { derivePending } from './pending.ts'
import { placeOf, possibleName } from './place.ts'
import type { PlanColumn, PlanSource, PlanTable } from './plan.ts'
import { columnsOfOperation } from './reads.ts'
import { endTable, type StepState } from './step-state.ts'
import { isHeld, isTrace } from './still-read.ts'
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
  /** Whether the pair matches: unknown where its condition is, or its mark is too bad to count. */
  readonly match: Expr
  /** The identity mark of the pair, that of the other table's row included. */
  readonly marked: Marked | undefined
  /** How the names of the other table's columns begin. */
  readonly prefix: string
  /** Whether all keys of the step's row are known; undefined where they always are. */
  readonly keysKnown: Expr | undefined
}

/** The rows of a step as they are paired: several pairings may read one such table. */
export interface Left {
  readonly table: PlanTable
  readonly columns: ReadonlyMap<string, Term>
}

/**
 * Another table that is asked about each row, once what it compares is there: it puts what was
 * found beside the rows of `left`. The function that it returns makes columns of that.
 */
export type Asking = (left: Left) => () => Answer

/** What an answer means for the row beside which it stands. */
export interface Answer {
  /** Holds for rows that it puts in doubt, never unknown; undefined: none. */
  readonly doubt?: Expr | undefined
  /** Holds for rows that stay, never unknown; undefined: all. */
  readonly stays?: Expr
  /** The identity mark that it gives; undefined where nobody was compared. */
  readonly marked: Marked | undefined
}

/** Ends the table so far: its rows are what other tables are asked about. */
export function endLeft(state: StepState, name: string): Left {
  const table = endTable(state, `${state.step}.${name}.left`)
  return { table, columns: new Map(state.builder.columns) }
}

/**
 * Prepares a pairing of the rows of a step with those of another table: what it compares becomes
 * columns of the step. The pairs are made once the table that holds these has ended.
 */
export function preparePairs(state: StepState, options: PairOptions): (left: Left) => Pairs {
  const { other, on } = options
  const found = on.keys.map(({ left, right }) => matchKey(state, left, other, right))
  const place = placedRows(state, options, found)
  const keys = on.keys.map(({ right }, i) => {
    const { value } = found[i] as MatchedKey
    const left =
      value.kind === 'column' ? value : state.builder.derive(`${options.name}.$key${i}`, value)
    return { left, right: place.keys.get(right) ?? nameOf(other.columns.get(right)) }
  })
  const own = keyMark(state, options)
  return (left) => pairWith(state, left, options, { found, keys, place, own })
}

/** What is compared of the rows of a step, as columns of theirs. */
interface Prepared {
  readonly found: readonly MatchedKey[]
  readonly keys: readonly { readonly left: Expr; readonly right: string }[]
  /** The other table. */
  readonly place: PlacedTable
  /** The mark that the keys give. */
  readonly own: Marked | undefined
}

function pairWith(
  state: StepState,
  left: Left,
  { alias, name, other, on, used }: PairOptions,
  { found, keys, place, own }: Prepared,
): Pairs {
  const taken = place.physical.filter(
    ({ name }) =>
      used.has(name.replace(/\$(low|high|until)$/, '')) ||
      name.startsWith('$') ||
      isTrace(name) ||
      // Whether nothing was found says something goes with what was not found.
      (isHeld(name) && used.has(name.slice(0, name.lastIndexOf('.')))) ||
      other.ids.some((id) => id.name === name),
  )
  const pairs = createTableBuilder(
    tables.pairs(state.step, name),
    { table: left.table.name },
    { physical: left.table.columns, columns: left.columns, doubt: undefined },
  )
  pairs.add({
    kind: 'join',
    with: place.from,
    unmatched: 'keep',
    on: keys.map((key) => ({ left: nameOf({ value: key.left }), right: key.right })),
    columns: taken.map(({ name, type }) => ({ name: `${alias}.${name}`, from: name, type })),
  })
  for (const [name, term] of place.columns) {
    if (taken.some((each) => each.name === name)) {
      pairs.columns.set(`${alias}.${name}`, renameTerm(term, alias))
    }
  }
  const [id] = other.ids
  if (id === undefined) throw new InvariantError(`${other.name} has no row ids.`)
  const present = call('known', column(`${alias}.${id.name}`, id.type))
  const both = worse([
    ...(own ? [own] : []),
    ...(other.marked ? [ofOther(other.marked, alias)] : []),
  ])
  const marked = both && storeMark(pairs, `${alias}.$pair_mark`, both)
  const condition = allOf([
    ...found.map(({ network }) => network && isSameNetwork(network, alias)),
    on.condition && lowerTyped(on.condition, pairs).value,
  ])
  const matching =
    condition === undefined ? present : call('case', present, condition, truth(false))
  const single = oneForEach(pairs, matching, {
    on,
    ids: other.ids.map((each) => `${alias}.${each.name}`),
  })
  const match = pairs.derive(
    `${alias}.${names.match}`,
    state.identity === undefined ? single : limitMatch(single, marked, state.identity.limit),
  )
  if (other.doubt !== undefined) {
    // Not `$doubt`: the step's rows may have brought a column of that name with them.
    const doubt = call('coalesce', column(`${alias}.${names.doubt}`, boolean), truth(false))
    pairs.doubt = pairs.derive(`${alias}.${names.unsure}`, doubt)
  }
  const nullable = keys.map(({ left }, i) => found[i]?.network?.own ?? left).filter(isNullable)
  return {
    builder: pairs,
    match,
    marked,
    prefix: `${alias}.`,
    keysKnown: allOf(nullable.map((key) => call('known', key))),
  }
}

/**
 * Whether a pair matches, unknown where a row without a number would match people of several numbers by their
 * names: whose it is nobody knows.
 */
function oneForEach(
  pairs: TableBuilder,
  matching: Expr,
  { on: { apart = [] }, ids }: { readonly on: CheckedOn; readonly ids: readonly string[] },
): Expr {
  return apart.reduce((match, { own, theirs }) => {
    const may = call('not', call('isFalse', match))
    const carrier = pairs.derive(
      pairs.fresh(),
      call('case', may, lowerTyped(own, pairs).value, literal(null, string)),
    )
    const [first, last] = (['min', 'max'] as const).map((end) => {
      const name = pairs.fresh()
      const aggregate = { function: end, argument: carrier, type: string }
      pairs.add({ kind: 'window', columns: [{ name, aggregate, by: ids }] })
      return column(name, string)
    }) as [Expr, Expr]
    const isAnybodys = call(
      'and',
      call('not', call('known', lowerTyped(theirs, pairs).value)),
      call('isTrue', call('lessThan', first, last)),
    )
    const open = call('case', call('isTrue', match), literal(null, boolean), match)
    return call('case', isAnybodys, open, match)
  }, matching)
}

/** Pairs with the columns of the other table, and those of the step's row that their reader reads. */
function ownOf(table: PlanTable, prefix: string, { operations }: PlanTable): PlanTable {
  const read = new Set(operations.flatMap(columnsOfOperation))
  const columns = table.columns.filter(({ name }) => name.startsWith(prefix) || read.has(name))
  return { ...table, columns }
}

/** What must be equal in a pair; for a network, what has to be equal for it to be surely the same. */
interface MatchedKey {
  readonly value: Expr
  readonly network?: { readonly own: Expr; readonly theirs: Expr }
}

function matchKey(state: StepState, left: Typed, other: Finished, right: string): MatchedKey {
  const own = lowerTyped(left, state.builder)
  const theirs = other.columns.get(right)
  const isShared = own.network !== undefined && own.network === theirs?.network
  if (!isShared || own.range === undefined || theirs?.range === undefined) {
    return { value: placeOf(own) }
  }
  return { value: possibleName(own), network: { own: own.range.high, theirs: theirs.range.high } }
}

/** True where the rows are surely of one network; of those that may be, unknown. */
const isSameNetwork = ({ own, theirs }: Required<MatchedKey>['network'], alias: string): Expr =>
  call(
    'case',
    call('isTrue', call('equal', own, renamed(theirs, alias))),
    truth(true),
    literal(null, boolean),
  )

/** The mark that the keys of a pairing give, computed once for each row of the step. */
function keyMark(state: StepState, { alias, name, on }: PairOptions): Marked | undefined {
  if (state.identity === undefined) return undefined
  const compared = comparedOn(on, alias, state.identity.kinds)
  return compared && storeMark(state.builder, `${name}.$key_mark`, markOf(state, compared))
}

/** The mark of the other table's row; of none where there is no row. */
function ofOther({ term, possible }: Marked, alias: string): Marked {
  const { value, range } = renameTerm(term, alias)
  const there = (mark: Expr) => call('coalesce', mark, whole(marks.none))
  const found = there(value)
  const renamed = range === undefined ? undefined : { low: found, high: there(range.high) }
  return { term: renamed ? { value: found, range: renamed } : { value: found }, possible }
}

/** Pairs grouped by the step's row: their table, and the mark that they give to the row. */
export interface Found {
  readonly table: PlanTable
  readonly marked: Marked | undefined
}

/** Groups pairs by the step's row and puts the result beside the row. */
export function bringBack(
  state: StepState,
  pairs: Pairs,
  name: string,
  select: (context: AggregateContext) => readonly (readonly [string, Term])[],
): Found {
  const { builder } = pairs
  const table = { ...builder.build(), name: builder.name }
  const grouped = createTableBuilder(
    `${state.step}.${name}.found`,
    { table: table.name },
    { physical: table.columns, columns: builder.columns, doubt: builder.doubt },
  )
  const markName = `${name}.$mark`
  let marked: Marked | undefined
  groupRows(grouped, state.ids, (context) => {
    marked =
      state.identity &&
      pairs.marked &&
      gatherMarks(pairs.marked, state.identity.limit, context, pairs.match)
    return [...select(context), ...(marked ? [[markName, marked.term] as const] : [])]
  })
  const found = grouped.build()
  state.made.push(ownOf(table, pairs.prefix, found), found)
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
    if (!idNames.has(column) && column !== markName) state.builder.columns.set(column, term)
  }
  const term = grouped.columns.get(markName)
  return { table: found, marked: marked && term && { ...marked, term } }
}

/** The other table as a pairing reads it. */
interface PlacedTable {
  readonly from: PlanSource
  readonly physical: readonly PlanColumn[]
  readonly columns: ReadonlyMap<string, Term>
  readonly keys: ReadonlyMap<string, string>
}

/**
 * The other table with the places of its keys that lie in ranges: columns that are unknown wherever
 * the range is not one value (SEMANTICS 5.5); and with the days up to which its events are pending.
 * Where no key has a range and nothing is pending it is the table itself.
 */
function placedRows(
  state: StepState,
  { other, on, name, used }: PairOptions,
  found: readonly MatchedKey[],
): PlacedTable {
  const ranged = on.keys.flatMap(({ right }, i) => {
    const term = other.columns.get(right)
    if (term?.range === undefined) return []
    return [{ right, place: found[i]?.network ? possibleName(term) : placeOf(term) }]
  })
  const builder = createTableBuilder(`${state.step}.${name}.placed`, other.from, other)
  for (const column of other.columns.keys()) if (!used.has(column)) builder.columns.delete(column)
  derivePending(builder)
  const physical = [...builder.physical()]
  const keys = ranged.map(({ right, place }, i): [string, string] => {
    const name = `$place${i}`
    builder.derive(name, place)
    return [right, name]
  })
  const table = builder.build()
  if (table.operations.length === 0) return { ...other, keys: new Map() }
  state.made.push(table)
  const columns = new Map([...other.columns, ...builder.columns])
  return { from: { table: builder.name }, physical, columns, keys: new Map(keys) }
}

/** The same term over columns that were renamed on the way into a pair. */
export function renameTerm(term: Term, alias: string): Term {
  const rename = (expr: Expr) => renamed(expr, alias)
  const { value, range, network, until, neverNegative } = term
  return {
    value: rename(value),
    ...(range && { range: { low: rename(range.low), high: rename(range.high) } }),
    ...(range && network && { network }),
    ...(range === undefined && neverNegative && { neverNegative }),
    ...(until && { until: rename(until) }),
  }
}

const renamed = (expr: Expr, alias: string): Expr =>
  column(`${alias}.${nameOf({ value: expr })}`, expr.type)

function nameOf(term: Term | undefined): string {
  if (term?.value.kind === 'column') return term.value.name
  throw new InvariantError('A finished table holds a term that is no column.')
}
