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

/** What registers and their columns are called: 违法时间, 交通违法记录 say of nobody that it is so. */
const inName = /^(违法|违规)(行为)?(时间|日期|地点|代码|编号|次数|记分|记录|信息|数据|通知书|处理)/

/** Words of a signal's sentence that conclude; those within what the data are called are no conclusion. */
export const findConcluding = (text: string, names: readonly string[]): Found[] =>
  [...text.matchAll(concluding)]
    .filter(({ 0: word, index }) => {
      const isNamed = inName.test(text.slice(index)) || isWithin(names, text, word, index)
      return !open.test(text.slice(0, index)) && !isNamed
    })
    .map(({ 0: word, index }) => ({ word, offset: index }))

/** Whether a word of a text stands in the name of a table or column, or in one of its codes: it is quoted. */
export function isWithin(
  names: readonly string[],
  text: string,
  word: string,
  index: number,
): boolean {
  // 涉嫌罪名 is a header, and 涉嫌犯罪 none; who serves a sentence is called 罪犯 in the register.
  const begun = word === '罪犯' ? word : text.slice(index, index + word.length + 1)
  return names.some((name) => {
    if (name.includes(begun)) return true
    const at = name.indexOf(word)
    return at > 0 && text.startsWith(name, index - at)
  })
}
