import type { Aggregate, Diagnostic, Expr, InEach, Operation, Plan } from '@mingjian/core'
import type { Dialect } from './dialects/dialect.ts'

/**
 * Refuses the calls and literals of a plan that an engine cannot run or hold: an error for each,
 * with the table. Nothing is approximated.
 *
 * @example
 * checkExpressions(plan, postgresDialect) // => []
 */
export function checkExpressions(plan: Plan, dialect: Dialect): readonly Diagnostic[] {
  return plan.tables.flatMap(({ name, operations }) =>
    operations.flatMap(expressionsOf).flatMap((expr) =>
      faultsOf(expr, dialect).map(({ what, reason }) => ({
        code: 'backend-unsupported',
        severity: 'error',
        message: `Unsupported on ${dialect.title}: ${what.en} in table "${name}" of model ${plan.model}: ${reason.en}.`,
        hint: 'Write it otherwise, or run the model on another backend.',
        zh: {
          message: `${dialect.title} 不支持模型 ${plan.model} 的表“${name}”里的${what.zh}：${reason.zh}。`,
          hint: '请换一种写法，或在其他后端上运行。',
        },
      })),
    ),
  )
}

function expressionsOf(operation: Operation): readonly Expr[] {
  switch (operation.kind) {
    case 'derive':
      return operation.columns.map(({ value }) => value)
    case 'filter':
      return [operation.condition]
    case 'window':
      return operation.columns.flatMap((added) =>
        'rank' in added ? (added.filter ?? []) : partsOf(added.aggregate),
      )
    case 'group':
      return operation.columns.flatMap(({ aggregate }) => partsOf(aggregate))
    case 'join':
    case 'union':
    case 'split':
    case 'components':
      return []
  }
}

const partsOf = ({ argument, filter }: Aggregate): readonly Expr[] =>
  [argument, filter].filter((part) => part !== undefined)

interface Fault {
  readonly what: InEach
  readonly reason: InEach
}

function faultsOf(expr: Expr, dialect: Dialect): readonly Fault[] {
  if (expr.kind === 'column') return []
  const reason = dialect.refuse?.(expr)
  const what =
    expr.kind === 'call'
      ? { zh: `“${expr.operator}”`, en: `"${expr.operator}"` }
      : { zh: '一段文本', en: 'a text' }
  const own = reason === undefined ? [] : [{ what, reason }]
  return expr.kind === 'call'
    ? [...own, ...expr.args.flatMap((arg) => faultsOf(arg, dialect))]
    : own
}
