import {
  boolean,
  type CallExpr,
  copies,
  date,
  decimal,
  type Expr,
  integer,
  type OperatorName,
  operators,
  span,
  string,
  type Type,
  timeSpan,
  timestamp,
} from '@mingjian/core'
import { expect, it } from 'vitest'
import { column, parameter } from '../ast/build.ts'
import type { Dialect } from '../dialects/dialect.ts'
import { duckdbDialect } from '../dialects/duckdb.ts'
import { postgresDialect } from '../dialects/postgres.ts'
import { sparkDialect } from '../dialects/spark.ts'
import { printExpr } from '../print-expr.ts'
import { sqlOperators } from './index.ts'

const types = [string, integer, decimal(2), boolean, date, timestamp, span, timeSpan]
const dialects: readonly Dialect[] = [duckdbDialect, postgresDialect, sparkDialect]

/** Literals that stand where an operator takes nothing else; of the others any text will do. */
const literals: Partial<Record<OperatorName, readonly string[]>> = {
  addSpan: ['1 month'],
  extracted: ['甲(.{0,4})乙'],
  readTerm: ['有期徒刑'],
  subtractSpan: ['1 month'],
}

/** Calls of an operator with up to five arguments of all types that it takes. */
function callsOf(operator: OperatorName): readonly CallExpr[] {
  const { literalFrom = Number.POSITIVE_INFINITY, resolve } = operators[operator]
  const write = (type: Type, at: number): Expr => {
    if (at < literalFrom) return { kind: 'column', name: `«${at}»`, type, nullable: true }
    return { kind: 'literal', text: literals[operator]?.[at - literalFrom] ?? `${at}`, type }
  }
  const taken: (readonly Type[])[] = []
  let longer: readonly (readonly Type[])[] = [[]]
  while (longer[0] !== undefined && longer[0].length < 5) {
    longer = longer.flatMap((args) => types.map((type) => [...args, type]))
    const found = longer.filter((args) => resolve(args) !== undefined)
    taken.push(...found)
    // What takes any number of arguments takes them of one type each: the others grow no further.
    if (found.length > 0) longer = found.slice(0, 20)
  }
  return taken.map((args) => ({
    kind: 'call',
    operator,
    args: args.map(write),
    type: resolve(args) ?? boolean,
    nullable: true,
  }))
}

/** How often the text of a call names one of its arguments, at most. */
function repeats(call: CallExpr, dialect: Dialect): number {
  const lower = { ...sqlOperators, ...dialect.operators }[call.operator]
  const args = call.args.map((arg) => {
    if (arg.kind === 'literal') return parameter(arg.text ?? '', arg.type)
    return column(arg.kind === 'column' ? arg.name : '')
  })
  const printer = { dialect, add: () => '?', printSelect: () => '' }
  const text = printExpr(lower(args, call, dialect), printer)
  return Math.max(...call.args.map((_, i) => text.split(`«${i}»`).length - 1))
}

it.each(Object.keys(operators) as OperatorName[])(
  '%s repeats its arguments as often as it says',
  (operator) => {
    const calls = callsOf(operator)
    expect(calls.length).toBeGreaterThan(0)
    const said = copies[operator] ?? 1
    for (const call of calls) {
      const most = Math.max(...dialects.map((dialect) => repeats(call, dialect)))
      const allowed = said === 'each' ? Math.max(1, call.args.length - 1) : said
      expect([call.args.map(({ type }) => type.kind), most <= allowed, most]).toEqual([
        call.args.map(({ type }) => type.kind),
        true,
        most,
      ])
    }
    // What is said too high would refuse what can be computed.
    const found = calls.map((call) => Math.max(...dialects.map((each) => repeats(call, each))))
    if (said !== 'each') expect(Math.max(1, ...found)).toBe(said)
  },
)
