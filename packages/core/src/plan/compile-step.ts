import type { Term } from '../aggregates/aggregate.ts'
import { frameOver } from '../aggregates/frame-over.ts'
import type { CheckedStep, CheckedWindow } from '../check/checked-model.ts'
import { gathers } from '../check/gathers.ts'
import type { Typed } from '../model/typed.ts'
import { integer } from '../values/type.ts'
import { addComponents } from './add-components.ts'
import { addPick } from './add-pick.ts'
import { addSpans } from './add-spans.ts'
import { type GroupKey, windowContext } from './aggregate-context.ts'
import { allOf, call } from './build.ts'
import { names, tables } from './columns.ts'
import { columnsRead } from './columns-read.ts'
import { addJoin } from './compile-join.ts'
import { addMatch } from './compile-match.ts'
import { type Expr, isNullable } from './expr.ts'
import type { Finished } from './finished.ts'
import { freeAliases } from './free-aliases.ts'
import { groupRows } from './group-rows.ts'
import { expandAggregate, lowerTyped } from './lower-typed.ts'
import { keyOf, placeColumn, placed } from './place.ts'
import type { Aggregate, PlanTable, WindowColumn } from './plan.ts'
import { addDoubt, endTable, type StepState } from './step-state.ts'
import { createTableBuilder, type TableBuilder } from './table-builder.ts'

/**
 * Writes one step as tables, its keys in the order in which they run: rows with what other tables
 * say of them, flags, what is left of them, and the counts between.
 */
export function compileStep(
  step: CheckedStep,
  origin: Finished,
  tools: Pick<StepState, 'find' | 'coverageOf' | 'checks'>,
): { readonly finished: Finished; readonly tables: readonly PlanTable[] } {
  const state: StepState = {
    step: step.name,
    builder: createTableBuilder(tables.rows(step.name), origin.from, origin),
    ids: origin.ids,
    made: [],
    ...tools,
  }
  freeAliases(state, step)
  for (const join of step.joins) addJoin(state, join, usedOf(step, join.alias))
  for (const match of step.matches) addMatch(state, match, usedOf(step, match.name))
  for (const { name, value } of step.derive) {
    state.builder.define(name, lowerTyped(value, state.builder))
  }
  applyFilter(state, step.where, names.where, keysOf(step))
  if (step.spans !== undefined) addSpans(state, step.spans)
  if (step.components !== undefined) addComponents(state, step.components)
  for (const window of step.windows) addWindow(state.builder, window)
  if (step.pick !== undefined) addPick(state, step.pick)
  // Days of merged periods may be unknown where those of rows are not.
  if (step.spans !== undefined) applyFilter(state, undefined, names.group, step.group)
  if (step.group !== undefined) addGroup(state, step.group, step)
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
    ids: state.ids,
    parts: gathers(step) ? 1 : origin.parts,
    roots: origin.roots.map(({ definition, covers }) => ({
      definition,
      covers: isLost(step, covers?.column) ? undefined : covers,
    })),
  }
  return { finished, tables: [...state.made, table, keptTable(finished)] }
}

/** The columns without which a row has no place among those that are put together. */
const keysOf = ({ spans, group }: CheckedStep): readonly string[] | undefined =>
  spans === undefined ? group : [...spans.by, ...(spans.first ? [spans.first.column] : [])]

/** Whether rows were put together by other columns. */
const isLost = ({ spans, group }: CheckedStep, name = ''): boolean =>
  [spans?.by, group].some((keys) => keys?.includes(name) === false)

/** The columns of an alias that the step reads anywhere. */
function usedOf(step: CheckedStep, alias: string): ReadonlySet<string> {
  const names = columnsRead(step).filter((name) => name.startsWith(`${alias}.`))
  return new Set(names.map((name) => name.slice(alias.length + 1)))
}

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

function addWindow(builder: TableBuilder, window: CheckedWindow): void {
  const by = window.by.map((key) => keyOf(builder, key))
  const frame = window.frame && movingFrame(builder, window.frame)
  for (const { name, value } of window.select) {
    const environment = {
      columns: builder.columns,
      aggregate: (typed: Parameters<typeof expandAggregate>[0]): Term =>
        expandAggregate(
          typed,
          windowContext(builder, by, frame, (inner) => lowerTyped(inner, builder)),
          { columns: builder.columns },
        ),
    }
    builder.define(name, lowerTyped(value, environment))
  }
}

/** A window's frame over a column of the table. */
function movingFrame(
  builder: TableBuilder,
  { column: name, span, before }: NonNullable<CheckedWindow['frame']>,
): WindowColumn['frame'] {
  const day = placeColumn(builder, name)
  const { column: place, preceding } = frameOver(span, day)
  if (place.kind === 'column') return { column: place.name, preceding, before }
  const added = builder.fresh()
  builder.derive(added, place)
  return { column: added, preceding, before }
}

function addGroup(state: StepState, keys: readonly string[], step: CheckedStep): void {
  const { builder } = state
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
  groupRows(builder, planned, (context) => {
    const environment = {
      columns: builder.columns,
      aggregate: (typed: Parameters<typeof expandAggregate>[0]) =>
        expandAggregate(typed, context, { columns: builder.columns }),
    }
    return step.select.map(({ name, value }) => [name, lowerTyped(value, environment)] as const)
  })
  state.ids = planned.map(({ name, type }) => ({ name, type }))
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
    name === 'in_doubt' ? kept !== undefined : name === 'without_key' ? noKey !== undefined : true,
  )
  return {
    name: `${tables.funnel(step)}${flag}`,
    from: { table: from },
    operations: [{ kind: 'group', keys: [], columns }],
    columns: columns.map(({ name }) => ({ name, type: integer })),
    keep: true,
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
  }
}
