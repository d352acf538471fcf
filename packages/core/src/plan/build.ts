import { InvariantError } from '../diagnostics/invariant-error.ts'
import { type OperatorName, operators } from '../operators/index.ts'
import type { Operator } from '../operators/operator.ts'
import { boolean as booleanType, formatType, integer, type Type } from '../values/type.ts'
import { type ColumnExpr, type Expr, isNullable, type LiteralExpr } from './expr.ts'

/** Makes a reference to a column. */
export const column = (name: string, type: Type, nullable = true): ColumnExpr => ({
  kind: 'column',
  name,
  type,
  nullable,
})

/** Makes a literal from canonical text; null is unknown. */
export const literal = (text: string | null, type: Type): LiteralExpr => ({
  kind: 'literal',
  type,
  text,
})

export const whole = (value: number): LiteralExpr => literal(String(value), integer)
export const truth = (value: boolean): LiteralExpr => literal(String(value), booleanType)

/** Applies an operator; its result type and whether it can be unknown follow from the arguments. */
export function call(operator: OperatorName, ...args: readonly Expr[]): Expr {
  const definition: Operator = operators[operator]
  const types = args.map((arg) => arg.type)
  const type = definition.resolve(types)
  if (type === undefined) {
    throw new InvariantError(
      `Operator ${operator} does not take ${types.map(formatType).join(', ')}.`,
    )
  }
  return callTyped(operator, args, type)
}

/** As {@link call}, for operators whose result type is chosen by the caller (`rescale`). */
export function callTyped(operator: OperatorName, args: readonly Expr[], type: Type): Expr {
  return { kind: 'call', operator, args, type, nullable: canBeUnknown(operator, args) }
}

function canBeUnknown(operator: OperatorName, args: readonly Expr[]): boolean {
  if (operator === 'coalesce') return args.every(isNullable)
  if (operator === 'case') {
    return args.some((arg, i) => (i % 2 === 1 || i === args.length - 1) && isNullable(arg))
  }
  const definition: Operator = operators[operator]
  if (definition.unknown === 'never') return false
  const isAlways = definition.unknown === 'always' || definition.unknown === 'free'
  return isAlways || args.some(isNullable)
}

/** The conjunction of conditions; undefined stands for one that always holds. */
export function allOf(conditions: readonly (Expr | undefined)[]): Expr | undefined {
  const parts = conditions.filter((condition) => condition !== undefined)
  const [first, ...rest] = parts
  return rest.length === 0 ? first : call('and', ...parts)
}
