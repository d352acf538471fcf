import type { AggregateContext, LanguageAggregate, Term } from '../aggregates/aggregate.ts'
import { frameOver } from '../aggregates/frame-over.ts'
import { aggregates } from '../aggregates/index.ts'
import type { CheckedStep, CheckedWindow } from '../check/checked-model.ts'
import { gathers } from '../check/gathers.ts'
import { marks } from '../model/identity.ts'
import type { Typed, TypedAggregate } from '../model/typed.ts'
import { boolean, integer } from '../values/type.ts'
import { addComponents } from './add-components.ts'
import { addPick } from './add-pick.ts'
import { addSpans } from './add-spans.ts'
import { type GroupKey, windowContext } from './aggregate-context.ts'
import { askOthers } from './ask.ts'
import { allOf, call, column, truth, whole } from './build.ts'
import { names, tables } from './columns.ts'
import { isAbsent } from './covered.ts'
import { endRows, startRows } from './end-rows.ts'
import { type Expr, isNullable } from './expr.ts'
import type { Finished } from './finished.ts'
import { groupRows } from './group-rows.ts'
import { addMark, compareBy, gatherMarks, startIdentity } from './identity.ts'
import { expandAggregate, lowerTyped } from './lower-typed.ts'
import { markSpans } from './mark-spans.ts'
import type { Marked, StepsIdentity } from './marked.ts'
import { orderedContext } from './ordered-window.ts'
import { derivePending } from './pending.ts'
import { keyOf, placeColumn, placed } from './place.ts'
import type { Aggregate, AggregateColumn, PlanColumn, PlanRows, PlanTable } from './plan.ts'
import { addDoubt, endTable, missLost, type StepState } from './step-state.ts'
import { columnsKnownBy } from './still-read.ts'
import { createTableBuilder, type TableBuilder } from './table-builder.ts'

/** What a step needs of the model around it. */
export interface StepTools
  extends Pick<
    StepState,
    'scope' | 'find' | 'coverageOf' | 'doubtsLost' | 'lackOf' | 'checks' | 'starts'
  > {
  /** What is known of identity; undefined where nobody is graded. */
  readonly identity: StepsIdentity | undefined
  /** Whether its groups are the subjects: what a clue says of their rows is counted. */
  readonly isSubject: boolean
}

/**
 * Writes one step as tables, its keys in the order in which they run: rows with what other tables
 * say of them, flags, what is left of them, and the counts between.
 */
