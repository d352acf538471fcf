import type { Typed } from '../../model/typed.ts'
import { formatType, integer, isNumeric } from '../../values/type.ts'
import { alignCompared, alignNumbers } from './align.ts'
import { applyOperator, isComparison, negate } from './apply.ts'
import { partsElsewhere } from './elsewhere.ts'
import { signs } from './functions.ts'
import { moveBy } from './move-by.ts'
import { typeLiterals } from './type-literal.ts'
import { fail, type Part, type Syntax, sourceOf, type Typing, unsupported } from './typing.ts'

/** Types `not`, `is …` and the sign of a number. */
export function typeUnary(typing: Typing, at: Part<'unary'>): Typed | undefined {
  const inner = typing.type(at.operand)
  if (inner === undefined) return undefined
  switch (at.op) {
    case 'NOT':
      return applyOperator(typing, 'not', [inner], at)
    case 'IS NULL':
      return negate(typing, applyOperator(typing, 'known', [inner], at), at)
    case 'IS NOT NULL':
      return applyOperator(typing, 'known', [inner], at)
    case 'IS TRUE':
      return applyOperator(typing, 'isTrue', [inner], at)
    case 'IS NOT TRUE':
      return negate(typing, applyOperator(typing, 'isTrue', [inner], at), at)
    case 'IS FALSE':
      return applyOperator(typing, 'isFalse', [inner], at)
    case 'IS NOT FALSE':
      return negate(typing, applyOperator(typing, 'isFalse', [inner], at), at)
    case '-': {
      if (!isNumeric(inner.type)) break
      const zero: Typed = { kind: 'literal', type: integer, text: '0' }
      return applyOperator(typing, 'subtract', alignNumbers([zero, inner]), at)
    }
  }
  return unsupported(typing, `${at.op} here`, at)
}

/** Types everything that stands between two sides: `and`, `in`, comparisons, arithmetic. */
export function typeBinary(typing: Typing, at: Part<'binary'>): Typed | undefined {
  if (at.opSchema !== undefined) return unsupported(typing, 'operator ( … )', at)
  if (at.op === 'AND' || at.op === 'OR') return typeLogical(typing, at)
  if (at.op === 'IN' || at.op === 'NOT IN') return typeMembership(typing, at)
  if (at.op === 'LIKE' || at.op === 'NOT LIKE') return typeLike(typing, at)
  const operator = signs[at.op]
  if (operator === undefined) {
    return unsupported(typing, `the sign ${at.op}`, at, partsElsewhere[at.op])
  }
  const left = typing.type(at.left)
  const right = typing.type(at.right)
  if (left === undefined || right === undefined) return undefined
  const isMoved = left.type.kind === 'date' || left.type.kind === 'timestamp'
  if (isMoved && right.type.kind === 'span') {
    if (at.op === '+') return moveBy(typing, 'addSpan', [left, right], at)
    if (at.op === '-') return moveBy(typing, 'subtractSpan', [left, right], at)
  }
  const isProduct = operator === 'multiply' || operator === 'divide'
  const align = isComparison(operator) ? alignCompared : alignNumbers
  const args = isProduct ? [left, right] : align([left, right])
  return applyOperator(typing, operator, args, at, at.op)
}

/** Types a whole chain of `and`, or of `or`, at once: a long one is not a deep one. */
function typeLogical(typing: Typing, at: Part<'binary'>): Typed | undefined {
  const operator = at.op === 'AND' ? 'and' : 'or'
  const parts = chainOf(at)
  const sides = parts.map((part) => typing.type(part))
  if (sides.includes(undefined)) return undefined
  const args: Typed[] = []
  for (const [i, side] of (sides as Typed[]).entries()) {
    if (side.type.kind !== 'boolean') {
      const part = parts[i] ?? at
      const found = formatType(side.type)
      return fail(typing, 'condition-expected', { found, text: sourceOf(typing, part) }, part)
    }
    args.push(...(side.kind === 'call' && side.operator === operator ? side.args : [side]))
  }
  return applyOperator(typing, operator, args, at)
}

/** The parts of `a and b and c`, which the parser nests on the left. */
function chainOf(at: Part<'binary'>): Syntax[] {
  const parts: Syntax[] = []
  let first: Syntax = at
  while (first.type === 'binary' && first.op === at.op) {
    parts.push(first.right)
    first = first.left
  }
  return [first, ...parts.reverse()]
}

function typeMembership(typing: Typing, at: Part<'binary'>): Typed | undefined {
  const subject = typing.type(at.left)
  const items = at.right.type === 'list' ? at.right.expressions : [at.right]
  const listed = items.map((item) => typeLiterals(typing, item, 'in', true))
  if (subject === undefined || listed.includes(undefined)) return undefined
  const args = alignCompared([subject, ...listed.flatMap((literals) => literals ?? [])])
  const found = applyOperator(typing, 'in', args, at)
  return at.op === 'IN' ? found : negate(typing, found, at)
}

function typeLike(typing: Typing, at: Part<'binary'>): Typed | undefined {
  const subject = typing.type(at.left)
  const pattern = typeLiterals(typing, at.right, 'like', true)
  if (subject === undefined || pattern === undefined) return undefined
  const fits = applyOperator(typing, 'like', [subject, ...pattern], at)
  return at.op === 'LIKE' ? fits : negate(typing, fits, at)
}
