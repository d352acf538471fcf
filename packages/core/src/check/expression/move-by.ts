import type { Typed } from '../../model/typed.ts'
import { applyOperator } from './apply.ts'
import type { Syntax, Typing } from './typing.ts'

/**
 * Types a day or time moved by a span. Where the span is one of several (`case`, `on_date`), what is
 * moved by each of them takes its place: a span is written, never computed (SEMANTICS 1.1).
 */
export function moveBy(
  typing: Typing,
  operator: 'addSpan' | 'subtractSpan',
  [moved, span]: readonly [Typed, Typed],
  at: Syntax,
): Typed | undefined {
  if (span.kind === 'literal' && span.text === null) return { ...span, type: moved.type }
  if (span.kind !== 'call' || span.operator !== 'case') {
    return applyOperator(typing, operator, [moved, span], at)
  }
  const last = span.args.length - 1
  const args: Typed[] = []
  for (const [i, arg] of span.args.entries()) {
    const isValue = i % 2 === 1 || i === last
    const each = isValue ? moveBy(typing, operator, [moved, arg], at) : arg
    if (each === undefined) return undefined
    args.push(each)
  }
  return applyOperator(typing, 'case', args, at)
}
