import { expect, it } from 'vitest'
import { clueId } from './clue-id.ts'

const key = Uint8Array.from({ length: 16 }, (_, i) => i)

// SEMANTICS 8.2
it('is the HMAC that openssl gives', () => {
  // printf '["docket.mass-plaintiff","ACME \\"1\\"","甲公司"]' |
  //   openssl dgst -sha256 -mac HMAC -macopt hexkey:000102030405060708090a0b0c0d0e0f
  expect(clueId(key, 'docket.mass-plaintiff', ['ACME "1"', '甲公司'])).toBe(
    '674f827860dbd76d9f5727347a5029beb1fe6134ce517368441fd10367d05e00',
  )
})

it('differs where the parts of a key are cut elsewhere, and under another key', () => {
  const ids = [
    clueId(key, 'a.b', ['x', 'yz']),
    clueId(key, 'a.b', ['xy', 'z']),
    clueId(key, 'a.b', ['x","yz']),
    clueId(
      key.map((byte) => byte + 1),
      'a.b',
      ['x', 'yz'],
    ),
  ]
  expect(new Set(ids).size).toBe(ids.length)
})
