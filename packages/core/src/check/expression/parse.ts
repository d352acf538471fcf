import { type Expr, parse } from 'pgsql-ast-parser'
import { isReserved } from './reserved.ts'

/** An expression as it is written: the tree of `pgsql-ast-parser`, names and types not looked at. */
export type Syntax = Expr

export type Parsed =
  | { readonly ok: true; readonly syntax: Syntax }
  | {
      readonly ok: false
      readonly problem: 'broken' | 'unclosed' | 'refused' | 'bare' | 'reserved'
      readonly detail: string
      readonly offset: number
    }

const mostCharacters = 20_000
const mostBrackets = 60

/** Expressions that were parsed before: a model is checked anew in every run. */
const known = new Map<string, Parsed>()
const mostKnown = 2000

/**
 * Parses an expression whole. Of one that cannot be read it says which kind of problem it is, what,
 * and at which offset; it never throws. What means something to SQL and nothing to the language,
 * such as a comment or a span, is refused by name.
 *
 * @example
 * parseExpression('suits >= many').ok // => true
 * parseExpression('days(a, b').ok // => false
 */
export function parseExpression(text: string): Parsed {
  const before = known.get(text)
  if (before !== undefined) return before
  const parsed = parseNew(text)
  if (known.size >= mostKnown) known.clear()
  known.set(text, parsed)
  return parsed
}

function parseNew(text: string): Parsed {
  if (text.length > mostCharacters) {
    const detail = `an expression of more than ${mostCharacters} characters`
    return { ok: false, problem: 'refused', detail, offset: 0 }
  }
  const bare = text.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (quoted) => ' '.repeat(quoted.length))
  const refused = findRefused(bare)
  if (refused !== undefined) return { ok: false, problem: 'refused', ...refused }
  try {
    // With the entry 'expr' the parser gives a list of one expression, whatever its typings promise.
    const parsed = parse(text, { entry: 'expr', locationTracking: true }) as unknown
    const [syntax, ...more] = (Array.isArray(parsed) ? parsed : [parsed]) as Syntax[]
    if (syntax !== undefined && more.length === 0) return { ok: true, syntax }
    return { ok: false, problem: 'broken', detail: 'it holds more than one.', offset: 0 }
  } catch (error) {
    if (error instanceof RangeError) {
      const detail = 'so many brackets inside each other'
      return { ok: false, problem: 'refused', detail, offset: 0 }
    }
    return describeBreak(text, bare, error instanceof Error ? error.message : String(error))
  }
}

/** Finds what no expression may hold outside of texts. */
function findRefused(bare: string): { detail: string; offset: number } | undefined {
  const comment = /--|\/\*/.exec(bare)
  if (comment !== null) return { detail: 'a comment', offset: comment.index }
  const deep = findDeepBracket(bare)
  if (deep !== undefined) return { detail: 'so many brackets inside each other', offset: deep }
  const wide = /[\uff01-\uff5e，。；：（）【】“”‘’、《》￥…—]/u.exec(bare)
  if (wide !== null) {
    const detail = `the full-width sign ${wide[0]} (write it in half width, texts in '…')`
    return { detail, offset: wide.index }
  }
  const span = /(?<![\w.])\d+\s+(?:day|week|month|year)s?\b/i.exec(bare)
  if (span !== null) {
    const detail = `the span ${span[0]} (put it into params and write its name)`
    return { detail, offset: span.index }
  }
  const number = /(?<![\w.])(?:\d[\d.]*[a-z_]\w*|\.\d\w*)/i.exec(bare)
  if (number !== null) {
    const detail = `the number ${number[0]} (write plain digits such as 1500000 or 0.75)`
    return { detail, offset: number.index }
  }
  return undefined
}

/** The parser would take long over them before they are found to be nested too deep. */
function findDeepBracket(bare: string): number | undefined {
  let level = 0
  for (const { 0: sign, index } of bare.matchAll(/[()[\]]/g)) {
    level += sign === '(' || sign === '[' ? 1 : -1
    if (level > mostBrackets) return index
  }
  return undefined
}

function describeBreak(text: string, bare: string, message: string): Parsed & { ok: false } {
  const opened = [...bare].reduce(
    (depth, sign) => depth + (sign === '(' ? 1 : sign === ')' ? -1 : 0),
    0,
  )
  if (opened > 0) return { ok: false, problem: 'unclosed', detail: '', offset: text.length }
  const place = /at line (\d+) col (\d+)/.exec(message)
  const lines = text.split('\n').slice(0, Number(place?.[1] ?? 1) - 1)
  const before = lines.reduce((sum, line) => sum + line.length + 1, 0)
  const offset = place === null ? text.length : before + Number(place[2]) - 1
  const word = wordAt(bare, offset)
  if (word !== undefined) return { ok: false, problem: 'bare', ...word }
  const reserved = reservedAt(bare, offset)
  if (reserved !== undefined) return { ok: false, problem: 'reserved', ...reserved }
  const near = text.slice(offset, offset + 12).trim()
  const detail =
    near === ''
      ? 'it ends before it is whole; perhaps a sign such as = or and is missing.'
      : `cannot read it from "${near}" on.`
  return { ok: false, problem: 'broken', detail, offset }
}

/** The word at an offset, where it has a letter that no name has: it is a text without its quotes. */
function wordAt(bare: string, offset: number): { detail: string; offset: number } | undefined {
  const before = /[\p{L}\p{N}_]*$/u.exec(bare.slice(0, offset))?.[0] ?? ''
  const behind = /^[\p{L}\p{N}_]*/u.exec(bare.slice(offset))?.[0] ?? ''
  const isText = /[^\0-\x7f]/u.test(behind)
  return isText ? { detail: before + behind, offset: offset - before.length } : undefined
}

/** Words that an expression is made of: one that stands wrong is hardly meant as a name. */
const ofExpressions = new Set(
  'and as case distinct else false in is like not null or then true when'.split(' '),
)

/** The reserved word that could not be read at an offset; the parser may take one more sign first. */
function reservedAt(bare: string, offset: number): { detail: string; offset: number } | undefined {
  const here = /^[a-z_]\w*/.exec(bare.slice(offset))?.[0]
  const [before = ''] = /[a-z_]\w*(?=\s*$)/.exec(bare.slice(0, offset)) ?? []
  const start = bare.slice(0, offset).lastIndexOf(before)
  const [word, at] = here === undefined ? [before, start] : [here, offset]
  if (!isReserved(word) || ofExpressions.has(word)) return undefined
  // The end of a "case" is none.
  if (word === 'end' && /\bcase\b/.test(bare)) return undefined
  return { detail: word, offset: at }
}
