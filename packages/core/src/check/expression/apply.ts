import type { Typed } from '../../model/typed.ts'
import { type OperatorName, operators } from '../../operators/index.ts'
import type { Operator } from '../../operators/operator.ts'
import { formatType, sameType } from '../../values/type.ts'
import { insteadOf } from './instead-of.ts'
import { findParamSlip } from './param-slip.ts'
import { fail, type Syntax, sourceOf, type Typing } from './typing.ts'

/** Applies an operator to typed arguments; arguments that it does not take are reported. */
export function applyOperator(
  typing: Typing,
  operator: OperatorName,
  args: readonly Typed[],
  at: Syntax,
  name: string = operator,
): Typed | undefined {
  const definition: Operator = operators[operator]
  const types = args.map((arg) => arg.type)
  const type = definition.resolve(types)
  if (type !== undefined) {
    const written = args.slice(definition.literalFrom ?? args.length)
    const texts = written.map((arg) => (arg.kind === 'literal' ? (arg.text ?? '') : ''))
    const detail = definition.fault?.(texts)
    if (detail !== undefined) return fail(typing, 'literal-refused', { name, detail }, at)
    return { kind: 'call', operator, args, type }
  }
  const slip = findParamSlip(name, args)
  if (slip !== undefined) return fail(typing, 'param-misread', slip, at)
  const [left, right] = types
  const differ = left !== undefined && right !== undefined && !sameType(left, right)
  const sides = at.type === 'binary' ? [at.left, at.right] : []
  const sources = sides.map((side) => sourceOf(typing, side))
  if (isComparison(operator) && differ) {
    const instead = insteadOf(name, args, sources)
    const parameters = { left: formatType(left), right: formatType(right), operator: name, instead }
    return fail(typing, 'types-differ', parameters, at)
  }
  const found = types.map(formatType).join(', ') || 'nothing'
  return fail(
    typing,
    'arguments-invalid',
    { name, takes: definition.takes, found, instead: insteadOf(name, args, moving(name, sources)) },
    at,
  )
}

/** The sides of a sum, which may move a day by a number; literals of others are told alone. */
const moving = (name: string, sources: readonly string[]): readonly string[] =>
  name === '+' || name === '-' ? sources : []

/** Turns a condition that was typed without a problem into its contrary. */
export const negate = (typing: Typing, typed: Typed | undefined, at: Syntax): Typed | undefined =>
  typed && applyOperator(typing, 'not', [typed], at)

/** Whether an operator compares two values of one type. */
export const isComparison = (operator: OperatorName): boolean => comparisons.has(operator)

const comparisons: ReadonlySet<OperatorName> = new Set([
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
])
