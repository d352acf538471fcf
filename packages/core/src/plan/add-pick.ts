import { exact } from '../aggregates/exact.ts'
import type { CheckedPick } from '../check/checked-model.ts'
import { integer } from '../values/type.ts'
import { allOf, call, column, literal, whole } from './build.ts'
import type { ColumnExpr, Expr } from './expr.ts'
import type { Aggregate } from './plan.ts'
import { addDoubt, endTable, type StepState } from './step-state.ts'
import type { TableBuilder } from './table-builder.ts'

/**
 * Keeps the first row of each key. Columns of the order are taken one after the other: of the rows
 * that are left those with the smallest value; unknown comes last. A tie stops the model. Where a
 * row of the key is in doubt, or its place unknown, the row that is kept is in doubt.
 */
export function addPick(state: StepState, pick: CheckedPick): void {
  const { builder } = state
  const keys = pick.by.flatMap((name) => exactKey(builder, name))
  const keyColumns = keys.map((key) => key.name)
  const known = allOf(keys.map((key) => call('known', key)))
  if (known !== undefined) builder.add({ kind: 'filter', condition: known })
  const perKey = (aggregate: Aggregate) => windowOver(builder, aggregate, keyColumns)
  const unsure: Expr[] = builder.doubt === undefined ? [] : [builder.doubt]
  let left: Expr | undefined
  for (const { column: name, descending } of pick.order) {
    const term = builder.columns.get(name)
    if (term === undefined) continue
    const certain = allOf(exact(term))
    if (certain !== undefined) unsure.push(call('not', certain))
    const best = perKey({
      function: descending ? 'max' : 'min',
      argument: term.value,
      type: term.value.type,
      ...(left === undefined ? {} : { filter: left }),
    })
    const placed = call(
      'coalesce',
      call('equal', term.value, best),
      call('not', call('known', best)),
    )
    left = builder.derive(builder.fresh(), allOf([left, call('isTrue', placed)]) as Expr)
  }
  const count = { function: 'count', type: integer } as const
  const several = call('greaterThan', perKey(count), whole(1))
  const doubtful = unsure.length > 1 ? call('or', ...unsure) : unsure[0]
  const open =
    doubtful &&
    builder.derive(
      '$open',
      call(
        'isTrue',
        call(
          'and',
          several,
          call('greaterThan', perKey({ ...count, filter: call('isTrue', doubtful) }), whole(0)),
        ),
      ),
    )
  if (left !== undefined) builder.add({ kind: 'filter', condition: left })
  const tied = builder.derive('$tied', perKey(count))
  const table = endTable(state, `${state.step}.picked`)
  state.builder.drop('$tied')
  if (open !== undefined) addDoubt(state, open)
  state.builder.drop('$open')
  const name = `${table.name}.tied`
  state.made.push({
    name,
    from: { table: table.name },
    operations: [
      {
        kind: 'group',
        keys: [],
        columns: [
          {
            name: 'rows',
            aggregate: { ...count, filter: call('greaterThan', tied, whole(1)) },
          },
        ],
      },
    ],
    columns: [{ name: 'rows', type: integer }],
    keep: true,
  })
  state.checks.push({ code: 'pick-tied', table: name, step: state.step, alias: pick.by.join(', ') })
}

/** A key's column; where its value lies in a range it is unknown. */
function exactKey(builder: TableBuilder, name: string): ColumnExpr[] {
  const term = builder.columns.get(name)
  if (term === undefined) return []
  const certain = term.range && allOf(exact(term))
  const value =
    certain === undefined
      ? term.value
      : builder.derive(
          builder.fresh(),
          call('case', certain, term.value, literal(null, term.value.type)),
        )
  return value.kind === 'column' ? [value] : []
}

/** Adds an aggregate over the rows of each key to its rows. */
function windowOver(builder: TableBuilder, aggregate: Aggregate, by: readonly string[]): Expr {
  const name = builder.fresh()
  builder.add({ kind: 'window', columns: [{ name, aggregate, by }] })
  return column(name, aggregate.type)
}
