/**
 * The sign by which a token says what it stands for: the number of a person or a party, an account, a
 * telephone, the plate of a vehicle, a case.
 */
export type TokenFamily = 'I' | 'A' | 'T' | 'V' | 'C'

/** What a token says without the key of its office (SEMANTICS 13.2). */
export interface Token {
  readonly family: TokenFamily
  /** Whether the number that it stands for has a check digit, and it holds (6.6). */
  readonly valid: boolean
  /** Which key it was made with: four signs that give back nothing of it. */
  readonly key: string
}

/** How every token begins; no number does, for none has five letters at its beginning. */
export const tokenPrefix = 'TOKEN'

/** The signs of base 32 (RFC 4648): no 0 and 1, which are read as O and I. */
export const tokenSigns = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** 20 bits of the key's own digest, 130 bits of the number's. */
export const tokenLengths = { key: 4, digest: 26 } as const

const form = new RegExp(
  `^${tokenPrefix}([IATVC])([01])([A-Z2-7]{${tokenLengths.key}})[A-Z2-7]{${tokenLengths.digest}}$`,
)

/**
 * Reads what a token says; undefined of any other text.
 *
 * @example
 * readToken('TOKENI1K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ')
 * // => { family: 'I', valid: true, key: 'K7QD' }
 * readToken('11010519491231002X') // => undefined
 */
export function readToken(text: string): Token | undefined {
  const [, family, valid, key] = form.exec(text) ?? []
  if (family === undefined || key === undefined) return undefined
  return { family: family as TokenFamily, valid: valid === '1', key }
}

/** Signs of a token that are shown: all that it says, and 40 bits by which it is known again. */
const shown = tokenPrefix.length + 2 + tokenLengths.key + 8

/** A token as it is shown, whole or shortened. */
const showable = new RegExp(`^${tokenPrefix}[IATVC][01][A-Z2-7]{12}([A-Z2-7]{18}|…)$`)

/**
 * A token as masked output shows it (SEMANTICS 13.5): its first signs, by which the office that holds the key
 * knows it again. Undefined of any other text; what is shortened already stays.
 *
 * @example
 * shortenToken('TOKENI1K7QDABCDEFGHIJKLMNOPQRSTUVWXYZ') // => 'TOKENI1K7QDABCDEFGH…'
 */
export const shortenToken = (text: string): string | undefined =>
  showable.test(text) ? `${text.slice(0, shown)}…` : undefined
