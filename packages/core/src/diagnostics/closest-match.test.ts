import { expect, it } from 'vitest'
import { closestMatch } from './closest-match.ts'

it.each([
  ['amuont', ['count', 'amount'], 'amount'],
  ['Plaintif', ['plaintiff', 'defendant'], 'plaintiff'],
  ['立案日', ['结案日期', '立案日期'], '立案日期'],
  ['amount', ['total_amount'], 'total_amount'],
  ['原告', ['被告', '原告代表人'], '原告代表人'],
])('finds what %s means', (name, candidates, expected) => {
  expect(closestMatch(name, candidates)).toBe(expected)
})

it('finds nothing where half of a name differs', () => {
  expect(closestMatch('原告', ['被告'])).toBeUndefined()
  expect(closestMatch('amount', ['plaintiff'])).toBeUndefined()
  expect(closestMatch('', ['a'])).toBeUndefined()
})

it('counts code points, so a rare character is one change', () => {
  expect(closestMatch('𠮷野家', ['吉野家'])).toBe('吉野家')
})

it('prefers the nearer of two, and the first of equals', () => {
  expect(closestMatch('claimed', ['claimer', 'claims', 'claimed1'])).toBe('claimer')
})

it('does not compare what is no name', () => {
  expect(closestMatch('amount', [`amount${'t'.repeat(100_000)}`])).toBeUndefined()
  expect(closestMatch(`amount${'t'.repeat(100_000)}`, ['amount'])).toBeUndefined()
})
