import { columnsOf, type Typed, type TypedAggregate, type TypedColumn } from '../model/typed.ts'
import { column } from '../plan/build.ts'
import { isNullable } from '../plan/expr.ts'
import { lowerTyped } from '../plan/lower-typed.ts'
import type { Given } from './evaluate-typed.ts'
import { evaluatePart, isOpen, openColumns } from './open-columns.ts'

/** Whether an expression has no value on a row although all is known there that it is computed from. */
export const isValueless = (typed: Typed, given: Given, has: (name: string) => boolean): boolean =>
  columnsOf(typed).every(has) &&
  isOpen(evaluatePart(typed, given)) &&
  openColumns(typed, given).length === 0

/** What an aggregate computes of single rows, its filter among it. */
export const computedBy = ({ args, filter }: TypedAggregate): readonly Typed[] =>
  filter === undefined ? args : [...args, filter]

/** Whether what is computed of single rows may be unknown although all of their columns are known. */
export function mayBeValueless(typed: Typed): boolean {
  if (typed.kind === 'column' || typed.kind === 'literal') return false
  if (typed.kind === 'aggregate') return computedBy(typed).some(mayBeValueless)
  const known = columnsIn(typed).map(
    ({ name, type }) => [name, { value: column(name, type, false) }] as const,
  )
  return isNullable(lowerTyped(typed, { columns: new Map(known) }).value)
}

function columnsIn(typed: Typed): TypedColumn[] {
  if (typed.kind === 'column') return [typed]
  return typed.kind === 'call' ? typed.args.flatMap(columnsIn) : []
}
