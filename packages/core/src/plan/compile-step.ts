import type { Term } from '../aggregates/aggregate.ts'
import type { CheckedStep, CheckedWindow } from '../check/checked-model.ts'
import type { Typed } from '../model/typed.ts'
import { integer } from '../values/type.ts'
import { groupContext, windowContext } from './aggregate-context.ts'
import { allOf, call, column, whole } from './build.ts'
import { names, tables } from './columns.ts'
import { type Expr, isNullable } from './expr.ts'
import { expandAggregate, lowerTyped } from './lower-typed.ts'
import type { Aggregate, PlanColumn, PlanTable } from './plan.ts'
import { createTableBuilder, type TableBuilder } from './table-builder.ts'

/** A finished table, as the steps that read it see it. */
export interface Finished {
  readonly name: string
  readonly physical: readonly PlanColumn[]
  readonly columns: ReadonlyMap<string, Term>
  readonly doubt: Expr | undefined
}

export interface CompiledStep {
  readonly finished: Finished
  readonly tables: readonly PlanTable[]
}

/** Writes one step as tables: its rows with flags, what is left of them, and the counts between. */
export function compileStep(
  step: CheckedStep,
  origin: Finished,
  from: PlanTable['from'],
): CompiledStep {
  const made: PlanTable[] = []
  let builder = createTableBuilder(tables.rows(step.name), from, origin)
  for (const { name, value } of step.derive) builder.define(name, lowerTyped(value, builder))
  builder = applyFilter(builder, step.where, names.where, step.name, made, step.group)
  for (const window of step.windows) addWindow(builder, window)
  if (step.group !== undefined) addGroup(builder, step.group, step)
  if (step.keep !== undefined) {
    builder = applyFilter(builder, step.keep, names.keep, step.name, made, undefined)
  }
  const table = { ...builder.build(), name: step.name }
  const finished = {
    name: step.name,
    physical: table.columns,
    columns: new Map(builder.columns),
    doubt: builder.doubt,
  }
  return { finished, tables: [...made, table, keptTable(finished)] }
}

/**
 * Keeps the rows on which a condition is true; where it is unknown they stay, in doubt. The rows
 * before it remain a table, over which the funnel counts.
 */
function applyFilter(
  builder: TableBuilder,
  condition: Typed | undefined,
  flag: string,
  step: string,
  made: PlanTable[],
  group: readonly string[] | undefined,
): TableBuilder {
  if (condition === undefined && group === undefined) return builder
  const value = condition && lowerTyped(condition, builder).value
  const kept = value && builder.derive(flag, value)
  const keys = group
    ?.map((key) => builder.columns.get(key)?.value)
    .filter((key) => key !== undefined)
  const name = flag === names.keep ? tables.groups(step) : tables.rows(step)
  const rows = { ...builder.build(), name }
  made.push(rows, funnelTable(step, flag, rows.name, kept, keys ?? []))
  const after = createTableBuilder(
    step,
    { table: rows.name },
    { ...builder, physical: rows.columns },
  )
  if (kept !== undefined) {
    after.add({
      kind: 'filter',
      condition: isNullable(kept) ? call('not', call('isFalse', kept)) : kept,
    })
    if (isNullable(kept)) {
      const unknown = call('not', call('known', kept))
      const earlier = after.doubt
      const doubt = earlier === undefined ? unknown : call('or', earlier, unknown)
      after.drop(names.doubt)
      after.doubt = after.derive(names.doubt, doubt)
    }
    after.drop(flag)
  }
  return after
}

function addWindow(builder: TableBuilder, window: CheckedWindow): void {
  for (const { name, value } of window.select) {
    const environment = {
      columns: builder.columns,
      aggregate: (typed: Parameters<typeof expandAggregate>[0]): Term =>
        expandAggregate(
          typed,
          windowContext(builder, window.by, window.frame, (inner) => lowerTyped(inner, builder)),
          { columns: builder.columns },
        ),
    }
    builder.define(name, lowerTyped(value, environment))
  }
}

function addGroup(builder: TableBuilder, keys: readonly string[], step: CheckedStep): void {
  const keyTerms = keys.map((key) => [key, builder.columns.get(key) as Term] as const)
  const known = allOf(
    keyTerms.flatMap(([, term]) => (isNullable(term.value) ? [call('known', term.value)] : [])),
  )
  if (known !== undefined) builder.add({ kind: 'filter', condition: known })
  const collected = new Map<string, { name: string; aggregate: Aggregate; reference: Expr }>()
  const collect = (aggregate: Aggregate): Expr => {
    const key = JSON.stringify(aggregate)
    const before = collected.get(key)
    if (before !== undefined) return before.reference
    const name = builder.fresh()
    const counts = aggregate.function === 'count' || aggregate.function === 'countDistinct'
    const reference = column(name, aggregate.type, !counts)
    collected.set(key, { name, aggregate, reference })
    return reference
  }
  const lower = (typed: Typed) => lowerTyped(typed, { columns: builder.columns })
  const context = groupContext(builder, keys, collect, lower)
  const environment = {
    columns: builder.columns,
    aggregate: (typed: Parameters<typeof expandAggregate>[0]) =>
      expandAggregate(typed, context, { columns: builder.columns }),
  }
  const selected = step.select.map(
    ({ name, value }) => [name, lowerTyped(value, environment)] as const,
  )
  const sure = builder.doubt && context.count(call('not', builder.doubt))
  const aggregates = [...collected.values()].map(({ name, aggregate }) => ({ name, aggregate }))
  builder.add({ kind: 'group', keys, columns: aggregates })
  builder.regroup([
    ...keyTerms.map(([name, term]) => ({ name, type: term.value.type })),
    ...aggregates.map(({ name, aggregate }) => ({ name, type: aggregate.type })),
  ])
  for (const [name, term] of keyTerms) {
    builder.columns.set(name, { value: column(name, term.value.type, false) })
  }
  for (const [name, term] of selected) builder.define(name, term)
  // A group of doubtful rows only may not exist at all.
  builder.doubt = sure && builder.derive(names.doubt, call('equal', sure, whole(0)))
}

/** Counts rows before a filter, those it keeps or leaves in doubt, and those without a key. */
function funnelTable(
  step: string,
  flag: string,
  from: string,
  kept: Expr | undefined,
  keys: readonly Expr[],
): PlanTable {
  const count = (filter?: Expr): Aggregate => ({
    function: 'count',
    type: integer,
    ...(filter === undefined ? {} : { filter }),
  })
  const possible = kept && call('not', call('isFalse', kept))
  const keyless = keys.flatMap((key) => (isNullable(key) ? [call('not', call('known', key))] : []))
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
