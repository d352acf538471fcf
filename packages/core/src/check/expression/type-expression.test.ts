import { describe, expect, it } from 'vitest'
import { columnsOf, type Typed, type TypedLiteral } from '../../model/typed.ts'
import {
  boolean,
  date,
  decimal,
  formatType,
  integer,
  span,
  string,
  type Type,
} from '../../values/type.ts'
import { parseExpression } from './parse.ts'
import { typeExpression } from './type-expression.ts'
import type { Scope } from './typing.ts'

const columns = new Map<string, Type>([
  ['n', integer],
  ['money', decimal(2)],
  ['s', string],
  ['t', string],
  ['yes', boolean],
  ['day', date],
])
const literal = (type: Type, text: string): TypedLiteral => ({ kind: 'literal', type, text })
const literals = new Map<string, readonly TypedLiteral[]>([
  ['many', [literal(integer, '3')]],
  ['month', [literal(span, '30 days')]],
  ['year', [literal(span, '1 year')]],
  ['words', [literal(string, 'A'), literal(string, 'B')]],
  ['gaps', [literal(string, 'A'), literal(string, '')]],
])

/** The type of an expression, or the codes and offsets of what is wrong with it. */
function typeOf(text: string, aggregates: Scope['aggregates'] = 'group'): string {
  const { typed, problems } = run(text, aggregates)
  return typed === undefined ? problems.join(' ') : formatType(typed.type)
}

function run(text: string, aggregates: Scope['aggregates'] = 'group') {
  const problems: string[] = []
  const parsed = parseExpression(text)
  if (!parsed.ok) return { problems: [`${parsed.problem}@${parsed.offset}`], typed: undefined }
  const report: Scope['report'] = (code, _, offset) => problems.push(`${code}@${offset}`)
  const typed = typeExpression(parsed.syntax, text, { columns, literals, aggregates, report })
  return { typed, problems }
}

describe('types', () => {
  it.each([
    ['n', 'integer'],
    ['N', 'integer'],
    ['many', 'integer'],
    ['1', 'integer'],
    ['-1', 'integer'],
    ['1.50', 'decimal(2)'],
    ['999999999999999999', 'integer'],
    ['9999999999999999999', 'decimal(0)'],
    ["'it''s'", 'string'],
    ["date '2020-01-31'", 'date'],
    ['true', 'boolean'],
    ['-money', 'decimal(2)'],
    ['n + money', 'decimal(2)'],
    ['n + n', 'integer'],
    ['money * 1.5', 'decimal(3)'],
    ['n / n', 'decimal(6)'],
    ['day + month', 'date'],
    ['day - year', 'date'],
    ['days(day, day)', 'integer'],
    ['n >= many and not yes or yes is null', 'boolean'],
    ['yes is not false', 'boolean'],
    ['money between 1 and n', 'boolean'],
    ['n not in (1, many, 2.5)', 'boolean'],
    ['s in words', 'boolean'],
    ["s in ('')", 'boolean'],
    ['case when yes then 1 else 2.5 end', 'decimal(1)'],
    ["case when yes then 'a' end", 'string'],
    ['coalesce(n, 0.5)', 'decimal(1)'],
    ['upper(s)', 'string'],
    ['before(s, words)', 'string'],
    ['known(day)', 'boolean'],
    ['count(*)', 'integer'],
    ['count(distinct s)', 'integer'],
    ['sum(n)', 'decimal(0)'],
    ['sum(money) filter (where yes)', 'decimal(2)'],
    ['any(n > 1)', 'boolean'],
    ['share(not yes)', 'decimal(6)'],
    ['peak(count(*), day, month)', 'integer'],
    ['max(day)', 'date'],
    ['max(n) - min(n)', 'integer'],
    ["s like '%x' and s not like ''", 'boolean'],
    ["s || '-' || s", 'string'],
    ["replace(s, 'x', '')", 'string'],
    ['round(n / 7, 2)', 'decimal(2)'],
    ['n % 0.5', 'decimal(1)'],
    ['covers(day, day, day)', 'boolean'],
    ['add_months(month_start(day), months(day, day) + age(day, day))', 'date'],
  ])('gives %s the type %s', (text, type) => {
    expect(typeOf(text)).toBe(type)
  })
})

