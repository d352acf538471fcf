import { describe, expect, it } from 'vitest'
import { formatExpression, readTokens } from './format-expression.ts'

describe('an expression', () => {
  it.each([
    ['count( * )>=3 AND x in(\'a\',"b")', 'count(*) >= 3 and x in (\'a\', "b")'],
    ['a+b*-c', 'a + b * -c'],
    ['( - 1 )', '(-1)'],
    ['a- -1', 'a - -1'],
    ['- - a', '- -a'],
    ['x between -1 and +2', 'x between -1 and +2'],
    ['case when a then -b else null end - 1', 'case when a then -b else null end - 1'],
    ['exec . found  is  TRUE', 'exec.found is true'],
    ['not(a or b)', 'not (a or b)'],
    ["count(*)filter(where kind='借')", "count(*) filter (where kind = '借')"],
    ['txn_date\n  >= as_of - lookback', 'txn_date >= as_of - lookback'],
    ['a<>b and c!=d and e<=1.50', 'a <> b and c != d and e <= 1.50'],
    ["x = 'it''s  AND' ", "x = 'it''s  AND'"],
    ['peak(count(distinct id),day,span)', 'peak(count(distinct id), day, span)'],
  ])('%s', (written, formatted) => {
    expect(formatExpression(written)).toBe(formatted)
    expect(formatExpression(formatted)).toBe(formatted)
  })

  it.each(["x = 'open", 'a # b', '5days', "'a''b'c", 'a ; b', '金额＞3'])(
    'that is none stays as it is: %s',
    (text) => expect(formatExpression(text)).toBe(text),
  )

  it('keeps its pieces and their order', () => {
    const text = "a.b>=-3  AND(c OR lower( d )='X')"
    const pieces = (from: string) => readTokens(from)?.map((token) => token.text)
    expect(pieces(text)).toHaveLength(17)
    expect(pieces(formatExpression(text))).toEqual(pieces(text))
  })
})
