import { type InEach, toWrite } from '../diagnostics/in-each.ts'
import { NumberText } from '../model/number-text.ts'
import { spellWithDigits } from '../values/written-numbers.ts'
import { asWrittenHere } from './as-written-here.ts'
import { hintForKey, type Place } from './hint-for-key.ts'
import { whyNoDay } from './why-no-day.ts'
import { toHalfWidth, wideSign } from './wide-signs.ts'
import { wordsMeant } from './words-meant.ts'

/** How a value of another form is written as what was expected, where that can be told. */
export function hintForValue(
  expected: string,
  found: unknown,
  keys: readonly string[],
  itemKeys: readonly string[],
  place: Place,
): InEach | undefined {
  if (typeof found === 'string' || isNumber(found)) {
    const hint = hintForKey(place, expected, `${found instanceof NumberText ? found.text : found}`)
    if (hint !== undefined) return hint
  }
  if (expected === 'a map' && keys.length > 0 && keys.length <= 12) return asMap(keys, found)
  if (/^text/.test(expected) && isBilingual(found)) {
    return {
      zh: `这里只写一段文本，不分语言：${found.zh}`,
      en: `Write one text here, not one for each language: ${found.zh}`,
    }
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
  if (/^exact or /.test(expected)) {
    return {
      zh: '请写 exact，或写它会错在哪里：{ over: 会误列的情形, under: 会遗漏的情形 }。',
      en: 'Write exact, or what it gets wrong: { over: …, under: … }.',
    }
  }
  if (/integer/.test(expected) && found instanceof NumberText) {
    return { zh: '请写没有小数点的数。', en: 'Write a number without a point.' }
  }
  if (typeof found !== 'string') return undefined
  if (/^a day such as/.test(expected)) return whyNoDay(found)
  const words = wordsFor(expected, found)
  if (words.length > 0) {
    return {
      zh: `请写 ${words.join(' 或 ')}。`,
      en: `Write ${words.join(' or ')}.`,
    }
  }
  if (/^a list/.test(expected)) return asList(found, itemKeys)
  const here = /number/.test(expected) ? amountOf(found) : undefined
  if (here !== undefined) {
    return { zh: `请写 ${here} ，不加引号和单位。`, en: `Write ${here} without quotes or a unit.` }
  }
  if (wideSign.test(found)) {
    const half = found.replaceAll(new RegExp(wideSign.source, 'gu'), toHalfWidth)
    return { zh: `请写半角的 ${half} 。`, en: `Write ${half} in half width.` }
  }
  return undefined
}

/** The words among those expected that were meant, where each of those is one word. */
function wordsFor(expected: string, found: string): readonly string[] {
  const known = expected.split(/, | or /)
  // What is expected may be said in words; those that are to be written are of one word each.
  if (known.length < 2 || known.some((each) => /\s/.test(each))) return []
  return wordsMeant(known, found)
}

/** A text that stands for a list: its parts, each as an item is written. */
function asList(found: string, itemKeys: readonly string[]): InEach | undefined {
  if (itemKeys.includes('zh')) return toWrite(`[{ zh: ${found} }]`)
  const parts = found.split(/\s*[，、,;；]\s*/)
  const isBare = parts.every((part) => /^[\p{L}\p{N}_.() /-]+$/u.test(part))
  return itemKeys.length > 0 || !isBare ? undefined : toWrite(`[${parts.join(', ')}]`)
}

/** A map written out, with what was found in its place where this can be told. */
function asMap(keys: readonly string[], found: unknown): InEach {
  const scalar = found instanceof NumberText ? found.text : found
  const text = typeof scalar === 'string' || typeof scalar === 'number' ? `${scalar}` : undefined
  if (keys.includes('zh')) return toWrite('{ zh: …, en: … }')
  if (keys.includes('variants')) return toWrite(`{ value: ${text ?? '…'}, origin: design }`)
  if (keys.includes('last_day')) {
    const day = text !== undefined && /^[a-z]/.test(text) ? text : 'ended + term'
    return {
      zh: `请写最后一日（日期的事实或表达式）和期限的依据，如 { last_day: ${day}, why: 申请执行的期间 }。`,
      en: `Write the last day (a fact or expression of a date) and which time limit it is, such as { last_day: ${day}, why: 申请执行的期间 }.`,
    }
  }
  return toWrite(`{ ${keys.map((key) => `${key}: …`).join(', ')} }`)
}

const isBilingual = (found: unknown): found is { readonly zh: string } =>
  typeof found === 'object' && found !== null && 'zh' in found && typeof found.zh === 'string'

const isNumber = (found: unknown): boolean =>
  typeof found === 'number' || found instanceof NumberText

const amountOf = (text: string): string | undefined => {
  const spelt = spellWithDigits(text.replace(/分$/, '元'))
  const here = /^-?\d+(\.\d+)?$/.test(spelt) ? spelt : asWrittenHere(spelt)
  return here === undefined || /^\d+ |\d-/.test(here) ? undefined : here
}
