import type { Type } from '@mingjian/core'
import type { BinaryOperator, CaseExpr, IsTest, OrderBy, SqlExpr, SqlType } from './nodes.ts'

/** Makes a reference to a column, of one table where the name alone is not enough. */
export const column = (name: string, table?: string): SqlExpr =>
  Object.freeze(
    table === undefined ? { kind: 'column', name } : { kind: 'column', name, table },
  ) as SqlExpr

/** Makes a value that travels in the list of parameters, given as canonical text of its type. */
export const parameter = (text: string, type: Type): SqlExpr =>
  Object.freeze({ kind: 'parameter', text, type })

/** Makes a text value that travels in the list of parameters. */
export const textParameter = (text: string): SqlExpr => parameter(text, { kind: 'string' })

/** Makes a number that is printed in place: only for numbers that we choose. */
export const integerOf = (value: number | bigint): SqlExpr =>
  Object.freeze({ kind: 'integer', value: BigInt(value) })

export const booleanOf = (value: boolean): SqlExpr => Object.freeze({ kind: 'boolean', value })

/** Makes a typed NULL. */
export const nullOf = (type: SqlType): SqlExpr => Object.freeze({ kind: 'null', type })

export const not = (operand: SqlExpr): SqlExpr => Object.freeze({ kind: 'not', operand })

export const binary = (operator: BinaryOperator, left: SqlExpr, right: SqlExpr): SqlExpr =>
  Object.freeze({ kind: 'binary', operator, left, right })

export const is = (operand: SqlExpr, what: IsTest): SqlExpr =>
  Object.freeze({ kind: 'is', operand, what })

export const cast = (operand: SqlExpr, type: SqlType): SqlExpr =>
  Object.freeze({ kind: 'cast', operand, type })

/** Makes a call of a function by the name that the dialect knows. */
export const call = (name: string, ...args: readonly SqlExpr[]): SqlExpr =>
  Object.freeze({ kind: 'function', name, args })

/** Makes the number of a row, counted from 1, among those alike in `by`; in any order without one. */
export const rowNumber = (by: readonly SqlExpr[] = [], order: readonly SqlExpr[] = []): SqlExpr =>
  Object.freeze({ kind: 'placed', function: 'ROW_NUMBER', by, order: order.map(ascending) })

/** Orders by an expression, the smallest first. */
export const ascending = (expr: SqlExpr): OrderBy => ({ expr, descending: false })

/** Makes a CASE; null where no condition is true, unless `otherwise` is given. */
export const caseOf = (branches: CaseExpr['branches'], otherwise?: SqlExpr): SqlExpr =>
  Object.freeze(
    otherwise === undefined ? { kind: 'case', branches } : { kind: 'case', branches, otherwise },
  ) as SqlExpr

/** Makes a conjunction; one of nothing is true, of one is that one. */
export const all = (operands: readonly SqlExpr[]): SqlExpr => chain('AND', operands, true)

/** Makes a disjunction; one of nothing is false, of one is that one. */
export const any = (operands: readonly SqlExpr[]): SqlExpr => chain('OR', operands, false)

function chain(operator: 'AND' | 'OR', operands: readonly SqlExpr[], empty: boolean): SqlExpr {
  const [first] = operands
  if (first === undefined) return booleanOf(empty)
  return operands.length === 1
    ? first
    : Object.freeze({ kind: 'chain', operator, operands: [...operands] })
}
