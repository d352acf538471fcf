import { type CallExpr, InvariantError } from '@mingjian/core'

/** The argument at a place; the plan's types promise that it is there. */
export function argument<T>(args: readonly T[], at: number): T {
  const found = args[at]
  if (found === undefined) throw new InvariantError(`An operator has no argument ${at + 1}.`)
  return found
}

/** The text of an argument that the operator takes only as a literal. */
export function literalText(call: CallExpr, at: number): string {
  const found = argument(call.args, at)
  if (found.kind === 'literal' && found.text !== null) return found.text
  throw new InvariantError(`Argument ${at + 1} of "${call.operator}" is no literal.`)
}
