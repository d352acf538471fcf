import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasCheckDigit } from '../values/check-digit.ts'
import { identityCheckDigit } from '../values/identity-number.ts'
import { readToken, shortenToken } from '../values/token.ts'
import { type KindName, kinds } from './kinds/index.ts'
import { tokenFamilies } from './kinds/token-families.ts'
import { createTokeniser } from './tokeniser.ts'

const key = Uint8Array.from({ length: 32 }, (_, at) => at)
const { tokenOf } = createTokeniser(key)

describe('tokens (SEMANTICS 13.2)', () => {
  // Computed once by Python's hmac and base64 from the words of the statement.
  it.each([
    ['person_id', '11010519491231002X', 'TOKENI1RNS7Y35ZWG76GHNRGMDOARNOPUH5LZ'],
    ['person_id', '110105194912310021', 'TOKENI0RNS7G6QU7PGB2XTGY2GHRAQOTWI3N2'],
    ['person_id', '91350100M000100Y43', 'TOKENI1RNS7LWMPVO34PN5AOKL34SPVES5TA3'],
    ['account', '11010519491231002X', 'TOKENA0RNS7LQ4K676HMGNW5MFR7YPE3KSXPV'],
    ['phone', '13800138000', 'TOKENT0RNS73BWJJADCEBT6YNNWGPI2ZDPXLS'],
    ['plate', '京A12345', 'TOKENV0RNS7TUBI5JNMOQYHY4KSZQW6DH4WFI'],
    ['case_no', '(2021)示01执12号', 'TOKENC0RNS7UDOVKUI7RRE7EP6YOWPY2XMK37'],
  ] as const)('of %s %s', (kind, number, token) => expect(tokenOf(kind, number)).toBe(token))

  it('are what node:crypto computes of the same bytes', () => {
    const base32 = (bytes: Buffer, signs: number): string => {
      let bits = 0n
      for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
      return Array.from({ length: signs }, (_, at) => {
        const five = (bits >> BigInt(8 * bytes.length - 5 * (at + 1))) & 31n
        return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number(five)]
      }).join('')
    }
    const digest = (bytes: Uint8Array, text: string) =>
      createHmac('sha256', bytes).update(`mingjian token 1\n${text}`, 'utf8').digest()
    const property = fc.property(
      fc.uint8Array({ minLength: 16, maxLength: 80 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(...(Object.keys(tokenFamilies) as (keyof typeof tokenFamilies)[])),
      (bytes, number, kind) => {
        fc.pre(readToken(number) === undefined)
        const family = tokenFamilies[kind]
        const valid = family === 'I' && hasCheckDigit(number) ? 1 : 0
        const own = base32(digest(bytes, 'key'), 4)
        const token = `TOKEN${family}${valid}${own}${base32(digest(bytes, `${family}\n${number}`), 26)}`
        expect(createTokeniser(bytes).tokenOf(kind, number)).toBe(token)
        expect(createTokeniser(bytes).key).toBe(own)
      },
    )
    fc.assert(property)
  })

  it('stay what they are, are of no other kind, and need a key', () => {
    const token = tokenOf('person_id', '11010519491231002X') ?? ''
    expect(tokenOf('person_id', token)).toBe(token)
    expect(tokenOf('money', '12.50')).toBeUndefined()
    expect(tokenOf('person_name', '张三')).toBeUndefined()
    expect(() => createTokeniser(key.slice(0, 15))).toThrow(RangeError)
  })
})

/** A person's number, all days from 1940 to 1999 and regions of no place. */
const number = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.date({ min: new Date('1940-01-01'), max: new Date('1999-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, day, order]) => {
    const date = day.toISOString().slice(0, 10).replaceAll('-', '')
    const body = `99${String(region).padStart(4, '0')}${date}${String(order).padStart(3, '0')}`
    return body + identityCheckDigit(body)
  })

/** A number as offices write it. */
const spelled = (id: string) =>
  fc
    .record({
      old: fc.boolean(),
      wide: fc.boolean(),
      small: fc.boolean(),
      blank: fc.constantFrom('', ' ', '\u3000', '\u200b'),
      at: fc.integer({ min: 0, max: 14 }),
      quote: fc.constantFrom('', "'"),
    })
    .map(({ old, wide, small, blank, at, quote }) => {
      const digits = old ? id.slice(0, 6) + id.slice(8, 17) : id
      const cased = small ? digits.toLowerCase() : digits
      const text = wide
        ? cased.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        : cased
      return quote + text.slice(0, at) + blank + text.slice(at)
    })

const tokenOfCell = (kind: KindName, cell: string) => tokenOf(kind, String(kinds[kind].read(cell)))

describe('one person', () => {
  it('has one token however the number is written, and nobody else has it', () => {
    const property = fc.property(
      fc
        .uniqueArray(number, { minLength: 2, maxLength: 6 })
        .chain((ids) =>
          fc.tuple(fc.constant(ids), ...ids.map((id) => fc.tuple(spelled(id), spelled(id)))),
        ),
      ([ids, ...cells]) => {
        const tokens = cells.map(([one, other]) => {
          const token = tokenOfCell('person_id', one)
          expect(tokenOfCell('person_id', other)).toBe(token)
          return token
        })
        expect(new Set(tokens).size).toBe(ids.length)
        // Neither token nor what is shown of it has a part of the number.
        for (const [at, token = ''] of tokens.entries()) {
          expect(readToken(token)).toMatchObject({ family: 'I', valid: true })
          for (const text of [token, shortenToken(token) ?? '']) {
            expect(text).not.toContain(ids[at]?.slice(6, 14))
            expect(text).not.toContain(ids[at]?.slice(0, 6))
          }
        }
      },
    )
    fc.assert(property)
  })

  it('says only whether the check digit held', () => {
    const wrong = number.map((id) => id.slice(0, -1) + (id.endsWith('1') ? '2' : '1'))
    fc.assert(
      fc.property(wrong, (id) => {
        fc.pre(!hasCheckDigit(id))
        expect(readToken(tokenOf('person_id', id) ?? '')?.valid).toBe(false)
      }),
    )
  })

  it('has another token as an account or a telephone of the same digits', () => {
    const tokens = (['person_id', 'account', 'phone'] as const).map((kind) =>
      tokenOf(kind, '13800138000')?.slice(11),
    )
    expect(new Set(tokens).size).toBe(3)
  })
})