describe('problems', () => {
  it.each([
    ['nn', 'name-unknown@0'],
    ['s = zz and zy = s', 'name-unknown@4 name-unknown@11'],
    ['row.s', 'name-unknown@0'],
    ['a.row.s', 'name-unknown@0'],
    ['words = s', 'param-list@0'],
    ['"s"', 'expression-unsupported@0'],
    ["E'x'", 'expression-unsupported@0'],
    ['null', 'expression-unsupported@0'],
    ['n + 01', 'expression-unsupported@4'],
    ['n > 1.1234567890123456789', 'expression-unsupported@4'],
    ['s = $1', 'expression-unsupported@4'],
    ['n in (select 1)', 'expression-unsupported@6'],
    ['n::text', 'expression-unsupported@0'],
    ['cast(n as text)', 'expression-unsupported@0'],
    ["'2020-01-31'::date", 'expression-unsupported@0'],
    ["date '2020-02-30'", 'arguments-invalid@0'],
    ["s ilike 'x'", 'expression-unsupported@0'],
    ['s like s', 'argument-literal@7'],
    ['n || s', 'arguments-invalid@0'],
    ['substr(s, 0)', 'literal-refused@0'],
    ['substr(s, n)', 'argument-literal@10'],
    ["replace(s, '', 'x')", 'literal-refused@0'],
    ['left(s, -1)', 'literal-refused@0'],
    ['round(n, 19)', 'arguments-invalid@0'],
    ['round(n, n)', 'arguments-invalid@0'],
    ['covers(day, day)', 'arguments-invalid@0'],
    ['workdays(day, day)', 'calendar-misplaced@0'],
    ['workdays(day)', 'arguments-invalid@0'],
    ['deadline(day, day)', 'arguments-invalid@0'],
    ['deadline(day, month, day)', 'arguments-invalid@0'],
    ['overlap(day, day, day)', 'arguments-invalid@0'],
    ['add_months(day, 1.5)', 'arguments-invalid@0'],
    ["year('2024-01-01')", 'arguments-invalid@0'],
    ['count(*) over ()', 'expression-unsupported@0'],
    ['case n when 1 then 2 end', 'expression-unsupported@0'],
    ['case end', 'expression-unsupported@0'],
    ['upper(distinct s)', 'expression-unsupported@0'],
    ['n = s', 'types-differ@0'],
    ["day > '2020-01-31'", 'types-differ@0'],
    ['n and yes', 'condition-expected@0'],
    ['yes and yes and s and n', 'condition-expected@16'],
    ['not n', 'arguments-invalid@0'],
    ['yes < yes', 'arguments-invalid@0'],
    ['day + 1', 'arguments-invalid@0'],
    ['upper(n)', 'arguments-invalid@0'],
    ['upper(s, s)', 'arguments-invalid@0'],
    ['squeezed(s, s)', 'arguments-invalid@0'],
    ['known(s, s)', 'arguments-invalid@0'],
    ['days(day, day, day)', 'arguments-invalid@0'],
    ["removed(s, 'a', 'b')", 'arguments-invalid@0'],
    ['blanked(s, words)', 'arguments-invalid@0'],
    ['upper()', 'arguments-invalid@0'],
    ['before(s, t)', 'argument-literal@10'],
    ["before(s, '')", 'arguments-invalid@10'],
    ['before(s, gaps)', 'arguments-invalid@10'],
    ['s in (t)', 'argument-literal@6'],
    ['uppr(s)', 'function-unknown@0'],
    ['constructor(s)', 'function-unknown@0'],
    ['tostring(s)', 'function-unknown@0'],
    ['constructor', 'name-unknown@0'],
    ['sum(s)', 'arguments-invalid@0'],
    ['sum(sum(n))', 'aggregate-misplaced@4'],
    ['any(n)', 'arguments-invalid@0'],
    ['count(*) filter (where n)', 'condition-expected@9'],
    ['peak(max(n), day, month)', 'arguments-invalid@0'],
    ['peak(count(*), day, 3)', 'arguments-invalid@0'],
    ['peak(peak(count(*), day, month), day, month)', 'arguments-invalid@0'],
    ['case when n then 1 end', 'arguments-invalid@0'],
  ])('finds in %s: %s', (text, problems) => {
    expect(typeOf(text)).toBe(problems)
  })

  it('allows no aggregate over rows, and in a window only those that can move', () => {
    expect(typeOf('count(*)', 'none')).toBe('aggregate-misplaced@0')
    expect(typeOf('share(yes)', 'window')).toBe('decimal(6)')
    expect(typeOf('mode(s)', 'window')).toBe('aggregate-elsewhere@0')
  })
})

describe('depth', () => {
  it('takes a long chain of conditions as one', () => {
    const { typed } = run(Array(2000).fill('n > 1').join(' and '))
    expect(typed?.kind === 'call' && typed.args.length).toBe(2000)
  })

  it('keeps and apart from or', () => {
    const { typed } = run('yes and yes or yes and yes and yes')
    const shape = (part: Typed): unknown =>
      part.kind === 'call' ? [part.operator, ...part.args.map(shape)] : part.kind
    expect(typed && shape(typed)).toEqual([
      'or',
      ['and', 'column', 'column'],
      ['and', 'column', 'column', 'column'],
    ])
  })

  it.each([
    ['not', (n: number) => `${'not '.repeat(n)}yes`],
    ['plus', (n: number) => Array(n).fill('n').join(' + ')],
    ['minus', (n: number) => `${'- '.repeat(n)}n`],
    ['calls', (n: number) => `${'upper('.repeat(n)}s${')'.repeat(n)}`],
    ['case', (n: number) => `${'case when yes then '.repeat(n)}1${' end'.repeat(n)}`],
  ])('refuses %s of many levels and takes some', (_, write) => {
    expect(typeOf(write(50))).not.toContain('@')
    // Brackets are counted before the parser reads them.
    expect(typeOf(write(700))).toMatch(/^(nested-too-deep|refused)@\d+$/)
  })
})

it('names the columns that an expression reads', () => {
  const { typed } = run('sum(money) filter (where yes) + n')
  expect(typed && columnsOf(typed)).toEqual(['money', 'yes', 'n'])
})
