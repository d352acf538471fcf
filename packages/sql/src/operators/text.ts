import { standsAlone } from '@mingjian/core'
import { any, binary, call, caseOf, integerOf, textParameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { SqlOperator } from '../dialects/dialect.ts'
import { argument, literalText } from './operator.ts'
import { escapePattern, whiteSpacePattern } from './pattern.ts'

const small = 'abcdefghijklmnopqrstuvwxyz'

/** The upper of most engines follows Unicode; this one changes a to z only. */
export const upper: SqlOperator = (args) =>
  call('translate', argument(args, 0), textParameter(small), textParameter(small.toUpperCase()))

export const removed: SqlOperator = (args, expr) => {
  const signs = distinctSigns(literalText(expr, 1))
  const value = argument(args, 0)
  return signs === '' ? value : call('translate', value, textParameter(signs), textParameter(''))
}

export const blanked: SqlOperator = (args, expr) => {
  const signs = distinctSigns(literalText(expr, 1))
  const value = argument(args, 0)
  const blanks = textParameter(' '.repeat([...signs].length))
  return signs === '' ? value : call('translate', value, textParameter(signs), blanks)
}

/** What a text stands for is no matter of the engine. */
export const spelling: SqlOperator = (args) => argument(args, 0)

const distinctSigns = (text: string): string => [...new Set(text)].join('')

export const squeezed: SqlOperator = (args, _expr, dialect) => {
  const squeezed = dialect.replacePattern(argument(args, 0), `${whiteSpacePattern}+`, ' ', true)
  return call('trim', squeezed, textParameter(' '))
}

/** Of several marks the earliest is found by one pattern, so that the text is named once. */
export const before: SqlOperator = (args, expr, dialect) => {
  const text = argument(args, 0)
  const marks = expr.args.slice(1).map((_, i) => literalText(expr, i + 1))
  if (marks.includes('')) return call('left', text, integerOf(0))
  if (marks.length === 1) return call('split_part', text, argument(args, 1), integerOf(1))
  const pattern = `(?s)(?:${[...new Set(marks)].map(escapePattern).join('|')}).*\\z`
  return dialect.replacePattern(text, pattern, '', false)
}

/** The beginning is matched lazily, so that it is the shortest that leaves only words behind it. */
export const withoutEnding: SqlOperator = (args, expr, dialect) => {
  const words = expr.args.slice(1).map((_, i) => literalText(expr, i + 1))
  const endings = [...new Set(words)].map((word) => (standsAlone(word) ? ` ${word}` : word))
  const pattern = `(?s)\\A(.+?)(?:${endings.map(escapePattern).join('|')})+\\z`
  const value = argument(args, 0)
  return dialect.replacePattern(value, pattern, '\\1', false)
}

export const lower: SqlOperator = (args) =>
  call('translate', argument(args, 0), textParameter(small.toUpperCase()), textParameter(small))

/** The function of that name leaves nulls out in most engines; the sign does not. */
export const concat: SqlOperator = (args) => args.reduce((text, next) => binary('||', text, next))

const named =
  (name: string): SqlOperator =>
  (args) =>
    call(name, ...args)

export const length = named('length')
export const substr = named('substr')
export const left = named('left')
export const right = named('right')
export const replace = named('replace')

export const like: SqlOperator = (args) => binary('LIKE', argument(args, 0), argument(args, 1))

const contains = (text: SqlExpr, word: SqlExpr): SqlExpr =>
  binary('>', call('strpos', text, word), integerOf(0))

export const containsAny: SqlOperator = (args) =>
  any(args.slice(1).map((word) => contains(argument(args, 0), word)))

/** Of an unknown text no condition is true, and there is no word. */
export const firstIn: SqlOperator = (args) =>
  caseOf(args.slice(1).map((word) => ({ when: contains(argument(args, 0), word), value: word })))
