import type { YAMLError } from 'yaml'
import type { InEach } from '../diagnostics/in-each.ts'
import { behindEnd, type Fault, lostDash, sayingOf } from './yaml-sayings.ts'

const quoteIt: InEach = {
  zh: '请把整个值放进引号。',
  en: 'Put the whole value into quotes.',
}

const unclosed = (bracket: string): Fault => ({
  detail: { zh: `上面的 ${bracket} 没有收尾。`, en: `the ${bracket} above is not closed.` },
  hint: { zh: '请补上收尾的括号。', en: 'Add the closing bracket.' },
})

/** Before this key, or before the next line, a comma is missing: the key was read into the value before it. */
const lostComma = (key: string | undefined): Fault => ({
  detail: {
    zh: key === undefined ? '这一项的后面没有逗号。' : `“${key}”前面没有逗号。`,
    en: key === undefined ? 'no comma behind this item.' : `no comma before "${key}".`,
  },
  hint: {
    zh: '{ } 里各项之间请写半角逗号；是一段文本就加引号。',
    en: 'Inside { } write a comma between two items; quote what is one text.',
  },
})

/** A key behind the value that begins here: `2 unit: 次`. */
const keyBehind = (rest: string): string | undefined =>
  /^(?:"[^"]*"|'[^']*'|[^,{}[\]:"']+?)\s+([A-Za-z_][\w.]*):(?:\s|$)/.exec(rest)?.[1]

/**
 * What the parser tells by one code, in the words of who writes models; `line` is where it stands, at this
 * offset from its beginning.
 */
export function faultOf({ code, message }: YAMLError, line: string, offset: number): Fault {
  const beginsLine = line.slice(0, offset).trim() === ''
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        detail: { zh: '缩进里有制表符。', en: 'a tab in the indentation.' },
        hint: { zh: '缩进请用空格。', en: 'Indent with blanks.' },
      }
    case 'BAD_INDENT': {
      const bracket = /^Flow (map|sequence)/.exec(message)?.[1]
      if (bracket !== undefined) return unclosed(bracket === 'map' ? '{' : '[')
      const detail = {
        zh: '缩进和同一层的其他行不一致。',
        en: 'indented unlike its neighbours.',
      }
      // A map in one line is hardly a key: in a list it is an item.
      if (/^\s*\{/.test(line)) return { detail, hint: lostDash }
      return {
        detail,
        hint: {
          zh: '同一层的键要从同一列开始；接着上一行的长文本要加引号。',
          en: 'Begin keys of one map in one column; quote a text that goes on over lines.',
        },
      }
    }
    case 'MISSING_CHAR':
      if (!/^Missing closing .quote/.test(message)) break
      return {
        detail: { zh: '这里开始的引号没有收尾。', en: 'the quote that begins here is not closed.' },
        hint: { zh: '请补上收尾的引号。', en: 'Add the closing quote.' },
      }
    case 'BLOCK_IN_FLOW': {
      const key = keyBehind(line.slice(offset))
      if (key === undefined) break
      return lostComma(key)
    }
    case 'MULTILINE_IMPLICIT_KEY':
      if (/\{[^}]*$/.test(line.slice(0, offset))) return lostComma(undefined)
      if (!/^\s*(?:- )?[\w.]+:\S/.test(line)) break
      return {
        detail: { zh: '冒号后面没有空格。', en: 'no blank behind the colon.' },
        hint: { zh: '请在冒号后面加一个空格。', en: 'Write a blank behind it.' },
      }
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (beginsLine && /^\s*(?:\{|- )/.test(line)) return behindEnd(beginsLine)
      return {
        detail: { zh: '一个值里又有冒号。', en: 'a value with another colon in it.' },
        hint: {
          zh: '文本里有“: ”时要加引号；下一层的键要另起一行并缩进，或写进 { }。',
          en: 'Quote a text that holds ": "; write keys of the next level on lines of their own, or in { }.',
        },
      }
    case 'BAD_SCALAR_START': {
      const sign = message.at(-1) ?? ''
      return {
        detail: { zh: `值不能以“${sign}”开头。`, en: `a value cannot begin with "${sign}".` },
        hint: quoteIt,
      }
    }
    case 'BAD_ALIAS':
      return {
        detail: { zh: '值不能以“*”开头。', en: 'a value cannot begin with "*".' },
        hint: quoteIt,
      }
    case 'BAD_DQ_ESCAPE':
      return {
        detail: {
          zh: '双引号里的 \\ 不能这样用。',
          en: 'a \\ that means nothing in double quotes.',
        },
        hint: { zh: '请改用单引号，或写成 \\\\。', en: 'Use single quotes, or write \\\\.' },
      }
    case 'UNEXPECTED_TOKEN': {
      if (/^Block scalar header/.test(message)) {
        return {
          detail: {
            zh: '值以“>”或“|”开头时，YAML 当作多行文本。',
            en: 'a value that begins with ">" or "|" is a text of several lines in YAML.',
          },
          hint: quoteIt,
        }
      }
      if (/^Unexpected flow-\w+-start at node end/.test(message)) {
        return {
          detail: {
            zh: '没有引号的文本里有 { 或 [。',
            en: 'a text without quotes that holds { or [.',
          },
          hint: quoteIt,
        }
      }
      if (/at node end$/.test(message) && /["']/.test(line)) {
        return {
          detail: { zh: '引号之后还有内容。', en: 'something stands behind the closing quote.' },
          hint: quoteIt,
        }
      }
      if (/at node end$/.test(message)) return behindEnd(beginsLine)
    }
  }
  const saying = sayingOf(message)
  if (saying !== undefined) return saying
  const said = `${message}.`.replace('..', '.')
  return { detail: { zh: `这里读不懂（${said.slice(0, -1)}）。`, en: said } }
}
