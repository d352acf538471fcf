import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

/**
 * Whether `without_ending` takes a word only behind a blank: one that begins with an ASCII letter
 * or digit (SEMANTICS 6.5).
 *
 * @example
 * standsAlone('LLC') // => true
 * standsAlone('有限公司') // => false
 */
export const standsAlone = (word: string): boolean => /^[A-Za-z0-9]/.test(word)

export const withoutEnding: Operator = {
  meaning: {
    zh: '文本最短的开头部分（至少一个字符），其后只剩所列的词；以英文字母或数字开头的词，前面须有空格',
    en: 'the shortest beginning of the text, of one character or more, behind which there are only words from the list; a word that begins with an ASCII letter or digit stands behind a blank',
  },
  source: 'SEMANTICS 6.5',
  takes: 'a text and literal words',
  resolve: (args) =>
    args.length >= 2 && args.every((type) => type.kind === 'string') ? string : undefined,
  literalFrom: 1,
  unknown: 'strict',
  evaluate: ([a, ...words]) => {
    const text = a as string
    const endings = (words as string[]).map((word) => (standsAlone(word) ? ` ${word}` : word))
    const onlyWordsFrom = new Set([text.length])
    let end = text.length
    for (let at = text.length - 1; at >= 1; at -= 1) {
      const fits = endings.some(
        (ending) => onlyWordsFrom.has(at + ending.length) && text.startsWith(ending, at),
      )
      if (!fits) continue
      onlyWordsFrom.add(at)
      end = at
    }
    return text.slice(0, end)
  },
}
