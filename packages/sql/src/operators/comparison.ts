import { isNullable } from '@mingjian/core'
import { any, binary, call, caseOf, is, nullOf } from '../ast/build.ts'
import type { BinaryOperator } from '../ast/nodes.ts'
import type { SqlOperator } from '../dialects/dialect.ts'
import { argument } from './operator.ts'

const compare =
  (operator: BinaryOperator): SqlOperator =>
  (args) =>
    binary(operator, argument(args, 0), argument(args, 1))

export const equal = compare('=')
export const notEqual = compare('<>')
export const lessThan = compare('<')
export const lessThanInclusive = compare('<=')
export const greaterThan = compare('>')
export const greaterThanInclusive = compare('>=')

export const in_: SqlOperator = (args) => ({
  kind: 'in',
  operand: argument(args, 0),
  values: args.slice(1),
})

/** GREATEST and LEAST leave nulls out in most engines; here one null makes the result null. */
const extreme =
  (name: 'greatest' | 'least'): SqlOperator =>
  (args, { args: typed, type }) => {
    if (args.length === 1) return argument(args, 0)
    const doubtful = args.filter((_, i) => isNullable(argument(typed, i)))
    const best = call(name, ...args)
    if (doubtful.length === 0) return best
    const anyNull = any(doubtful.map((arg) => is(arg, 'NULL')))
    return caseOf([{ when: anyNull, value: nullOf(type) }], best)
  }

export const greatest = extreme('greatest')
export const least = extreme('least')
