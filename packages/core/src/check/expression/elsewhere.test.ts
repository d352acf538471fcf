import { describe, expect, it } from 'vitest'
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { TypedLiteral } from '../../model/typed.ts'
import { boolean, date, integer, span, string } from '../../values/type.ts'
import { parseExpression } from './parse.ts'
import { typeExpression } from './type-expression.ts'

/** What is told of an expression over n, s, day and a parameter that was read as text. */
function toldOf(text: string): string[] {
  const told: string[] = []
  const parsed = parseExpression(text)
  if (!parsed.ok) {
    return parsed.problem === 'refused'
      ? [`${parsed.offset} ${parsed.instead?.en ?? parsed.detail}`]
      : [`${parsed.offset} ${parsed.problem}`]
  }
  typeExpression(parsed.syntax, text, {
    columns: new Map([
      ['n', integer],
      ['s', string],
      ['day', date],
      ['yes', boolean],
    ]),
    literals: new Map<string, TypedLiteral[]>([
      ['term', [{ kind: 'literal', type: string, text: '5日', param: 'term' }]],
      ['many', [{ kind: 'literal', type: integer, text: '30', param: 'many' }]],
      ['month', [{ kind: 'literal', type: span, text: '30 days', param: 'month' }]],
    ]),
    aggregates: 'none',
    report: (code, parameters, offset) => {
      told.push(`${offset} ${createDiagnostic(code, parameters).hint ?? ''}`)
    },
  })
  return told
}

describe('what Excel and SQL write otherwise is told with what to write here', () => {
  it.each([
    ['n == 5', '2 Write =.'],
    ['n ≥ 5', '2 Write >=.'],
    ['n => 5', '2 Write >=.'],
    ['!n', '0 Write not.'],
    ['n > 5 && s', '4 Write and.'],
    ['n > 15%', '4 Write 0.15.'],
    ['n > 1.5万', '4 Write 15000.'],
    ['day > 2020-01-31', "6 Write date '2020-01-31'."],
    ['n > 5 且 s', '6 Write and.'],
    ['n > {limit}', '4 Write limit.'],
    ['AND(n, s)', '0 Write (…) and (…).'],
    ['s = "x"', "4 A text is written 'x', a name without quotes."],
    ['n > 1 hour', '4 Put it into params, as term: { value: 1 hour, origin: … }'],
    ['IF(n > 1, 1, 2)', '0 Write case when'],
    ['DATEDIFF(day, day)', '0 Days between two dates are days('],
    ['COUNTIF(n, 1)', '0 To count rows by a condition'],
    ['VLOOKUP(s, n)', '0 To read a column of another table'],
    ['isnull(n)', '0 For another value where one is unknown'],
    ['today()', '0 Models do not know today'],
    ['day + 5', '0 A date is moved by a span: put term: { value: 5 days, origin: … } into params'],
    [
      'day - n',
      '0 A date is not moved by a bare number: where "n" counts days write add_days(day, 0 - n)',
    ],
    [
      'day + n',
      '0 A date is not moved by a bare number: where "n" counts days write add_days(day, n), months add_months(day, n)',
    ],
    ['any(yes, n > 1)', '0 Write yes or n > 1.'],
    ['every(yes or n > 2, n > 1)', '0 Write (yes or n > 2) and n > 1.'],
    ['max(n, 3)', '0 Write greatest(n, 3).'],
    ['min(n, 3)', '0 Write least(n, 3).'],
    ['sum(n, 3)', '0 Write n + 3.'],
    ['any(yes)', '0 Use it under "select"'],
    ['day - day', '0 Days between two dates'],
    ["s + 'x'", '0 Write || to join texts.'],
    ['(n > 1) || (n > 2)', '1 Write or between conditions.'],
    ['day + term', '0 Write value: 5 days without quotes.'],
    ['n > term', '0 Write value: 5 without quotes.'],
    ['day + many', '0 Write a span, such as value: 30 days;'],
    ['count(*) where n > 1', '9 To compute over some rows, write filter (where <condition>)'],
    ['sum(n) filter (n > 1)', '7 To compute over some rows, write filter (where <condition>)'],
    ['n ＞ 1 and （n ＝ ‘x’）', '2 Write > ( = ) in half width. A text stands in half-width'],
    ['VLOOKUP(案号, n)', '0 To read a column of another table'],
    ['查找(s)', '0 To read a column of another table'],
    ["yes = '否'", '0 A boolean is a condition by itself: write not yes'],
    ['yes = 1', '0 A boolean is a condition by itself: write yes'],
    ["yes != '是'", '0 A boolean is a condition by itself: write not yes'],
    ['days(day, day) > month', '0 A span is not compared with a number'],
    ['s = 2033', "0 Write s = '2033'."],
    ["n > '5'", '0 Write n > 5.'],
    ["'2020-01-01' < day", "0 Write date '2020-01-01' < day."],
    ["day > '2020-01-01'", "0 Write day > date '2020-01-01'."],
    ["day > '2020年1月1日'", "0 Write day > date '2020-01-01'."],
    ['s in (2033)', "0 Write '2033'."],
    ['group_concat(s)', '0 To put the texts of a group together: listed('],
    ["day > '2025-04-31'", '0 April 2025 has 30 days.'],
    ["day > date '2025-04-31'", '6 April 2025 has 30 days.'],
  ])('%s', (text, told) => {
    expect(toldOf(text).map((each) => each.slice(0, told.length))).toContain(told)
  })
})

it.each([
  'n <> 5',
  'n != 5',
  'n % 5 = 1',
  'n % (5) = 1',
  "s = '5日'",
  "s = '15%'",
  'n - 1 - 1 > 0',
  "s = 'where it was'",
  "s = '（二）'",
  'day + month > day',
])('has nothing to say of %s', (text) => {
  expect(toldOf(text)).toEqual([])
})
