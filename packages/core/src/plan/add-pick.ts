import { exact } from '../aggregates/exact.ts'
import type { CheckedPick } from '../check/checked-model.ts'
import { integer } from '../values/type.ts'
import { allOf, call, column, whole } from './build.ts'
import type { Expr } from './expr.ts'
import { keyOf } from './place.ts'
import type { Aggregate } from './plan.ts'
import { addDoubt, endTable, type StepState } from './step-state.ts'
import type { TableBuilder } from './table-builder.ts'

/**
 * Keeps the first row of each key. Columns of the order are taken one after the other: of the rows
 * that are left those with the smallest value. A row in doubt, or whose place is unknown, may come
 * first or not: of several rows it stays beside the first of the others, all of them in doubt. A tie
 * stops the model.
 */
export function addPick(state: StepState, pick: CheckedPick): void {
  const { builder } = state
  const keys = pick.by.map((name) => keyOf(builder, name).possible)
  const keyColumns = keys.map((key) => key.name)
  const known = allOf(keys.map((key) => call('known', key)))
  if (known !== undefined) builder.add({ kind: 'filter', condition: known })
  const perKey = (aggregate: Aggregate) => windowOver(builder, aggregate, keyColumns)
  const count = { function: 'count', type: integer } as const
  const unsure = unsureOf(builder, pick)
  let left = unsure && call('not', unsure)
  for (const { column: name, descending } of pick.order) {
    const value = builder.columns.get(name)?.value
    if (value === undefined) continue
    const best = perKey({
      function: descending ? 'max' : 'min',
      argument: value,
      type: value.type,
      ...(left === undefined ? {} : { filter: left }),
    })
    const placed = call('isTrue', call('equal', value, best))
    left = builder.derive(builder.fresh(), allOf([left, placed]) ?? placed)
  }
  if (left === undefined) return
  const several = call('greaterThan', perKey(count), whole(1))
  const open =
    unsure &&
    builder.derive(
      '$open',
      call(
        'isTrue',
        call('and', several, call('greaterThan', perKey({ ...count, filter: unsure }), whole(0))),
      ),
    )
  const first = open === undefined ? left : (allOf([left, call('not', open)]) ?? left)
  const alike = call('greaterThan', perKey({ ...count, filter: first }), whole(1))
  const tied = builder.derive('$tied', call('isTrue', call('and', first, alike)))
  builder.add({ kind: 'filter', condition: unsure === undefined ? left : call('or', left, unsure) })
  const table = endTable(state, `${state.step}.picked`)
  state.builder.drop('$tied')
  if (open !== undefined) addDoubt(state, open)
  state.builder.drop('$open')
  stopAtTies(state, pick, table.name, tied)
}

/** Whether a row is in doubt or its place is unknown; undefined where that cannot be. */
function unsureOf(builder: TableBuilder, { by, order }: CheckedPick): Expr | undefined {
  const networks = by.filter((name) => builder.columns.get(name)?.network)
  const placed = [...networks, ...order.map((each) => each.column)].flatMap((name) => {
    const term = builder.columns.get(name)
    return term === undefined ? [] : exact(term)
  })
  const reasons = [
    ...(builder.doubt === undefined ? [] : [builder.doubt]),
    ...placed.map((certain) => call('not', certain)),
  ]
  if (reasons.length === 0) return undefined
  const unsure = reasons.length > 1 ? call('or', ...reasons) : (reasons[0] as Expr)
  return builder.derive(builder.fresh(), unsure)
}

/** Has the run fail where rows of a key share the first place. */
function stopAtTies(state: StepState, pick: CheckedPick, picked: string, tied: Expr): void {
  const name = `${picked}.tied`
  const aggregate = { function: 'count', type: integer, filter: tied } as const
  state.made.push({
    name,
    from: { table: picked },
    operations: [{ kind: 'group', keys: [], columns: [{ name: 'rows', aggregate }] }],
    columns: [{ name: 'rows', type: integer }],
    keep: true,
  })
  state.checks.push({ code: 'pick-tied', table: name, step: state.step, alias: pick.by.join(', ') })
}

/** Adds an aggregate over the rows of each key to its rows. */
function windowOver(builder: TableBuilder, aggregate: Aggregate, by: readonly string[]): Expr {
  const name = builder.fresh()
  builder.add({ kind: 'window', columns: [{ name, aggregate, by }] })
  return column(name, aggregate.type)
}
