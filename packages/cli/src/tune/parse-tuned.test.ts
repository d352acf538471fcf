import { NumberText } from '@mingjian/core'
import { expect, it } from 'vitest'
import { listValues } from './list-values.ts'
import { parseTuned, type TunedParam, tunedMeant } from './parse-tuned.ts'

const values = (text: string, value: number | string | NumberText) => {
  const found = { of: 'a.b', name: 'x', param: { value, origin: 'design' } }
  return listValues(parseTuned(text) as TunedParam, found).map((each) => each.text)
}

it.each([
  ['x=2..6', 3, ['2', '3', '4', '5', '6']],
  ['x=10..30/10', 20, ['10', '20', '30']],
  ['x=10..35/10', 5, ['5', '10', '20', '30']],
  ['x＝-1..1', 0, ['-1', '0', '1']],
  ['x=0.5..0.7', new NumberText('0.70'), ['0.5', '0.6', '0.70']],
  ['x=0.7..0.9/0.05', new NumberText('0.7'), ['0.7', '0.75', '0.80', '0.85', '0.90']],
  ['x=1..2', new NumberText('0.5'), ['0.5', '1', '2']],
  ['x=30..90/30 days', '30 days', ['30 days', '60 days', '90 days']],
  ['x=1 month..3', '2 months', ['1 month', '2 months', '3 months']],
  ['x=1..2天', '7 days', ['1 day', '2 days', '7 days']],
  ['x=100000.00..300000.00 step 100000.00', 200000, undefined],
  ['x=5', 3, ['3', '5']],
  ['x=3', 3, ['3']],
  ['x=45 days', '30 days', ['30 days', '45 days']],
  ['x=10000..10000', new NumberText('10000.50'), ['10000', '10000.50']],
])('%s beside %j', (text, own, expected) => {
  if (expected === undefined) expect(() => values(text, own)).toThrow('whole number')
  else expect(values(text, own)).toEqual(expected)
})

it.each(['x', 'x=', 'x=1..', 'x=a..b', 'x=1..2/', 'x=1..2 parsecs', 'X=1..2', 'x=1...2'])(
  'is no range: %s',
  (text) => {
    expect(parseTuned(text)).toBeUndefined()
  },
)

it('names the model or concept of the parameter', () => {
  expect(parseTuned('civil.hpf-deduction.back_min=0.6..0.8')).toMatchObject({
    of: 'civil.hpf-deduction',
    name: 'back_min',
  })
})

it.each([
  ['repeat=1-3', 'repeat=1..3'],
  ['repeat=1~3/1', 'repeat=1..3/1'],
  ['span=30 days至90 days', 'span=30 days..90 days'],
  ['a.b.repeat=1—3', 'a.b.repeat=1..3'],
  ['repeat=1', undefined],
  ['repeat=a-b', undefined],
])('%s means %s', (text, meant) => {
  expect(tunedMeant(text)).toBe(meant)
})
