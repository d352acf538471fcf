import { exact } from '../aggregates/exact.ts'
import type { CheckedSplit } from '../check/checked-model.ts'
import { andOthers, betweenNames, unlisted } from '../dataset/kinds/party-list.ts'
import { integer, string } from '../values/type.ts'
import { allOf, call, column, literal, whole } from './build.ts'
import { names, tables } from './columns.ts'
import type { Expr } from './expr.ts'
import type { Finished } from './finished.ts'
import type { Aggregate, PlanTable } from './plan.ts'
import { addDoubt } from './step-state.ts'
import { createTableBuilder } from './table-builder.ts'

/**
 * Puts in place of each row one for each name of a list, and for each that it counts without a name; 等 is
 * one name that is not listed, and so is what is not known. Where a row came from stays as it is; the place of the name tells it from its fellows.
 */
export function splitRows(
  step: string,
  { name, of }: CheckedSplit,
  origin: Finished,
): { readonly finished: Finished; readonly tables: readonly PlanTable[] } {
  const builder = createTableBuilder(tables.split(step), origin.from, origin)
  const state = { step, builder, made: [] as PlanTable[] }
  const list = builder.columns.get(of)
  if (list === undefined) return { finished: origin, tables: [] }
  // Of a list that may be another one nobody knows the names.
  const certain = list.range && allOf(exact(list))
  const text = certain
    ? builder.derive(builder.fresh(), call('case', certain, list.value, literal(null, string)))
    : list.value
  const part = builder.fresh()
  const number = names.number(name)
  builder.add({
    kind: 'split',
    column: text.kind === 'column' ? text.name : of,
    separator: betweenNames,
    unlisted,
    name: part,
    number,
  })
  const found = column(part, string)
  const isOther = call('equal', found, literal(andOthers, string))
  builder.define(name, { value: call('case', isOther, literal(null, string), found) })
  if (certain) addDoubt(state, call('not', certain))
  const table = { ...state.builder.build(), name: tables.split(step) }
  return {
    finished: {
      ...origin,
      from: { table: table.name },
      physical: table.columns,
      columns: new Map(state.builder.columns),
      doubt: state.builder.doubt,
      split: new Set([...(origin.split ?? []), name]),
      ids: [...origin.ids, { name: number, type: integer }],
    },
    tables: [...state.made, table, countSplit(step, name)],
  }
}

/** Counts the rows before, which have a first name each, and the names that are not known. */
function countSplit(step: string, name: string): PlanTable {
  const count = (filter?: Expr): Aggregate => ({
    function: 'count',
    type: integer,
    ...(filter && { filter }),
  })
  const first = call('equal', column(names.number(name), integer, false), whole(1))
  const columns = [
    { name: 'rows', aggregate: count(first) },
    { name: 'names', aggregate: count() },
    { name: 'unnamed', aggregate: count(call('not', call('known', column(name, string)))) },
  ]
  return {
    name: tables.splits(step),
    from: { table: tables.split(step) },
    operations: [{ kind: 'group', keys: [], columns }],
    columns: columns.map((each) => ({ name: each.name, type: integer })),
    keep: true,
    funnel: true,
  }
}
