import type { ExpressionSyntax } from '@mingjian/core'
import {
  onOneLine,
  type Part,
  placeOf,
  replacePart,
  sliceOf,
  type TextEdit,
  withBrackets,
  withoutTexts,
} from './expression-text.ts'
import { moveNumber } from './move-number.ts'

/** What stands in place of a comparison: its neighbour, which differs for some values only. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  '=': ['<>'],
  '<>': ['='],
  '!=': ['='],
  '>=': ['>', '='],
  '<=': ['<', '='],
  '>': ['>=', '<>'],
  '<': ['<=', '<>'],
  in: ['not in'],
  'not in': ['in'],
  like: ['not like'],
  'not like': ['like'],
}

const isBoundary = (from: string, to: string): boolean =>
  /^[<>]=?$/.test(from) && /^[<>]=?$/.test(to)

/** Replaces a comparison by its neighbours, flips its boundaries, and moves the numbers beside it. */
export function changeComparison(text: string, node: ExpressionSyntax): TextEdit[] {
  if (node.type === 'ternary') return changeBetween(text, node)
  if (node.type === 'unary') return changeState(text, node)
  if (node.type !== 'binary') return []
  const gap = { start: placeOf(text, node.left).end, end: placeOf(text, node.right).start }
  const found = /<>|!=|<=|>=|[=<>]|\b(?:not\s+)?(?:in|like)\b/i.exec(
    withoutTexts(sliceOf(text, gap)),
  )
  if (found === null || /^(AND|OR|[-+*/%]|\|\|)$/.test(node.op)) return []
  const sign = { start: gap.start + found.index, end: gap.start + found.index + found[0].length }
  const from = onOneLine(found[0].toLowerCase())
  const signs = (neighbours[from] ?? []).map((to): TextEdit => {
    const kind = isBoundary(from, to) ? 'boundary' : 'comparison'
    return { ...named(text, node), kind, after: to, text: replacePart(text, sign, to) }
  })
  return [...signs, ...moveNumbers(text, node, [node.left, node.right])]
}

const named = (text: string, node: ExpressionSyntax): Pick<TextEdit, 'offset' | 'before'> => {
  const part = withBrackets(text, placeOf(text, node))
  return { offset: part.start, before: onOneLine(sliceOf(text, part)) }
}

/** A number that something is compared with is a threshold, though it has no name. */
function moveNumbers(
  text: string,
  node: ExpressionSyntax,
  sides: readonly ExpressionSyntax[],
): TextEdit[] {
  return sides
    .filter(({ type }) => type === 'integer' || type === 'numeric')
    .flatMap((side) => {
      const part = placeOf(text, side)
      return moveNumber(sliceOf(text, part)).map((after): TextEdit => {
        const whole = replacePart(text, part, after)
        return { ...named(text, node), kind: 'threshold', after, text: whole }
      })
    })
}

/** `x between a and b` without its first, then without its last value. */
function changeBetween(
  text: string,
  node: ExpressionSyntax & { readonly type: 'ternary' },
): TextEdit[] {
  const bare = withoutTexts(text)
  const [value, low, high] = [node.value, node.lo, node.hi].map((part) => placeOf(text, part)) as [
    Part,
    Part,
    Part,
  ]
  const not = /\bnot\s+/i.exec(bare.slice(value.end, low.start))
  const word = bare.toLowerCase().indexOf('between', value.end)
  const and =
    low.end +
    bare
      .slice(low.end, high.start)
      .toLowerCase()
      .search(/\band\b/)
  const whole = withBrackets(text, placeOf(text, node))
  const pieces = {
    value: text.slice(whole.start, not === null ? word : value.end + not.index).trim(),
    low: text.slice(word + 'between'.length, and).trim(),
    high: text.slice(and + 'and'.length, whole.end).trim(),
  }
  const write = (first: string, last: string) => {
    const both = `(${pieces.value} ${first} ${pieces.low} and ${pieces.value} ${last} ${pieces.high})`
    return replacePart(text, whole, not === null ? both : `(not ${both})`)
  }
  const opposite =
    not === null
      ? replacePart(text, { start: word, end: word }, 'not ')
      : replacePart(text, { start: value.end + not.index, end: word }, '')
  const at = named(text, node)
  return [
    { ...at, kind: 'comparison', after: not === null ? 'not between' : 'between', text: opposite },
    { ...at, kind: 'boundary', after: '> and <=', text: write('>', '<=') },
    { ...at, kind: 'boundary', after: '>= and <', text: write('>=', '<') },
    ...moveNumbers(text, node, [node.lo, node.hi]),
  ]
}

/** `is true`, `is not null` and the like become their opposites. */
function changeState(
  text: string,
  node: ExpressionSyntax & { readonly type: 'unary' },
): TextEdit[] {
  if (!node.op.startsWith('IS ')) return []
  const from = placeOf(text, node.operand).end
  const found = /\bis\s+(not\s+)?/i.exec(withoutTexts(text).slice(from))
  if (found === null) return []
  const part = { start: from + found.index, end: from + found.index + found[0].length }
  const isNegated = found[1] !== undefined
  const by = isNegated ? 'is ' : 'is not '
  const after = isNegated ? node.op.replace('NOT ', '') : node.op.replace('IS ', 'IS NOT ')
  const edited = replacePart(text, part, by)
  return [{ ...named(text, node), kind: 'comparison', after: after.toLowerCase(), text: edited }]
}
