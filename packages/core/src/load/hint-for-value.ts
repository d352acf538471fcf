import { closestMatch } from '../diagnostics/closest-match.ts'
import { type InEach, toWrite } from '../diagnostics/in-each.ts'
import { NumberText } from '../model/number-text.ts'
import { asWrittenHere } from './as-written-here.ts'
import { whyNoDay } from './why-no-day.ts'
import { toHalfWidth, wideSign } from './wide-signs.ts'

/** How a value of another form is written as what was expected, where that can be told. */
export function hintForValue(
  expected: string,
  found: unknown,
  keys: readonly string[],
): InEach | undefined {
  if (expected === 'a map' && keys.length > 0 && keys.length <= 12) {
    const shown = keys.includes('zh') ? ['zh: …', 'en: …'] : keys
    return toWrite(`{ ${shown.join(', ')} }`)
  }
  if (expected === 'a list of two') {
    return { zh: '请写 [<第一日>, <最后一日>] 。', en: 'Write [<first day>, <last day>].' }
  }
  if (expected === 'text' && (typeof found === 'boolean' || isNumber(found))) {
    const text = String(found instanceof NumberText ? found.text : found)
    return {
      zh: `是文本就加引号："${text}"；是表达式就写条件或名称。`,
      en: `Quote it if it is text: "${text}"; of an expression write a condition or a name.`,
    }
  }
  if (typeof found !== 'string') return undefined
  if (/^a day such as/.test(expected)) return whyNoDay(found)
  const word = wordMeant(expected, found)
  if (word !== undefined) return toWrite(word)
  const here = /number/.test(expected) ? amountOf(found) : undefined
  if (here !== undefined) {
    return { zh: `请写 ${here} ，不加引号和单位。`, en: `Write ${here} without quotes or a unit.` }
  }
  if (wideSign.test(found)) {
    const half = found.replaceAll(new RegExp(wideSign.source, 'gu'), toHalfWidth)
    return { zh: `请写半角的 ${half} 。`, en: `Write ${half} in half width.` }
  }
  return /^a list/.test(expected) && /^[\w., ]+$/.test(found) ? toWrite(`[${found}]`) : undefined
}

/** Words of Chinese that are written in English, where one of these is expected. */
const words: Readonly<Record<string, string>> = {
  强: 'strong',
  中: 'medium',
  中等: 'medium',
  弱: 'weak',
  必需: 'required',
  必须: 'required',
  必要: 'required',
  可选: 'helpful',
  辅助: 'helpful',
  参考: 'helpful',
  试行: 'experimental',
  试用: 'experimental',
  实验: 'experimental',
  正式: 'stable',
  稳定: 'stable',
  停用: 'retired',
  废止: 'retired',
  设计: 'design',
  自然人: 'person',
  个人: 'person',
  人: 'person',
  企业: 'firm',
  公司: 'firm',
  案件: 'case',
}

/** The word among those expected that a word of Chinese, or one misspelt, means. */
function wordMeant(expected: string, found: string): string | undefined {
  const known = expected.split(/, | or /)
  // What is expected may be said in words; those that are to be written are of one word each.
  if (known.length < 2 || known.some((each) => /\s/.test(each))) return undefined
  const meant = Object.hasOwn(words, found) ? words[found] : undefined
  return meant !== undefined && known.includes(meant) ? meant : closestMatch(found, known)
}

const isNumber = (found: unknown): boolean =>
  typeof found === 'number' || found instanceof NumberText

const amountOf = (text: string): string | undefined => {
  const here = /^-?\d+(\.\d+)?$/.test(text) ? text : asWrittenHere(text.replace(/分$/, '元'))
  return here === undefined || /^\d+ |\d-/.test(here) ? undefined : here
}
