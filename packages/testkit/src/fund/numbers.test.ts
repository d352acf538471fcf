import { expect, it } from 'vitest'
import { createNumbers } from './numbers.ts'
import { createRandom } from './random.ts'

it('gives each firm a code of 18 signs of its own, however many numbers were issued before', () => {
  const numbers = createNumbers(createRandom(1))
  const first = numbers.creditCode()
  for (let issued = 1; issued < 99_998; issued += 1) numbers.fundAccount()
  const codes = [first, ...Array.from({ length: 4 }, () => numbers.creditCode())]
  expect(codes.map((code) => code.length)).toEqual([18, 18, 18, 18, 18])
  expect(new Set(codes).size).toBe(5)
  // The last three are past the numbers of five digits.
  expect(codes.map((code) => code.slice(8, 16))).toEqual([
    'MA900001',
    'MA999999',
    'M0100000',
    'M0100001',
    'M0100002',
  ])
})
