/**
 * A clue is to be verified by a person: no text that its reader sees calls anyone guilty. What a court
 * decided, or someone pleaded, is no accusation.
 */
const accusing =
  /有罪(?!判决|供述)|违法人员|违法分子|诈骗犯|骗子|犯罪分子|\b(guilty(?! (verdict|plea))|fraudsters?|culprits?|wrongdoers?)\b/gi

/**
 * Words of a text that accuse someone, each with the place where it stands: a clue is to be
 * verified, and says nothing of guilt.
 *
 * @example
 * findAccusing('A fraudster?') // => [{ word: 'fraudster', offset: 2 }]
 */
export const findAccusing = (text: string): { readonly word: string; readonly offset: number }[] =>
  [...text.matchAll(accusing)].map(({ 0: word, index }) => ({ word, offset: index }))
