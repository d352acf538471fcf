import { boolean, type Expr, type OperatorName, type Plan, string, type Type } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { checkExpressions } from '../check-expressions.ts'
import { duckdbDialect } from './duckdb.ts'
import { postgresDialect } from './postgres.ts'
import { sparkDialect } from './spark.ts'

/** A plan that asks one thing about a text. */
const planWith = (operator: OperatorName, type: Type, literal: string): Plan => {
  const value: Expr = {
    kind: 'call',
    operator,
    args: [
      { kind: 'column', name: 'x', type: string, nullable: true },
      { kind: 'literal', text: literal, type: string },
    ],
    type,
    nullable: true,
  }
  const columns = [{ name: 'found', type }]
  return {
    model: 'test.pattern',
    datasets: [],
    tables: [
      {
        name: 'rows',
        from: { dataset: 'd' },
        operations: [{ kind: 'derive', columns: [{ name: 'found', value }] }],
        columns,
        keep: true,
      },
    ],
  }
}

const messages = (plan: Plan, dialect = postgresDialect): readonly string[] =>
  checkExpressions(plan, dialect).map(({ message }) => message)

describe('what an engine cannot do is refused by operator, table and model', () => {
  it.each([
    ['代理人：([^，]+)', true],
    ['^(.*?)\\s', true],
    ['(a|ab)(?:c|bcd)?', true],
    ['(?:ab){2,300}', true],
    ['(X|XX|x)+', false],
    ['(?:a|.b)*c', false],
    ['a^', false],
    ['(?:a(b))', true],
    ['(?:x|(y))', false],
  ])('what %s holds can be told on PostgreSQL: %s', (pattern, can) => {
    const found = messages(planWith('extracted', string, pattern))
    expect(found).toEqual(
      can
        ? []
        : [
            'Unsupported on PostgreSQL: "extracted" in table "rows" of model test.pattern: its regular expressions ' +
              'prefer the longest match, and this pattern cannot be taken apart.',
          ],
    )
    expect(messages(planWith('matches', boolean, pattern))).toEqual([])
  })

  it.each([
    ['(?:ab|c)*d', true],
    ['.*甲.*乙', true],
    ['(?:a{2}b)+', true],
    ['(?:[^，]+，)*', true],
    ['(?:a|a)*', false],
    ['(?:a+)+b', false],
    ['(?:.|乙)*', false],
    ['(?:[^a]b|.c)+', false],
    ['x(?:(?:a?b?c)+,)*', true],
    ['(?:a*a)+', false],
  ])('%s is read in one way by Spark: %s', (pattern, can) => {
    const found = messages(planWith('matches', boolean, pattern), sparkDialect)
    expect(found).toHaveLength(can ? 0 : 1)
    expect(messages(planWith('matches', boolean, pattern), duckdbDialect)).toEqual([])
  })

  it('refuses a zero character where texts hold none', () => {
    const plan = planWith('equal', boolean, 'a\0b')
    expect(messages(plan)).toEqual([
      'Unsupported on PostgreSQL: a text in table "rows" of model test.pattern: its texts hold no zero character.',
    ])
    expect(messages(plan, sparkDialect)).toEqual([])
  })
})

describe('names', () => {
  it('that are too long for PostgreSQL stay different', () => {
    const [a, b] = ['一', '二'].map((end) => postgresDialect.quoteIdentifier('长'.repeat(40) + end))
    expect(a).not.toBe(b)
    expect(new TextEncoder().encode(a).length).toBeLessThanOrEqual(65)
  })

  it('cannot leave their quotes', () => {
    expect(postgresDialect.quoteIdentifier('a"; DROP')).toBe('"a""; DROP"')
    expect(sparkDialect.quoteIdentifier('a`; DROP')).toBe('`a``; DROP`')
  })
})
