import type { ExpressionSyntax } from '@mingjian/core'
import { removed } from './edit.ts'
import {
  isBracketed,
  onOneLine,
  type Part,
  placeOf,
  replacePart,
  sliceOf,
  type TextEdit,
  withBrackets,
  withoutTexts,
} from './expression-text.ts'

/** Takes one part out of `a and b and c`, or of `a or b`, each in turn. */
export function removeConditions(text: string, node: ExpressionSyntax): TextEdit[] {
  if (node.type !== 'binary' || (node.op !== 'AND' && node.op !== 'OR')) return []
  const parts = extentsOf(text, node, chainOf(text, node, node.op))
  return parts.map((part, i): TextEdit => {
    const before = parts[i - 1]
    const after = parts[i + 1]
    // With the word before it, or of the first part the word behind it.
    const taken = {
      start: before === undefined ? part.start : before.end,
      end: before === undefined && after !== undefined ? after.start : part.end,
    }
    return {
      kind: 'condition',
      offset: part.start,
      before: onOneLine(sliceOf(text, part)),
      after: removed,
      text: replacePart(text, taken, ''),
    }
  })
}

/** The operands of a chain of one operator, which the parser nests; what is bracketed is one of them. */
export function chainOf(text: string, node: ExpressionSyntax, op: string): ExpressionSyntax[] {
  if (node.type !== 'binary' || node.op !== op) return [node]
  return [node.left, node.right].flatMap((side) =>
    isBracketed(text, placeOf(text, side)) ? [side] : chainOf(text, side, op),
  )
}

/** Each operand with its own brackets: from the word before it to the word behind it. */
function extentsOf(
  text: string,
  node: ExpressionSyntax & { readonly type: 'binary' },
  chain: readonly ExpressionSyntax[],
): Part[] {
  const bare = withoutTexts(text)
  const places = chain.map((part) => placeOf(text, part))
  const words = places.slice(1).map(({ start }, i) => {
    const from = places[i]?.end ?? 0
    const at =
      from +
      bare
        .slice(from, start)
        .toUpperCase()
        .search(new RegExp(`\\b${node.op}\\b`))
    return { start: at, end: at + node.op.length }
  })
  return places.map(({ start, end }, i) => {
    const [before, after] = [words[i - 1], words[i]]
    const part = { start: before?.end ?? start, end: after?.start ?? end }
    return trimmed(text, withBrackets(text, part))
  })
}

function trimmed(text: string, { start, end }: Part): Part {
  const slice = text.slice(start, end)
  return {
    start: start + (slice.length - slice.trimStart().length),
    end: start + slice.trimEnd().length,
  }
}

/** Takes the whole filter of an aggregate out. */
export function removeFilters(text: string): TextEdit[] {
  const bare = withoutTexts(text)
  return [...bare.matchAll(/\s*\bfilter\s*\(\s*where\b/gi)].map(({ index, 0: opened }) => {
    const end = withBrackets(text, { start: index, end: index + opened.length }).end
    const before = onOneLine(text.slice(index, end))
    const without = replacePart(text, { start: index, end }, '')
    return { kind: 'condition', offset: index, before, after: removed, text: without }
  })
}
