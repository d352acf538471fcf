import type { CheckedJoin } from '../check/checked-model.ts'
import { marks } from '../model/identity.ts'
import { boolean, integer } from '../values/type.ts'
import { allOf, call, column, literal, truth, whole } from './build.ts'
import { names } from './columns.ts'
import { countAlone } from './count-matches.ts'
import { coveredBy, isAbsent, losesRows } from './covered.ts'
import { type Expr, isNullable } from './expr.ts'
import { addMark } from './identity.ts'
import type { Marked } from './marked.ts'
import { nothing } from './nothing.ts'
import { endLeft, type Pairs, preparePairs } from './pair-rows.ts'
import type { PlanColumn } from './plan.ts'
import { addDoubt, endTable, missLost, type StepState } from './step-state.ts'

/**
 * Joins to several rows: each row of the step appears once for each match, in doubt where the match
 * is. Where no match is sure the row may stand alone; the columns of those in doubt are unknown then.
 */
export function addRows(state: StepState, join: CheckedJoin, used: ReadonlySet<string>): void {
  const { alias } = join
  const other = state.find(join.of)
  const [on] = join.ways
  if (on === undefined) return
  const pairUp = preparePairs(state, { alias, name: alias, other, on, used })
  const pairs = pairUp(endLeft(state, alias))
  const { builder } = pairs
  builder.add({ kind: 'filter', condition: call('not', call('isFalse', pairs.match)) })
  const before = new Set(state.builder.physical().map(({ name }) => name))
  const certain = certainly(pairs)
  const unsure =
    certain &&
    (join.unmatched === 'drop'
      ? showUnsure(pairs, alias, certain)
      : hideUnsure(state, pairs, alias, certain))
  const shown = unsure?.shown ?? new Map<string, string>()
  const hidden = new Set(shown.values())
  const matched = { ...builder.build(), name: builder.name }
  state.made.push(matched)
  const added = matched.columns.filter(({ name }) => !before.has(name) && !hidden.has(name))
  // What tells the other rows apart is never hidden.
  const ids = other.ids.map(({ name, type }, i) => {
    const from = `${alias}.${name}`
    return { name: shown.has(from) ? `${alias}.$beside${i}` : from, from, type }
  })
  state.builder.add({
    kind: 'join',
    with: { table: matched.name },
    unmatched: 'keep',
    on: state.ids.map(({ name }) => ({ left: name, right: name })),
    columns: [
      ...added.map(({ name, type }) => ({ name, type, from: shown.get(name) ?? name })),
      ...ids.filter(({ name, from }) => name !== from),
    ],
  })
  for (const [name, term] of builder.columns) {
    if (name.startsWith(`${alias}.`)) state.builder.columns.set(name, term)
  }
  const [id] = ids
  const present = call('known', column(id?.name ?? '', id?.type ?? integer))
  const covered =
    join.unmatched === 'drop'
      ? undefined
      : coveredBy(state, join.of, on, join.during, pairs.keysKnown, alias)
  const held = covered && state.builder.derive(`${alias}.${names.held}`, covered)
  const absent =
    held === undefined ? truth(false) : call('case', held, truth(false), literal(null, boolean))
  const known = unsure
    ? [unsure.some, truth(true), present, literal(null, boolean)]
    : [present, truth(true)]
  state.builder.define(`${alias}.found`, { value: call('case', ...known, absent) })
  if (pairs.marked !== undefined) addMark(state, whereThere(pairs.marked, present))
  const reasons = [
    ...(unsure ? [call('and', present, call('not', call('isTrue', unsure.sure)))] : []),
    ...(join.to === 'many' ? [call('not', present)] : []),
  ]
  const [reason, ...more] = reasons
  if (reason !== undefined) addDoubt(state, more.length === 0 ? reason : call('or', ...reasons))
  const traced = ids.map(({ name }, i) => ({ name, from: other.ids[i]?.name ?? '' }))
  state.joined.push({ alias, ids: traced })
  state.ids = [...state.ids, ...ids.map((each, i) => addId(state, each, `${alias}.$id${i}`))]
  // How many rows each would have become is not known of a table that was not delivered.
  const isMissing = other.incomplete || other.roots.some((root) => isAbsent(state.coverageOf(root)))
  if (isMissing) state.builder.incomplete = true
  if (losesRows(state, other)) missLost(state)
  const joined = endTable(state, `${state.step}.${alias}.joined`)
  const asked = `${state.step}.${alias}.left`
  countAlone(state, alias, { asked, joined: joined.name, alone: call('not', present) })
  if (join.unmatched === 'drop') state.builder.add({ kind: 'filter', condition: present })
}

/** The mark of a pair; a row that stands alone was compared with no one. */
function whereThere({ term, possible }: Marked, present: Expr): Marked {
  const there = (mark: Expr) => call('case', present, mark, whole(marks.none))
  const value = there(term.value)
  const left = new Set([marks.none, ...possible])
  if (term.range === undefined) return { term: { value }, possible: left }
  return { term: { value, range: { low: value, high: there(term.range.high) } }, possible: left }
}

/** Pairs of which some are not sure. */
interface Unsure {
  /** Whether a pair is sure. */
  readonly sure: Expr
  /** Whether some pair of the step's row is. */
  readonly some: Expr
  /** For each column of the other table the one that is known only where some pair is sure. */
  readonly shown: ReadonlyMap<string, string>
}

/** Whether a pair is sure; undefined where all are. */
const certainly = ({ builder, match }: Pairs): Expr | undefined =>
  allOf([
    isNullable(match) ? call('isTrue', match) : undefined,
    builder.doubt && call('not', builder.doubt),
  ])

/** A row that cannot stand alone is there with the other table's columns, or not at all. */
const showUnsure = ({ builder }: Pairs, alias: string, certain: Expr): Unsure => ({
  sure: builder.derive(`${alias}.$sure`, certain),
  some: truth(true),
  shown: new Map(),
})

/** Hides the other table's columns where the row may stand alone. */
function hideUnsure(state: StepState, { builder }: Pairs, alias: string, certain: Expr): Unsure {
  const sure = builder.derive(`${alias}.$sure`, certain)
  const count = builder.fresh()
  const aggregate = { function: 'count', type: integer, filter: sure } as const
  const by = state.ids.map(({ name }) => name)
  builder.add({ kind: 'window', columns: [{ name: count, aggregate, by }] })
  const more = call('greaterThan', column(count, integer), whole(0))
  const some = builder.derive(`${alias}.$some`, more)
  const own = [...builder.columns].filter(([name]) => name.startsWith(`${alias}.`))
  const shown = own.flatMap(([, { value, range, until }]) =>
    [value, ...(range ? [range.low, range.high] : []), ...(until ? [until] : [])].flatMap(
      (each) => {
        if (each.kind !== 'column') return []
        const name = `$shown.${each.name}`
        builder.derive(name, call('case', some, each, literal(null, each.type)))
        return [[each.name, name] as const]
      },
    ),
  )
  return { sure, some, shown: new Map(shown) }
}

/** A row that stands alone has none of the ids of the other table, and an id is never unknown. */
function addId(state: StepState, { name: from, type }: PlanColumn, name: string): PlanColumn {
  state.builder.derive(
    name,
    call('coalesce', column(from, type), literal(nothing[type.kind], type)),
  )
  return { name, type }
}