export function compileStep(
  step: CheckedStep,
  origin: Finished,
  tools: StepTools,
): {
  readonly finished: Finished
  readonly tables: readonly PlanTable[]
  readonly rows: PlanRows
} {
  const covered = origin.roots.map(tools.coverageOf)
  const lost = origin.lost || covered.some((coverage) => coverage?.lost !== undefined)
  const state: StepState = {
    scope: tools.scope,
    step: step.name,
    builder: createTableBuilder(tables.rows(step.name), origin.from, {
      ...origin,
      physical: stillRead(origin),
      incomplete: origin.incomplete || lost || covered.some(isAbsent),
      lost,
    }),
    ids: origin.ids,
    roots: origin.roots,
    identity: startIdentity(tools.identity, step.name, origin.marked),
    ways: new Map(origin.ways),
    made: [],
    joined: [],
    starts: tools.starts,
    find: tools.find,
    coverageOf: tools.coverageOf,
    doubtsLost: tools.doubtsLost,
    lackOf: tools.lackOf,
    checks: tools.checks,
  }
  derivePending(state.builder)
  startRows(state, step, origin)
  askOthers(state, step)
  for (const { name, value } of step.derive) {
    state.builder.define(name, lowerTyped(value, state.builder))
  }
  applyFilter(state, step.where, names.where, keysOf(step))
  const counted = { name: state.builder.name, doubt: state.builder.doubt }
  const read = state.ids.map(({ name }) => name)
  loseKeyless(state, [
    ...(step.spans?.by ?? []),
    ...(step.components?.nodes.map(({ column: node }) => node) ?? []),
    ...step.windows.flatMap(({ by }) => by),
    ...(step.pick?.by ?? []),
  ])
  // What follows what, and which is the first, nobody knows where any number of rows is missing.
  const isOrdered = step.spans ?? step.pick ?? step.windows.find(({ order }) => order !== undefined)
  if (state.builder.lost && isOrdered !== undefined) addDoubt(state, truth(true))
  if (step.spans !== undefined) {
    compareBy(state, step.spans.by)
    const addMarks = markSpans(state, step.spans.by)
    addSpans(state, step.spans)
    addMarks()
  }
  for (const { column: node } of step.components?.nodes ?? []) compareBy(state, [node])
  if (step.components !== undefined) addComponents(state, step.components)
  // A row is in doubt in all windows of a step, or in none: their order does not matter.
  for (const window of step.windows) compareBy(state, window.by)
  for (const window of step.windows) addWindow(state, window)
  if (step.pick !== undefined) {
    if (step.windows.length > 0) endTable(state, tables.unpicked(step.name))
    compareBy(state, step.pick.by)
    addPick(state, step.pick)
  }
  const rows = endRows(state, step, origin, { ...counted, ids: read })
  // Days of merged periods may be unknown where those of rows are not.
  if (step.spans !== undefined) applyFilter(state, undefined, names.group, step.group)
  if (step.group !== undefined) {
    loseKeyless(state, step.group)
    addGroup(state, step.group, step, tools.isSubject)
    compareBy(state, step.group)
  }
  if (step.keep !== undefined) applyFilter(state, step.keep, names.keep, undefined)
  const { builder } = state
  const table = { ...builder.build(), name: step.name }
  // Joined columns stay in the table as evidence, but no later step can name them.
  const columns = [...builder.columns].filter(([name]) => step.columns.has(name))
  const finished: Finished = {
    name: step.name,
    from: { table: step.name },
    physical: table.columns,
    columns: new Map(columns),
    doubt: builder.doubt,
    incomplete: builder.incomplete,
    lost: builder.lost,
    ids: state.ids,
    marked: state.identity?.marked,
    ways: state.ways,
    ...(origin.split && !gathers(step) ? { split: origin.split } : {}),
    parts: gathers(step) ? 1 : origin.parts,
    roots: origin.roots.map(({ definition, covers }) => ({
      definition,
      covers: isLost(step, covers?.column) ? undefined : covers,
    })),
  }
  return { finished, tables: [...state.made, table, keptTable(finished)], rows }
}

/** The columns of a table that steps behind it still read, or show: what it compared is done. */
function stillRead(origin: Finished): readonly PlanColumn[] {
  const known = columnsKnownBy(origin)
  return origin.physical.filter(({ name }) => !passing.test(name) || known.has(name))
}

/** What was compared, and how good it was, in the steps before. */
const passing = /^\$(valid|mark)\.|\.\$(key_mark|key\d+|held)(\$high)?$/

/** Where rows that lost their place are doubted, one without a key may be of any group or window. */
function loseKeyless(state: StepState, keys: readonly string[]): void {
  const mayLack = keys.some((key) => {
    const term = state.builder.columns.get(key)
    return term !== undefined && (term.range !== undefined || isNullable(term.value))
  })
  if (state.doubtsLost && mayLack) missLost(state)
}

/** The columns without which a row has no place among those that are put together. */
const keysOf = ({ spans, group }: CheckedStep): readonly string[] | undefined =>
  spans === undefined ? group : [...spans.by, ...(spans.first ? [spans.first.column] : [])]

/** Whether rows were put together by other columns. */
const isLost = ({ spans, group }: CheckedStep, name = ''): boolean =>
  [spans?.by, group].some((keys) => keys?.includes(name) === false)

