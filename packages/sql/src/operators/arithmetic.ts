import { decimal, scaleOf, type Type } from '@mingjian/core'
import { binary, call, caseOf, cast, integerOf } from '../ast/build.ts'
import type { BinaryOperator, SqlExpr } from '../ast/nodes.ts'
import type { SqlOperator } from '../dialects/dialect.ts'
import { argument } from './operator.ts'

/** The cast names the plan's type, beyond which every engine fails instead of widening. */
const sum =
  (operator: BinaryOperator): SqlOperator =>
  (args, { type }) =>
    cast(binary(operator, argument(args, 0), argument(args, 1)), type)

export const add = sum('+')
export const subtract = sum('-')

/** An integer beside a decimal becomes decimal(0): engines would otherwise choose a width. */
export const multiply: SqlOperator = (args, { args: typed, type }, dialect) => {
  const factor = (at: number): SqlExpr => {
    const integer = argument(typed, at).type.kind === 'integer'
    const value = argument(args, at)
    return integer && type.kind === 'decimal' ? cast(value, decimal(0)) : value
  }
  const scales = [0, 1].map((at) => scaleOf(argument(typed, at).type)) as [number, number]
  return cast(dialect.product(factor(0), factor(1), scales), type)
}

/** More places fail where 38 digits are not enough; fewer round half away from zero. */
export const rescale: SqlOperator = (args, { type }) => cast(argument(args, 0), type)

/** An integer has room to spare here: the smallest one has no counterpart without its sign. */
const roomy = (value: SqlExpr, { kind }: Type): SqlExpr =>
  kind === 'integer' ? cast(value, { kind: 'wide' }) : value

export const abs: SqlOperator = (args, { type }) =>
  cast(call('abs', roomy(argument(args, 0), type)), type)

/** A divisor of 0 is told apart first: engines fail on it or not. */
export const mod: SqlOperator = (args, { args: typed, type }) => {
  const [a, b] = [argument(args, 0), argument(args, 1)]
  const rest = cast(binary('%', roomy(a, type), roomy(b, type)), type)
  const divisor = argument(typed, 1)
  if (divisor.kind === 'literal' && /[1-9]/.test(divisor.text ?? '')) return rest
  return caseOf([{ when: binary('<>', b, cast(integerOf(0), type)), value: rest }])
}
