import { InvariantError } from '../diagnostics/invariant-error.ts'
import { type OperatorName, operators } from '../operators/index.ts'
import type { Operator } from '../operators/operator.ts'
import type { Expr } from '../plan/expr.ts'
import { parseValue } from '../values/text.ts'
import type { Value } from '../values/type.ts'

export type Row = readonly Value[]
export type Evaluate = (row: Row) => Value

/** What computes each operator; a test replaces one to see that a wrong answer is noticed. */
export type Evaluators = Readonly<Record<OperatorName, Operator['evaluate']>>

export const defaultEvaluators = Object.fromEntries(
  Object.entries(operators).map(([name, operator]) => [name, operator.evaluate]),
) as unknown as Evaluators

/** Compiles an expression to a closure over rows whose cells follow `columns`. */
export function compileExpr(
  expr: Expr,
  columns: readonly string[],
  evaluators: Evaluators,
): Evaluate {
  switch (expr.kind) {
    case 'column': {
      const at = columns.indexOf(expr.name)
      if (at < 0) throw new InvariantError(`No column ${expr.name} among ${columns.join(', ')}.`)
      return (row) => row[at] ?? null
    }
    case 'literal': {
      const value = expr.text === null ? null : parseValue(expr.text, expr.type)
      if (value === undefined)
        throw new InvariantError(`Literal ${expr.text} is no ${expr.type.kind}.`)
      return () => value
    }
    case 'call':
      return compileCall(expr, columns, evaluators)
  }
}

function compileCall(
  expr: Extract<Expr, { kind: 'call' }>,
  columns: readonly string[],
  evaluators: Evaluators,
): Evaluate {
  const args = expr.args.map((arg) => compileExpr(arg, columns, evaluators))
  if (expr.operator === 'case') return compileCase(args)
  if (expr.operator === 'coalesce') return compileCoalesce(args)
  const types = expr.args.map((arg) => arg.type)
  const evaluate = evaluators[expr.operator]
  const { type } = expr
  const takesNull = ['own', 'free', 'never'].includes(operators[expr.operator].unknown)
  if (takesNull)
    return (row) =>
      evaluate(
        args.map((arg) => arg(row)),
        types,
        type,
      )
  return (row) => {
    const values: Value[] = []
    for (const arg of args) {
      const value = arg(row)
      if (value === null) return null
      values.push(value)
    }
    return evaluate(values, types, type)
  }
}

/** Computes only the branch that is taken, as SQL does: the others may fail. */
function compileCase(args: readonly Evaluate[]): Evaluate {
  const last = args[args.length - 1] as Evaluate
  return (row) => {
    for (let i = 0; i + 1 < args.length; i += 2) {
      if ((args[i] as Evaluate)(row) === true) return (args[i + 1] as Evaluate)(row)
    }
    return last(row)
  }
}

/** Computes no further than the first known value. */
function compileCoalesce(args: readonly Evaluate[]): Evaluate {
  return (row) => {
    for (const arg of args) {
      const value = arg(row)
      if (value !== null) return value
    }
    return null
  }
}
