import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { hasCheckDigit } from '../values/check-digit.ts'
import { readToken, tokenLengths, tokenPrefix, tokenSigns } from '../values/token.ts'
import type { KindName } from './kinds/index.ts'
import { familyOf } from './kinds/token-families.ts'

/** Makes tokens under one key. */
export interface Tokeniser {
  /** The four signs in its tokens that tell them from those of other keys. */
  readonly key: string
  /**
   * The token of a number as its kind reads it; a token stays what it is. Undefined of a kind whose cells are
   * no numbers that tell of someone.
   */
  tokenOf(kind: KindName, number: string): string | undefined
}

/**
 * Makes tokens of numbers: HMAC-SHA-256 under a key that the offices share and nobody else has. A bare hash
 * would hide nothing, as whoever hashes all identity numbers there can be finds each of them (SEMANTICS 13.1).
 *
 * @throws {@link RangeError} for a key of fewer than 16 bytes.
 *
 * @example
 * const { tokenOf } = createTokeniser(key)
 * tokenOf('person_id', '11010519491231002X') === tokenOf('person_id', '110105194912310021') // => false
 * tokenOf('money', '12.50') // => undefined
 */
export function createTokeniser(key: Uint8Array): Tokeniser {
  if (key.length < leastBytes)
    throw new RangeError(`Expected a key of at least ${leastBytes} bytes.`)
  // The key is taken in once: that is half of the work.
  const keyed = hmac.create(sha256, key)
  const digest = (text: string, signs: number): string =>
    toBase32(
      keyed
        .clone()
        .update(utf8ToBytes(`mingjian token 1\n${text}`))
        .digest(),
      signs,
    )
  // A number stands on many rows.
  const known = new Map<string, string>()
  const mark = digest('key', tokenLengths.key)
  return {
    key: mark,
    tokenOf: (kind, number) => {
      const family = familyOf(kind)
      if (family === undefined || readToken(number) !== undefined) return family && number
      const valid = family === 'I' && hasCheckDigit(number) ? '1' : '0'
      const text = `${family}\n${number}`
      const own = known.get(text) ?? digest(text, tokenLengths.digest)
      if (known.size >= mostKnown) known.clear()
      known.set(text, own)
      return `${tokenPrefix}${family}${valid}${mark}${own}`
    },
  }
}

const leastBytes = 16

/** Numbers whose tokens are remembered. */
const mostKnown = 100_000

/** The first signs of bytes in base 32, five bits each. */
function toBase32(bytes: Uint8Array, signs: number): string {
  let [text, rest, bits] = ['', 0, 0]
  for (const byte of bytes) {
    rest = (rest << 8) | byte
    bits += 8
    for (; bits >= 5 && text.length < signs; bits -= 5)
      text += tokenSigns[(rest >> (bits - 5)) & 31]
    rest &= (1 << bits) - 1
  }
  return text
}
