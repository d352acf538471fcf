import { type ExpressionSyntax, parseExpression } from '@mingjian/core'
import type { RulesDocument } from './edit.ts'
import { chainOf } from './remove-conditions.ts'

type Step = RulesDocument['steps'][string]

/**
 * Whether nobody can tell a join `to: one` of a step from one `to: maybe`. They differ where no row is found, or where
 * that one is is not sure: the row is in doubt or is not, and the columns are unknown both ways (SEMANTICS 5.8). Where
 * `where` needs one of these columns to be known it is not true then, so that the row is left out or in doubt
 * both ways (5.1).
 *
 * Of steps that join several rows, and of tables that name networks (5.10), this is not said.
 */
export function isHiddenByWhere(
  { steps, datasets, tables }: RulesDocument,
  step: Step,
  alias: string,
): boolean {
  const { join = {}, derive = {}, where } = step
  const found = Object.values(join)
  if (where === undefined || found.some(({ to }) => to === 'many' || to === 'any')) return false
  const of = join[alias]?.of ?? alias
  const isPlain = Object.hasOwn(tables, of) || datasets[of]?.use.includes('.') === false
  const named = Object.values(steps).some(({ components }) => components !== undefined)
  const read = Object.values(datasets).some(({ use }) => use.includes('.'))
  if (!isPlain && (named || read || !Object.hasOwn(steps, of))) return false
  const isOfJoin = (node: ExpressionSyntax): boolean => {
    if (node.type !== 'ref') return false
    if (node.table?.name === alias) return true
    const derived = node.table === undefined ? derive[node.name] : undefined
    return (
      typeof derived === 'string' &&
      new RegExp(`^\\s*${alias}\\.(?!found\\b)\\w+\\s*$`).test(derived)
    )
  }
  const parsed = parseExpression(where)
  return (
    parsed.ok && chainOf(where, parsed.syntax, 'AND').some((part) => needsKnown(part, isOfJoin))
  )
}

/** Comparisons are unknown where a side is (SEMANTICS 3.2). */
const comparisons: ReadonlySet<string> = new Set([
  '=',
  '!=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  'LIKE',
  'IN',
])

function needsKnown(
  node: ExpressionSyntax,
  isOfJoin: (node: ExpressionSyntax) => boolean,
): boolean {
  if (isOfJoin(node)) return true
  if (node.type === 'ternary') return node.op === 'BETWEEN' && isOfJoin(node.value)
  if (node.type !== 'binary' || !comparisons.has(node.op)) return false
  // `<alias>.found` may be false, and then something compared with it is true.
  return [node.left, node.right].some(
    (side) => isOfJoin(side) && !(side.type === 'ref' && side.name === 'found'),
  )
}
