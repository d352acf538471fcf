import type { Term } from '../aggregates/aggregate.ts'
import { filtered } from '../aggregates/filtered.ts'
import type { CheckedJoin } from '../check/checked-model.ts'
import { marks } from '../model/identity.ts'
import { boolean, integer } from '../values/type.ts'
import { allOf, call, column, literal, truth, whole } from './build.ts'
import { names } from './columns.ts'
import { countMatches, type Way } from './count-matches.ts'
import { coveredBy, losesRows } from './covered.ts'
import type { Expr } from './expr.ts'
import type { Marked } from './marked.ts'
import { type Answer, type Asking, bringBack, type Left, preparePairs } from './pair-rows.ts'
import { possibleName } from './place.ts'
import type { PlanTable } from './plan.ts'
import { boundsOf } from './ranged.ts'
import { endTable, missLost, type StepState } from './step-state.ts'

/** A way of finding the row, with the mark that it gives. */
interface MarkedWay extends Way {
  readonly marked: Marked | undefined
}

/**
 * Prepares a join `to: one` or `maybe`: it puts the columns of another table beside each row, as
 * `<alias>.<column>` and `<alias>.found`.
 */
export function askLookup(state: StepState, join: CheckedJoin, used: ReadonlySet<string>): Asking {
  const { alias, ways } = join
  const other = state.find(join.of)
  const kept = [...other.columns].filter(([name]) => used.has(name))
  const traces = other.ids.filter(({ name }) => !used.has(name))
  const ids = other.ids.map(({ name }) => ({ name: `${alias}.${name}`, from: name }))
  state.joined.push({ alias, ids })
  const prepared = ways.map((on, i) => {
    const prefix = ways.length === 1 ? alias : `${alias}.$way${i + 1}`
    const name = ways.length === 1 ? alias : `${alias}.${i + 1}`
    return { on, prefix, name, pairUp: preparePairs(state, { alias, name, other, on, used }) }
  })
  const covered: (Expr | undefined)[] = []
  const look = (left: Left) =>
    prepared.map(({ on, prefix, name, pairUp }): MarkedWay => {
      const pairs = pairUp(left)
      const { table, marked } = bringBack(state, pairs, name, (context) => {
        const rows = context.rows(pairs.match, [])
        const sure = context.count(rows.sure)
        const doubtful = rows.doubtful ?? whole(0)
        const single = call('and', call('equal', sure, whole(1)), call('equal', doubtful, whole(0)))
        const only = (value: Expr) =>
          call(
            'case',
            single,
            context.compute(filtered('min', value, rows.sure)),
            literal(null, value.type),
          )
        /** The network that the row is of at most: that of all rows that may be the one. */
        const most = (term: Term): Expr => {
          const name = possibleName(term)
          const ends = (['min', 'max'] as const).map((end) =>
            context.compute(filtered(end, name, call('not', call('isFalse', pairs.match)))),
          )
          const [first, last] = ends as [Expr, Expr]
          return call('case', call('equal', first, last), first, literal(null, name.type))
        }
        const onlyTerm = (term: Term): Term => ({
          value: term.network ? call('coalesce', only(term.value), most(term)) : only(term.value),
          ...(term.range === undefined
            ? {}
            : { range: { low: only(term.range.low), high: only(term.range.high) } }),
          ...(term.network && { network: term.network }),
          ...(term.until && { until: only(term.until) }),
        })
        return [
          [`${prefix}.$sure`, { value: sure }],
          [`${prefix}.$doubtful`, { value: doubtful }],
          ...traces.map(({ name: trace, type }): [string, Term] => [
            `${prefix}.${trace}`,
            { value: only(column(`${alias}.${trace}`, type)) },
          ]),
          ...kept.map(([name]): [string, Term] => [
            `${prefix}.${name}`,
            onlyTerm(pairs.builder.columns.get(`${alias}.${name}`) as Term),
          ]),
        ]
      })
      covered.push(coveredBy(state, join.of, on, join.during, pairs.keysKnown, name))
      if (join.two === 'stop' && ways.length === 1) stopAtTwo(state, join, table, `${prefix}.$sure`)
      const counted = (column_: string) => column(`${prefix}.${column_}`, integer, false)
      return { prefix, marked, sure: counted('$sure'), doubtful: counted('$doubtful') }
    })
  return (left) => {
    const found = look(left)
    return () =>
      settleLookup(state, join, { found, kept, traces: traces.map(({ name }) => name), covered })
  }
}

interface Looked {
  readonly found: readonly MarkedWay[]
  readonly kept: readonly (readonly [string, Term])[]
  readonly traces: readonly string[]
  readonly covered: readonly (Expr | undefined)[]
}

/** Takes what the first way found that found anything; says where the row is in doubt for it. */
function settleLookup(
  state: StepState,
  join: CheckedJoin,
  { found, kept, traces, covered }: Looked,
): Answer {
  const { alias, ways } = join
  const { sure, doubtful } = chooseWay(state, alias, found, kept, traces)
  if (ways.length > 1) {
    const chosen = `${alias}.$sure`
    state.builder.derive(chosen, sure)
    const table = endTable(state, `${state.step}.${alias}.chosen`)
    if (join.two === 'stop') stopAtTwo(state, join, table, chosen)
    countMatches(state, alias, table.name, found)
  } else countMatches(state, alias, `${state.step}.${alias}.found`, found)
  const some = (count: Expr) => call('greaterThan', count, whole(0))
  const one = call('and', call('equal', sure, whole(1)), call('equal', doubtful, whole(0)))
  if (join.unmatched === 'drop') {
    if (losesRows(state, state.find(join.of))) missLost(state)
    // What has not surely met one is there only if it has.
    state.builder.define(`${alias}.found`, { value: truth(true) })
    const stays = call('or', some(sure), some(doubtful))
    return { doubt: call('not', one), stays, marked: markOfWays(found) }
  }
  // A row that none of the ways found is missing only where each of them would have found it.
  const seen = allOf(covered)
  const held = seen && state.builder.derive(`${alias}.${names.held}`, seen)
  const absent =
    held === undefined ? truth(false) : call('case', held, truth(false), literal(null, boolean))
  state.builder.define(`${alias}.found`, {
    value: call('case', some(sure), truth(true), some(doubtful), literal(null, boolean), absent),
  })
  const doubt = join.to === 'one' ? call('not', one) : mayFindTwo(found)
  return { doubt, marked: markOfWays(found) }
}

