import type { AggregateContext, LanguageAggregate, Term } from '../aggregates/aggregate.ts'
import { exact } from '../aggregates/exact.ts'
import { aggregates } from '../aggregates/index.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { Typed, TypedAggregate, TypedCall } from '../model/typed.ts'
import { allOf, call, callTyped, literal } from './build.ts'
import { type Expr, isNullable } from './expr.ts'
import { lowerHappened } from './pending.ts'
import { applyRanged } from './ranged.ts'

/** The columns in reach as terms, and what computes aggregates where they may stand. */
export interface Environment {
  readonly columns: ReadonlyMap<string, Term>
  readonly aggregate?: (typed: TypedAggregate) => Term
}

/** Writes an expression of the language as expressions of the plan: a value, and a range where it can be in doubt. */
export function lowerTyped(typed: Typed, environment: Environment): Term {
  switch (typed.kind) {
    case 'literal':
      return { value: literal(typed.text, typed.type) }
    case 'column': {
      const term = environment.columns.get(typed.name)
      if (term === undefined) throw new InvariantError(`No column ${typed.name} in the plan.`)
      return term
    }
    case 'aggregate':
      if (environment.aggregate === undefined) throw new InvariantError('Aggregate out of place.')
      return environment.aggregate(typed)
    case 'call':
      return lowerCall(typed, environment)
  }
}

function lowerCall(typed: TypedCall, environment: Environment): Term {
  const args = typed.args.map((arg) => lowerTyped(arg, environment))
  if (typed.operator === 'case') return lowerCase(args, typed)
  if (typed.operator === 'coalesce') return lowerCoalesce(args, typed)
  if (typed.operator === 'happened') return { value: lowerHappened(args) }
  if (args.some((arg) => arg.range !== undefined)) {
    return applyRanged(typed.operator, args, typed.type)
  }
  return {
    value: callTyped(
      typed.operator,
      args.map((arg) => arg.value),
      typed.type,
    ),
  }
}

/** `case` of the language: unknown where a condition before the first true one is unknown. */
function lowerCase(args: readonly Term[], { type }: TypedCall): Term {
  const unknown = literal(null, type)
  const write = (pick: (term: Term) => Expr): Expr => {
    const parts = args.flatMap((term, i): Expr[] => {
      const isCondition = i % 2 === 0 && i < args.length - 1
      if (!isCondition) return [pick(term)]
      const condition = term.value
      return isNullable(condition)
        ? [call('not', call('known', condition)), unknown, condition]
        : [condition]
    })
    return callTyped('case', parts, type)
  }
  const value = write((term) => term.value)
  if (!args.some((term) => term.range !== undefined)) return { value }
  return {
    value,
    range: {
      low: write((term) => term.range?.low ?? term.value),
      high: write((term) => term.range?.high ?? term.value),
    },
  }
}

/** `coalesce` of the language: a range that is not one value counts as unknown. */
function lowerCoalesce(args: readonly Term[], { type }: TypedCall): Term {
  const values = args.map((term) => {
    if (term.range === undefined) return term.value
    const certain = allOf(exact(term))
    return certain === undefined
      ? term.value
      : call('case', certain, term.range.low, literal(null, type))
  })
  return { value: call('coalesce', ...values) }
}

/** Expands an aggregate of the language in a step's context. */
export function expandAggregate(
  typed: TypedAggregate,
  context: AggregateContext,
  environment: Environment,
): Term {
  const definition: LanguageAggregate = aggregates[typed.aggregate]
  const lower = (arg: Typed) => lowerTyped(arg, environment)
  const args = typed.args.map((arg) =>
    arg.kind === 'aggregate' ? { value: literal(null, arg.type) } : lower(arg),
  )
  return definition.expand(context, {
    args,
    typed: typed.args,
    distinct: typed.distinct,
    filter: typed.filter === undefined ? undefined : lower(typed.filter).value,
  })
}
