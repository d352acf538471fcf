import { type Expr, parse } from 'pgsql-ast-parser'
import { functionElsewhere, wordsElsewhere } from './elsewhere.ts'
import { findRefused, type Refused } from './refused.ts'
import { isReserved } from './reserved.ts'

/** An expression as it is written: the tree of `pgsql-ast-parser`, names and types not looked at. */
export type Syntax = Expr

export type Parsed =
  | { readonly ok: true; readonly syntax: Syntax }
  | {
      readonly ok: false
      readonly problem: 'broken' | 'unclosed' | 'bare' | 'reserved'
      readonly detail: string
      readonly offset: number
    }
  | ({ readonly ok: false; readonly problem: 'refused' } & Refused)

const mostCharacters = 20_000
const mostBrackets = 60

/** Stands for each sign of a text in quotes: what is looked for outside of texts has none like it. */
const textSign = '\u0001'

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
  const bare = text.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (quoted) =>
    textSign.repeat(quoted.length),
  )
  const refused = findRefusedIn(bare)
  if (refused !== undefined) return { ok: false, problem: 'refused', ...refused }
  try {
    // With the entry 'expr' the parser gives a list of one expression, whatever its typings promise.
    const parsed = parse(text, { entry: 'expr', locationTracking: true }) as unknown
    const [syntax, ...more] = (Array.isArray(parsed) ? parsed : [parsed]) as Syntax[]
    if (syntax !== undefined && more.length === 0) return { ok: true, syntax }
    return { ok: false, problem: 'broken', detail: 'it holds more than one.', offset: 0 }
  } catch (error) {
    if (error instanceof RangeError) {
      return { ok: false, problem: 'refused', detail: tooDeep, offset: 0 }
    }
    return describeBreak(text, bare, error instanceof Error ? error.message : String(error))
  }
}

/** Finds what no expression may hold outside of texts. */
function findRefusedIn(bare: string): Refused | undefined {
  const offset = findDeepBracket(bare)
  return offset === undefined ? findRefused(bare) : { detail: tooDeep, offset }
}

const tooDeep = 'so many brackets inside each other'

/** The parser would take long over them before they are found to be nested too deep. */
function findDeepBracket(bare: string): number | undefined {
  let level = 0
  for (const { 0: sign, index } of bare.matchAll(/[()[\]]/g)) {
    level += sign === '(' || sign === '[' ? 1 : -1
    if (level > mostBrackets) return index
  }
  return undefined
}

function describeBreak(text: string, bare: string, message: string): Parsed {
  const opened = [...bare].reduce(
    (depth, sign) => depth + (sign === '(' ? 1 : sign === ')' ? -1 : 0),
    0,
  )
  const quote = bare.search(/['"]/)
  if (quote >= 0) {
    return { ok: false, problem: 'broken', detail: 'the quote is not closed.', offset: quote }
  }
  if (opened > 0) return { ok: false, problem: 'unclosed', detail: '', offset: text.length }
  const place = /at line (\d+) col (\d+)/.exec(message)
  const lines = text.split('\n').slice(0, Number(place?.[1] ?? 1) - 1)
  const before = lines.reduce((sum, line) => sum + line.length + 1, 0)
  const offset = place === null ? text.length : before + Number(place[2]) - 1
  const word = wordAt(bare, offset)
  if (word !== undefined) return callAround(bare, word.offset) ?? describeWord(word)
  const reserved = reservedAt(bare, offset)
  if (reserved !== undefined) {
    const instead = functionElsewhere(reserved.detail)
    if (instead === undefined) return { ok: false, problem: 'reserved', ...reserved }
    const detail = `the function ${reserved.detail}`
    return { ok: false, problem: 'refused', detail, instead, offset: reserved.offset }
  }
  const near = text.slice(offset, offset + 12).trim()
  const detail =
    near === ''
      ? 'it ends before it is whole; perhaps a sign such as = or and is missing.'
      : `cannot read it from "${near}" on.`
  return { ok: false, problem: 'broken', detail, offset }
}

/** The call of a function that the language has not, in which a word stands that it has not, or which the word begins. */
function callAround(bare: string, offset: number): Parsed | undefined {
  let open = 0
  const calls: { name: string; index: number; level: number }[] = []
  for (const { 0: found, 1: name, index } of bare.matchAll(/([\p{L}_][\p{L}\p{N}_]*)?\s*\(|\)/gu)) {
    if (index > offset) break
    if (found === ')') {
      open -= 1
      while (calls.length > 0 && (calls.at(-1)?.level ?? 0) > open) calls.pop()
    } else {
      open += 1
      if (name !== undefined) calls.push({ name, index, level: open })
    }
  }
  for (const { name, index } of calls) {
    const instead = functionElsewhere(name)
    const detail = `the function ${name}`
    if (instead !== undefined)
      return { ok: false, problem: 'refused', detail, instead, offset: index }
  }
  return undefined
}

/** A word of Chinese may stand for one of the language. */
function describeWord({ detail, offset }: { detail: string; offset: number }): Parsed {
  const meant = Object.hasOwn(wordsElsewhere, detail) ? wordsElsewhere[detail] : undefined
  if (meant === undefined) return { ok: false, problem: 'bare', detail, offset }
  const instead = { zh: `请写 ${meant}。`, en: `Write ${meant}.` }
  return { ok: false, problem: 'refused', detail: `the word ${detail}`, instead, offset }
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
