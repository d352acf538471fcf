import type { Typed, TypedLiteral } from '../model/typed.ts'
import { formatType, type Type } from '../values/type.ts'
import type { ModelChecker } from './checker.ts'

/** What a clock may refer to. */
export interface ClockScope {
  readonly facts: ReadonlyMap<string, Type>
  readonly params: ReadonlyMap<string, readonly TypedLiteral[]>
}

/** Types the last day of a model's clock: a date over facts, parameters and `as_of`. */
export function checkClock(
  checker: ModelChecker,
  { facts, params }: ClockScope,
): Typed | undefined {
  const { clock } = checker.source.model
  if (clock === undefined) return undefined
  const path = ['clock', 'last_day']
  const scope = { columns: facts, literals: params, aggregates: 'none' } as const
  const typed = checker.expression(clock.last_day, path, scope)
  if (typed === undefined || typed.type.kind === 'date') return typed
  const found = formatType(typed.type)
  checker.report('type-expected', { what: '"last_day"', expected: 'a date', found }, path)
  return undefined
}
