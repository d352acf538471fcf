import { integer, string } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { all, any, binary, booleanOf, column, integerOf, is, not, parameter } from './ast/build.ts'
import type { SqlExpr } from './ast/nodes.ts'
import { duckdbDialect } from './dialects/duckdb.ts'
import { printQuery } from './print.ts'

const print = (expr: SqlExpr) =>
  printQuery(
    { steps: [], body: { columns: [{ expr, name: 'x' }], from: { path: ['t'] } } },
    duckdbDialect,
  )
const textOf = (expr: SqlExpr): string =>
  print(expr)
    .text.replace(/^SELECT\n {2}/, '')
    .replace(/ AS "x"\nFROM "t"$/, '')

const [a, b, c] = ['a', 'b', 'c'].map((name) => column(name)) as [SqlExpr, SqlExpr, SqlExpr]

describe('printing an expression', () => {
  it.each([
    [all([any([a, b]), c]), '("a" OR "b") AND "c"'],
    [any([all([a, b]), c]), '"a" AND "b" OR "c"'],
    [all([all([a, b]), c]), '("a" AND "b") AND "c"'],
    [not(all([a, b])), 'NOT ("a" AND "b")'],
    [not(binary('=', a, b)), 'NOT "a" = "b"'],
    [is(not(a), 'NOT NULL'), '(NOT "a") IS NOT NULL'],
    [is(binary('=', a, b), 'TRUE'), '("a" = "b") IS TRUE'],
    [binary('=', binary('=', a, b), c), '("a" = "b") = "c"'],
    [binary('=', is(a, 'NULL'), is(b, 'NULL')), '("a" IS NULL) = ("b" IS NULL)'],
    [binary('-', a, binary('-', b, c)), '"a" - ("b" - "c")'],
    [binary('-', binary('-', a, b), c), '"a" - "b" - "c"'],
    [binary('*', binary('+', a, b), c), '("a" + "b") * "c"'],
    [binary('//', a, binary('*', b, c)), '"a" // ("b" * "c")'],
    [binary('*', a, integerOf(-2)), '"a" * (-2)'],
    [
      { kind: 'in', operand: binary('<', a, b), values: [booleanOf(true)] },
      '("a" < "b") IN (TRUE)',
    ],
    [all([]), 'TRUE'],
    [any([]), 'FALSE'],
    [all([a]), '"a"'],
  ] as const)('brackets only where precedence asks for it: %#', (expr, text) => {
    expect(textOf(expr as SqlExpr)).toBe(text)
  })

  it('doubles quotes in names', () => {
    expect(textOf(column('a"b', 't"'))).toBe('"t"""."a""b"')
  })

  it('sends every value as a parameter, equal ones of a type once', () => {
    const evil = "'; DROP TABLE t; --"
    const values = [
      parameter(evil, string),
      parameter('1', integer),
      parameter('1', string),
      parameter(evil, string),
    ]
    const { text, parameters } = print({ kind: 'function', name: 'f', args: values })
    expect(text).toContain(
      'f(CAST($1 AS VARCHAR), CAST($2 AS BIGINT), CAST($3 AS VARCHAR), CAST($1 AS VARCHAR))',
    )
    expect(parameters.map((value) => value.text)).toEqual([evil, '1', '1'])
  })
})
