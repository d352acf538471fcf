import type { TokenFamily } from '../../values/token.ts'

/** The kinds whose numbers may stand as tokens (SEMANTICS 13.1). */
export const tokenFamilies = {
  person_id: 'I',
  account: 'A',
  phone: 'T',
  plate: 'V',
  case_no: 'C',
} as const satisfies Readonly<Record<string, TokenFamily>>

/**
 * What tokens of a kind stand for; undefined of a kind that has none. Numbers of different families never
 * have one token, though their digits be alike.
 *
 * @example
 * familyOf('phone') // => 'T'
 * familyOf('money') // => undefined
 */
export const familyOf = (kind: string): TokenFamily | undefined =>
  (tokenFamilies as Readonly<Record<string, TokenFamily | undefined>>)[kind]
