import { describe, expect, it } from 'vitest'
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import { date, integer, string } from '../../values/type.ts'
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
    ]),
    literals: new Map([['term', [{ kind: 'literal', type: string, text: '5日', param: 'term' }]]]),
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
    ['day + 5', '0 A date is moved by a span'],
    ['day - day', '0 Days between two dates'],
    ["s + 'x'", '0 Write || to join texts.'],
    ['(n > 1) || (n > 2)', '1 Write or between conditions.'],
    [
      'day + term',
      '0 The value "5日" of the parameter "term" is read as text: write 5 days without',
    ],
    ['n > term', '0 The value "5日" of the parameter "term" is read as text: write 5 days without'],
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
])('has nothing to say of %s', (text) => {
  expect(toldOf(text)).toEqual([])
})
