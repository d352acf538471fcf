import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** The length of every key: 256 bits. */
export const keyBytes = 32

/** A purpose of its own, so that no key of a workspace is one under which ids of clues are computed. */
const purpose = 'mingjian workspace 1'

/** The key of a workspace, under which the keys of its batches are sealed. */
export const deriveKey = (officeKey: Uint8Array, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', officeKey, salt, purpose, keyBytes))

/** Bytes sealed under a key (AES-256-GCM): they are opened in the place for which they were sealed, and in no other. */
export function seal(key: Uint8Array, bytes: Uint8Array, place: string): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes })
  sealing.setAAD(Buffer.from(place))
  const sealed = [sealing.update(bytes), sealing.final()]
  return Buffer.concat([nonce, ...sealed, sealing.getAuthTag()])
}

/** Opens what was sealed; undefined under another key, in another place, and where a bit was changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Buffer | undefined {
  if (sealed.length < nonceBytes + tagBytes) return undefined
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  opening.setAAD(Buffer.from(place))
  opening.setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([opening.update(sealed.subarray(nonceBytes, -tagBytes)), opening.final()])
  } catch {
    return undefined
  }
}
