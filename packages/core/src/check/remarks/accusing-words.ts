/**
 * A clue is to be verified by a person: no text that its reader sees calls anyone guilty. What a court
 * decided, or someone pleaded, is no accusation.
 */
const accusing =
  /有罪(?!判决|供述)|违法人员|违法分子|诈骗犯|骗子|犯罪分子|\b(guilty(?! (verdict|plea))|fraudsters?|culprits?|wrongdoers?)\b/gi

/**
 * Words that say more than data show where they stand in the sentence of a signal. A title, a law and
 * what is to be looked into may hold them: there they name a matter, and say it of nobody.
 */
const concluding =
  /涉嫌(?!人)|骗取|套取|伪造|造假|非法(?![^，。；]{0,12}[罪案])|违法(?!所得|人员|分子)|违规|罪犯|构成(?=[^，。；]{0,8}(?:罪|违法|违规|欺诈|虚假))|\b(?:illegal(?:ly)?|unlawful(?:ly)?|fraudulent(?:ly)?|defraud(?:s|ed)?|suspected of)\b/gi

/** What is asked, or denied, is no accusation. */
const open = /(?:是否|有无|没有|未见|未|无|并非|不存在|whether|if|not?)[^，。；,.;]{0,12}$/i

interface Found {
  readonly word: string
  readonly offset: number
}

/**
 * Words of a text that accuse someone, each with the place where it stands: a clue is to be
 * verified, and says nothing of guilt.
 *
 * @example
 * findAccusing('A fraudster?') // => [{ word: 'fraudster', offset: 2 }]
 */
export const findAccusing = (text: string): Found[] =>
  [...text.matchAll(accusing)].map(({ 0: word, index }) => ({ word, offset: index }))

/** Words of a signal's sentence that conclude; those of the data's own headers are no conclusion. */
export const findConcluding = (text: string, headers: string): Found[] =>
  [...text.matchAll(concluding)]
    .filter(({ 0: word, index }) => {
      // 涉嫌罪名 is a header, and 涉嫌犯罪 none; who serves a sentence is called 罪犯 in the register.
      const named = word === '罪犯' ? word : text.slice(index, index + word.length + 1)
      return !open.test(text.slice(0, index)) && !headers.includes(named)
    })
    .map(({ 0: word, index }) => ({ word, offset: index }))
