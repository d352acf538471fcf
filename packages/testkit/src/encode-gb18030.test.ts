import { expect, it } from 'vitest'
import { encodeGb18030 } from './encode-gb18030.ts'

const decode = (bytes: Uint8Array) => new TextDecoder('gb18030', { fatal: true }).decode(bytes)

it('writes the bytes of GBK', () => {
  expect([...encodeGb18030('中A国')]).toEqual([0xd6, 0xd0, 0x41, 0xb9, 0xfa])
  expect([...encodeGb18030('，')]).toEqual([0xa3, 0xac])
  expect([...encodeGb18030('𠀀')]).toEqual([0x95, 0x32, 0x82, 0x36])
  expect([...encodeGb18030('é€')]).toEqual([0xa8, 0xa6, 0xa2, 0xe3])
})

/** Characters of private use, some of which the table gives no code, and the byte order mark. */
const passedOver = /[\ue000-\uf8ff\ufeff]/

it('is undone by decoding, for every character that has a code', () => {
  for (let start = 0; start < 0x110000; start += 0x800) {
    if (start === 0xd800) continue
    const points = Array.from({ length: 0x800 }, (_, i) => String.fromCodePoint(start + i))
    const text = points.filter((sign) => !passedOver.test(sign)).join('')
    if (decode(encodeGb18030(text)) !== text) expect(decode(encodeGb18030(text))).toBe(text)
  }
  // At the start of a text the mark is taken for a byte order mark, so it stands second.
  expect(decode(encodeGb18030('a\ufeff'))).toBe('a\ufeff')
})

it('refuses what has no code', () => {
  expect(() => encodeGb18030('\ue5e5')).toThrow('U+E5E5')
  expect(() => encodeGb18030('a\ud800')).toThrow('U+D800')
})
