import { expect, it } from 'vitest'
import type { Coverage } from '../dataset/coverage.ts'
import { coverageRead, type LastMade, rememberLast } from './remember-last.ts'

it('makes a result anew where something that it is made from is another', () => {
  const last: LastMade<object, number> = new WeakMap()
  const key = {}
  let made = 0
  const make = () => {
    made += 1
    return made
  }
  expect(rememberLast(last, key, ['a', key], make)).toBe(1)
  expect(rememberLast(last, key, ['a', key], make)).toBe(1)
  expect(rememberLast(last, key, ['a', {}], make)).toBe(2)
  expect(rememberLast(last, key, ['a'], make)).toBe(3)
  expect(rememberLast(last, {}, ['a'], make)).toBe(4)
  expect(rememberLast(last, key, ['a'], make)).toBe(3)
})

it('of the coverage what plans read tells one from another, and how many cells are unknown does not', () => {
  const of = (coverage: Partial<Coverage>) =>
    coverageRead(new Map([['txn', { from: '2020-01-01', to: null, assumed: true, ...coverage }]]))
  expect(of({ unknown: { payee: 3 }, afterAsOf: [2] })).toBe(of({}))
  const others: Partial<Coverage>[] = [
    { from: null },
    { to: '2020-02-01' },
    { assumed: false },
    { nothing: true },
    { lastDays: ['2020-02-01'] },
    { lacks: ['payee'] },
  ]
  expect(new Set([{}, ...others].map(of)).size).toBe(7)
})
