import type { Typed, TypedCall } from '../../model/typed.ts'
import { boolean } from '../../values/type.ts'
import { parseExpression } from './parse.ts'
import type { Part, Syntax } from './typing.ts'

/** A condition or a part of one, as it is written and as it is meant. */
export interface ConditionPart {
  /** As it is written, on one line. */
  readonly text: string
  readonly typed: Typed
  /** What joins its parts; undefined of one that has none. */
  readonly joins: 'and' | 'or' | 'not' | undefined
  readonly of: readonly ConditionPart[]
}

/**
 * Takes a condition that has been typed apart: what `and`, `or` and `not` join, down to the
 * comparisons.
 *
 * @example
 * partsOf('a = 1 and b > c', where).of.map(({ text }) => text) // => ['a = 1', 'b > c']
 */
export function partsOf(text: string, typed: Typed): ConditionPart {
  const parsed = parseExpression(text)
  return parsed.ok ? takeApart(text, parsed.syntax, typed) : { ...bare(text.trim(), typed) }
}

function takeApart(text: string, syntax: Syntax, typed: Typed): ConditionPart {
  const written = writtenAs(text, syntax)
  const whole = bare(written, typed)
  if (typed.kind !== 'call') return whole
  if (syntax.type === 'unary' && syntax.op === 'NOT') {
    const [inner] = typed.args
    const of = inner === undefined ? [] : [takeApart(text, syntax.operand, inner)]
    return { ...whole, joins: 'not', of }
  }
  const joins = joinsOf(syntax)
  if (joins === undefined || typed.operator !== joins) return whole
  const of = pairSides(sidesOf(syntax as Part<'binary'>), typed).map(([side, meant]) =>
    takeApart(text, side, meant),
  )
  return { ...whole, joins, of }
}

const bare = (text: string, typed: Typed): ConditionPart => ({
  text: text.replace(/\s+/g, ' '),
  typed,
  joins: undefined,
  of: [],
})

function joinsOf(syntax: Syntax): 'and' | 'or' | undefined {
  if (syntax.type !== 'binary') return undefined
  return syntax.op === 'AND' ? 'and' : syntax.op === 'OR' ? 'or' : undefined
}

/** The sides of a chain of one word, also of such chains in brackets: they are typed as one. */
const sidesOf = (at: Part<'binary'>): Syntax[] =>
  [at.left, at.right].flatMap((side) =>
    side.type === 'binary' && side.op === at.op ? sidesOf(side) : [side],
  )

/** Each side with what it means; what is written as one and means an `and` of two takes both of them. */
function pairSides(sides: readonly Syntax[], { operator, args }: TypedCall): [Syntax, Typed][] {
  let at = 0
  const paired = sides.map((side): [Syntax, Typed | undefined] => {
    const isPair = operator === 'and' && isPeriod(side)
    const [first, second] = args.slice(at, at + (isPair ? 2 : 1))
    at += isPair ? 2 : 1
    const isBoth = isPair && first !== undefined && second !== undefined
    return [
      side,
      isBoth ? { kind: 'call', operator: 'and', args: [first, second], type: boolean } : first,
    ]
  })
  // What is not understood is not taken apart.
  const isWhole = at === args.length
  return isWhole ? paired.flatMap(([side, meant]) => (meant ? [[side, meant]] : [])) : []
}

/** `x between a and b`, `covers(a, b, x)`: two comparisons. */
const isPeriod = (syntax: Syntax): boolean =>
  (syntax.type === 'ternary' && syntax.op === 'BETWEEN') ||
  (syntax.type === 'call' && syntax.function.name === 'covers')

/** The text of a part: the parser leaves brackets out at its ends. */
function writtenAs(text: string, { _location }: Syntax): string {
  const { start = 0, end = text.length } = _location ?? {}
  const signs = text.replace(/'(?:[^']|'')*'/g, (quoted) => ' '.repeat(quoted.length))
  let [from, to] = [start, end]
  for (;;) {
    const { opened, closed } = unbalanced(signs.slice(from, to))
    const before = closed > 0 ? signs.lastIndexOf('(', from - 1) : from
    const behind = opened > 0 ? signs.indexOf(')', to) + 1 : to
    if ((before === from && behind === to) || before < 0 || behind === 0) break
    ;[from, to] = [before, behind]
  }
  return text.slice(from, to).trim()
}

/** How many brackets are not closed, and how many are closed and were never opened. */
function unbalanced(text: string): { readonly opened: number; readonly closed: number } {
  let [opened, closed] = [0, 0]
  for (const sign of text) {
    if (sign === '(') opened += 1
    if (sign === ')' && opened === 0) closed += 1
    else if (sign === ')') opened -= 1
  }
  return { opened, closed }
}