/** Whether a way that may be the one that counts may find two rows: those before it find none for sure. */
function mayFindTwo(ways: readonly Way[]): Expr {
  const [first, ...rest] = ways.map(({ sure, doubtful }) => ({
    several: call('greaterThan', call('add', sure, doubtful), whole(1)),
    decided: call('greaterThan', sure, whole(0)),
  }))
  if (first === undefined) return truth(false)
  if (rest.length === 0) return first.several
  const later = mayFindTwo(ways.slice(1))
  return call('or', first.several, call('and', call('not', first.decided), later))
}

/** The mark of the way that counts; what it may be is the worst of the ways that may count. */
function markOfWays(ways: readonly MarkedWay[]): Marked | undefined {
  const given = ways.flatMap(({ marked }) => marked ?? [])
  if (given.length === 0) return undefined
  const terms = ways.map(({ marked }): Term => marked?.term ?? { value: whole(marks.none) })
  const possible = new Set([marks.none, ...given.flatMap((each) => [...each.possible])])
  const value = firstFound(ways, (_, i) => terms[i]?.value as Expr)
  if (!terms.some(({ range }) => range !== undefined)) return { term: { value }, possible }
  const high = terms.reduceRight((later, term, i) => {
    const own = boundsOf(term).high
    const decided = call('greaterThan', ways[i]?.sure as Expr, whole(0))
    return call('case', decided, own, call('greatest', own, later))
  }, whole(marks.none) as Expr)
  return { term: { value, range: { low: value, high: call('greatest', value, high) } }, possible }
}

/** Chooses something of the first way that found anything. */
function firstFound(ways: readonly Way[], pick: (way: Way, i: number) => Expr): Expr {
  const parts = ways.slice(0, -1).flatMap((way, i) => [isHit(way), pick(way, i)])
  const last = ways.length - 1
  const otherwise = pick(ways[last] as Way, last)
  return parts.length === 0 ? otherwise : call('case', ...parts, otherwise)
}

const isHit = ({ sure, doubtful }: Way): Expr =>
  call('greaterThan', call('add', sure, doubtful), whole(0))

/** Takes the columns of the first way that found anything. */
function chooseWay(
  state: StepState,
  alias: string,
  ways: readonly Way[],
  kept: readonly (readonly [string, Term])[],
  traces: readonly string[],
): { readonly sure: Expr; readonly doubtful: Expr } {
  const [first, ...rest] = ways
  if (first === undefined || rest.length === 0) {
    return { sure: first?.sure ?? whole(0), doubtful: first?.doubtful ?? whole(0) }
  }
  const { builder } = state
  const choose = (pick: (way: Way) => Expr): Expr => firstFound(ways, pick)
  const termOf = (way: Way, name: string) => builder.columns.get(`${way.prefix}.${name}`) as Term
  for (const trace of traces) {
    builder.derive(
      `${alias}.${trace}`,
      choose((way) => termOf(way, trace).value),
    )
  }
  for (const [name, term] of kept) {
    const ends = term.range && {
      low: choose((way) => termOf(way, name).range?.low as Expr),
      high: choose((way) => termOf(way, name).range?.high as Expr),
    }
    const value = choose((way) => termOf(way, name).value)
    const until = term.until && choose((way) => termOf(way, name).until as Expr)
    const { network } = term
    builder.define(`${alias}.${name}`, {
      value,
      ...(ends && { range: ends }),
      ...(ends && network && { network }),
      ...(until && { until }),
    })
  }
  const passing = ways.map(({ prefix }) => `${prefix}.`)
  for (const name of [...builder.columns.keys()]) {
    if (passing.some((prefix) => name.startsWith(prefix))) builder.columns.delete(name)
  }
  const way = ways.flatMap((each, i) => [isHit(each), whole(i + 1)])
  const chosen = `${alias}.${names.way}`
  builder.derive(chosen, call('case', ...way, literal(null, integer)))
  state.ways.set(chosen, { scope: state.scope, step: state.step, alias, ways: ways.length })
  return { sure: choose((each) => each.sure), doubtful: choose((each) => each.doubtful) }
}

/** Has the run fail where a row that may have one match has two. */
function stopAtTwo(state: StepState, join: CheckedJoin, found: PlanTable, sure: string): void {
  const table = `${found.name}.twice`
  const twice = call('greaterThan', column(sure, integer, false), whole(1))
  state.made.push({
    name: table,
    from: { table: found.name },
    operations: [
      {
        kind: 'group',
        keys: [],
        columns: [{ name: 'rows', aggregate: { function: 'count', type: integer, filter: twice } }],
      },
    ],
    columns: [{ name: 'rows', type: integer }],
    keep: true,
  })
  state.checks.push({ code: 'join-not-unique', table, step: state.step, alias: join.alias })
}
