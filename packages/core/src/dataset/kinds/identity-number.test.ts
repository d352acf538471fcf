import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, toDays } from '../../values/date.ts'
import { identityCheckDigit } from '../../values/identity-number.ts'
import { personId } from './person-id.ts'

/** Every number of somebody born in the years that 15 digits can say. */
const numbers = fc
  .record({
    region: fc.integer({ min: 110000, max: 829999 }),
    day: fc.integer({ min: toDays(1900, 1, 1) as number, max: toDays(1999, 12, 31) as number }),
    order: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, day, order }) => {
    const body = `${region}${formatDate(day).replaceAll('-', '')}${String(order).padStart(3, '0')}`
    return body + identityCheckDigit(body)
  })

describe('the number of a person (SEMANTICS 2.6)', () => {
  it('is the same with 15 digits and with 18, and of no other person', () => {
    fc.assert(
      fc.property(numbers, numbers, (number, other) => {
        const old = (of: string) => of.slice(0, 6) + of.slice(8, 17)
        expect(personId.read(old(number))).toBe(number)
        expect(personId.read(number)).toBe(number)
        expect(personId.read(old(number)) === personId.read(other)).toBe(number === other)
      }),
    )
  })
})