/** What the table is called that a filter reads, by the flag of the filter. */
const tableBefore = {
  [names.where]: tables.rows,
  [names.group]: tables.spans,
  [names.keep]: tables.groups,
}

/**
 * Keeps the rows on which a condition is true; where it is unknown they stay, in doubt. The rows
 * before it remain a table, over which the funnel counts.
 */
function applyFilter(
  state: StepState,
  condition: Typed | undefined,
  flag: keyof typeof tableBefore,
  group: readonly string[] | undefined,
): void {
  if (condition === undefined && group === undefined) return
  const value = condition && lowerTyped(condition, state.builder).value
  const kept = value && state.builder.derive(flag, value)
  const keys = group
    ?.map((key) => state.builder.columns.get(key))
    .filter((key) => key !== undefined)
  const name = tableBefore[flag](state.step)
  endTable(state, name)
  state.made.push(funnelTable(state.step, flag, name, kept, keys ?? []))
  if (kept === undefined) return
  const { builder } = state
  const possible = isNullable(kept) ? call('not', call('isFalse', kept)) : kept
  builder.add({ kind: 'filter', condition: possible })
  builder.drop(flag)
  if (isNullable(kept)) addDoubt(state, call('not', call('known', kept)))
}

function addWindow(state: StepState, window: CheckedWindow): void {
  const { builder, identity } = state
  const by = window.by.map((key) => keyOf(builder, key))
  const frame = window.frame && movingFrame(builder, window.frame)
  const lower = (inner: Typed) => lowerTyped(inner, builder)
  const context = windowContext(builder, by, frame, lower)
  const placed = window.order && orderedContext(builder, by, window.order, lower)
  const contextOf = ({ aggregate }: TypedAggregate): AggregateContext => {
    const { over }: LanguageAggregate = aggregates[aggregate]
    return (over && placed?.(over)) ?? context
  }
  for (const { name, value } of window.select) {
    const environment = {
      columns: builder.columns,
      aggregate: (typed: TypedAggregate): Term =>
        expandAggregate(typed, contextOf(typed), { columns: builder.columns }),
    }
    builder.define(name, lowerTyped(value, environment))
  }
  // What is computed over rows is no surer than they are.
  if (identity?.marked !== undefined) {
    addMark(state, gatherMarks(identity.marked, identity.limit, context))
  }
}

/** A window's frame over a column of the table. */
function movingFrame(
  builder: TableBuilder,
  { column: name, span, before }: NonNullable<CheckedWindow['frame']>,
): AggregateColumn['frame'] {
  const day = placeColumn(builder, name)
  const { column: place, preceding } = frameOver(span, day)
  if (place.kind === 'column') return { column: place.name, preceding, before }
  const added = builder.fresh()
  builder.derive(added, place)
  return { column: added, preceding, before }
}

function addGroup(
  state: StepState,
  keys: readonly string[],
  step: CheckedStep,
  isSubject: boolean,
): void {
  const { builder, identity } = state
  const terms = keys.map((key) => builder.columns.get(key) as Term)
  const known = allOf(terms.flatMap(placed))
  if (known !== undefined) builder.add({ kind: 'filter', condition: known })
  const planned = terms.map(
    ({ value, range, network }, i): GroupKey => ({
      name: keys[i] as string,
      type: value.type,
      ...(network && range && { network: { value, range, network } }),
    }),
  )
  const markName = `$mark.${identity?.prefix}.rows`
  let marked: Marked | undefined
  groupRows(builder, planned, (context) => {
    const environment = {
      columns: builder.columns,
      aggregate: (typed: TypedAggregate) =>
        expandAggregate(typed, context, { columns: builder.columns }),
    }
    marked = identity?.marked && gatherMarks(identity.marked, identity.limit, context)
    return [
      ...step.select.map(({ name, value }) => [name, lowerTyped(value, environment)] as const),
      ...(marked ? [[markName, marked.term] as const] : []),
      ...(isSubject ? [...countDoubtful(context), ...countComparisons(state, context)] : []),
    ]
  })
  const term = builder.columns.get(markName)
  if (identity !== undefined) identity.marked = marked && term && { ...marked, term }
  state.ways.clear()
  identity?.valid.clear()
  state.ids = planned.map(({ name, type }) => ({ name, type }))
}

