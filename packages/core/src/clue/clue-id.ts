import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The id of a clue: HMAC-SHA-256 of the JSON array of model id and key values, in hex. `keys` are
 * the values as canonical text, in the order in which the model names them. It is the same in each
 * run under the same key, and gives back no identity number without it (SEMANTICS 8.2).
 *
 * @example
 * clueId(key, 'demo.many', ['甲公司']) === clue.id // => true
 */
export const clueId = (key: Uint8Array, model: string, keys: readonly string[]): string =>
  bytesToHex(hmac(sha256, key, utf8ToBytes(JSON.stringify([model, ...keys]))))
