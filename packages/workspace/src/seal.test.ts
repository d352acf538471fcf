import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deriveKey, seal, unseal } from './seal.ts'

const bytes = fc.uint8Array({ maxLength: 200 })
const keys = fc.uint8Array({ minLength: 32, maxLength: 32 })

it('opens what it sealed', () => {
  fc.assert(
    fc.property(keys, bytes, fc.string(), (key, content, place) => {
      expect(unseal(key, seal(key, content, place), place)).toEqual(Buffer.from(content))
    }),
  )
})

it('opens nothing under another key, in another place, or with a bit that was changed', () => {
  fc.assert(
    fc.property(keys, bytes, fc.nat(), (key, content, at) => {
      const sealed = seal(key, content, 'here')
      expect(unseal(deriveKey(key, new Uint8Array(16)), sealed, 'here')).toBeUndefined()
      expect(unseal(key, sealed, 'there')).toBeUndefined()
      expect(unseal(key, sealed.subarray(1), 'here')).toBeUndefined()
      const place = at % sealed.length
      sealed[place] = (sealed[place] ?? 0) ^ (1 << (at % 8))
      expect(unseal(key, sealed, 'here')).toBeUndefined()
    }),
  )
})

it('seals the same content otherwise each time, so that nothing tells that it is the same', () => {
  const key = new Uint8Array(32)
  const once = seal(key, Buffer.from('甲'), 'here')
  expect(seal(key, Buffer.from('甲'), 'here')).not.toEqual(once)
})

it('derives another key for each workspace, and never that of the office', () => {
  const office = new Uint8Array(32).fill(7)
  const salts = [new Uint8Array(16), new Uint8Array(16).fill(1)]
  const [a, b] = salts.map((salt) => Buffer.from(deriveKey(office, salt)).toString('hex'))
  expect(new Set([a, b, Buffer.from(office).toString('hex')]).size).toBe(3)
})