/** How many rows of each subject are in doubt, where rows can be. */
function countDoubtful({ rows }: AggregateContext): [string, Term][] {
  const { doubtful } = rows(undefined, [])
  return doubtful === undefined ? [] : [[names.unsureRows, { value: doubtful }]]
}

/** How many sure rows of each subject have each mark, and how many were found by each way of a join. */
function countComparisons(
  { identity, ways }: StepState,
  { rows, count }: AggregateContext,
): [string, Term][] {
  const { sure } = rows(undefined, [])
  const counted = (name: string, value: Expr, wanted: number, found?: Expr): [string, Term] => [
    name,
    {
      value: count(
        allOf([
          sure,
          call('isTrue', call('equal', value, whole(wanted))),
          found && call('isTrue', found),
        ]),
      ),
    },
  ]
  const { marked } = identity ?? {}
  const given = marked === undefined ? [] : [...marked.possible].filter((mark) => mark > marks.none)
  return [
    ...given.map((mark) => counted(names.markCount(mark), marked?.term.value as Expr, mark)),
    ...[...ways].flatMap(([name, tried]) =>
      Array.from({ length: tried.ways }, (_, i) =>
        counted(
          names.wayCount(tried.scope, tried.step, tried.alias, i),
          column(name, integer),
          i + 1,
          // Of a way that may have found nothing it is not said that it did.
          column(`${tried.alias}.found`, boolean),
        ),
      ),
    ),
  ]
}

/** Counts rows before a filter, those it keeps or leaves in doubt, and those without a key. */
function funnelTable(
  step: string,
  flag: string,
  from: string,
  kept: Expr | undefined,
  keys: readonly Term[],
): PlanTable {
  const count = (filter?: Expr): Aggregate => ({
    function: 'count',
    type: integer,
    ...(filter === undefined ? {} : { filter }),
  })
  const possible = kept && call('not', call('isFalse', kept))
  const keyless = keys.flatMap(placed).map((known) => call('not', known))
  const noKey = keyless.length > 1 ? call('or', ...keyless) : keyless[0]
  const columns = [
    { name: 'rows', aggregate: count() },
    { name: 'kept', aggregate: count(possible) },
    { name: 'in_doubt', aggregate: count(allOf([kept && call('not', call('known', kept))])) },
    { name: 'without_key', aggregate: count(noKey && allOf([possible, noKey])) },
  ].filter(({ name }) =>
    name === 'in_doubt'
      ? kept !== undefined && isNullable(kept)
      : name === 'without_key'
        ? noKey !== undefined
        : true,
  )
  return {
    name: `${tables.funnel(step)}${flag}`,
    from: { table: from },
    operations: [{ kind: 'group', keys: [], columns }],
    columns: columns.map(({ name }) => ({ name, type: integer })),
    keep: true,
    funnel: true,
  }
}

/** Counts the rows that a step ends with, and those of them in doubt. */
function keptTable({ name, doubt }: Finished): PlanTable {
  const columns = [
    { name: 'rows', aggregate: { function: 'count', type: integer } as Aggregate },
    ...(doubt === undefined
      ? []
      : [
          {
            name: 'in_doubt',
            aggregate: { function: 'count', type: integer, filter: doubt } as Aggregate,
          },
        ]),
  ]
  return {
    name: tables.kept(name),
    from: { table: name },
    operations: [{ kind: 'group', keys: [], columns }],
    columns: columns.map(({ name: added }) => ({ name: added, type: integer })),
    keep: true,
    // Where rows may be in doubt it is asked whether too many are.
    ...(doubt === undefined ? { funnel: true } : {}),
  }
}
