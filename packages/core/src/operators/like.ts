import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const like: Operator = {
  meaning: {
    zh: '整段文本是否符合模式：_ 为任一字符，% 为任意多个字符，其他符号就是它自己',
    en: 'whether the whole text is as the pattern says: _ is any one character, % any number of characters, every other sign itself',
  },
  source: 'SEMANTICS 6.10',
  takes: 'a text and a literal pattern',
  resolve: ([a, b, ...more]) =>
    more.length === 0 && a?.kind === 'string' && b?.kind === 'string' ? boolean : undefined,
  literalFrom: 1,
  fault: () => undefined,
  unknown: 'strict',
  evaluate: ([a, b]) => isLike([...(a as string)], [...(b as string)]),
}

/** Where a sign does not fit, the last % takes one character more: no text is read twice for two %. */
function isLike(text: readonly string[], pattern: readonly string[]): boolean {
  let [at, place] = [0, 0]
  let last: { readonly place: number; at: number } | undefined
  while (at < text.length) {
    if (pattern[place] === '%') {
      last = { place, at }
      place += 1
    } else if (place < pattern.length && (pattern[place] === '_' || pattern[place] === text[at])) {
      at += 1
      place += 1
    } else if (last !== undefined) {
      last.at += 1
      at = last.at
      place = last.place + 1
    } else {
      return false
    }
  }
  return pattern.slice(place).every((sign) => sign === '%')
}
