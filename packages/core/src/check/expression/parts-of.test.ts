import { expect, it } from 'vitest'
import type { Typed } from '../../model/typed.ts'
import { boolean, integer } from '../../values/type.ts'
import { parseExpression } from './parse.ts'
import { type ConditionPart, partsOf } from './parts-of.ts'
import { typeExpression } from './type-expression.ts'

const columns = new Map([
  ...['a', 'b', 'c', 'd'].map((name) => [name, boolean] as const),
  ...['x', 'y'].map((name) => [name, integer] as const),
])

function typed(text: string): Typed {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(parsed.detail)
  const report = (code: string) => {
    throw new Error(code)
  }
  const scope = { columns, literals: new Map(), aggregates: 'none' as const, report }
  return typeExpression(parsed.syntax, text, scope) as Typed
}

const show = ({ text, joins, of }: ConditionPart): unknown =>
  joins === undefined ? text : { [joins]: of.map(show) }

it.each([
  ['a and b and x > 1', { and: ['a', 'b', 'x > 1'] }],
  ['a and (b and (c and d))', { and: ['a', 'b', 'c', 'd'] }],
  ['(a or b) and not (c and d)', { and: [{ or: ['a', 'b'] }, { not: [{ and: ['c', 'd'] }] }] }],
  ['x between 1 and 2 and a', { and: ['x between 1 and 2', 'a'] }],
  ['a or x between 1 and 2', { or: ['a', 'x between 1 and 2'] }],
  [
    'x not between 1 and 2 and y not in (1, 2)',
    { and: ['x not between 1 and 2', 'y not in (1, 2)'] },
  ],
  ['coalesce((a), (b)) and x is null', { and: ['coalesce((a), (b))', 'x is null'] }],
  ['case when a then b else c end', 'case when a then b else c end'],
])('takes %s apart', (text, parts) => {
  expect(show(partsOf(text, typed(text)))).toEqual(parts)
})

it('writes brackets as they were', () => {
  const text = '((a or b) and c) or not (d and (x + 1) * 2 > y)'
  const { of } = partsOf(text, typed(text))
  expect(of.map((each) => each.text)).toEqual(['(a or b) and c', 'not (d and (x + 1) * 2 > y)'])
})

it('means by each part what the whole means by it', () => {
  const text = 'a and (x between 1 and 2 and b)'
  const { of } = partsOf(text, typed(text))
  expect(of.map((each) => each.typed)).toEqual(of.map((each) => typed(each.text)))
})
