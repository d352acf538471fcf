import { type ExpressionSyntax, parseExpression } from '@mingjian/core'
import { changeComparison } from './change-comparisons.ts'
import { type Edit, edit, type RulesDocument, removed } from './edit.ts'
import { isBracketed, onOneLine, partsOf, placeOf, type TextEdit } from './expression-text.ts'
import { type ExpressionPlace, listExpressions } from './places.ts'
import { removeConditions, removeFilters } from './remove-conditions.ts'

/** Changes every comparison and leaves out every condition of the expressions of a document. */
export const changeExpressions = (document: RulesDocument): Edit[] =>
  listExpressions(document).flatMap((place) => [...removeWhole(place), ...changeParts(place)])

/** A condition that nothing requires can be left out with its key. */
const removeWhole = ({ path, text, optional }: ExpressionPlace): Edit[] =>
  optional
    ? [edit({ kind: 'condition', path, before: onOneLine(text), after: removed, value: undefined })]
    : []

function changeParts({ path, text }: ExpressionPlace): Edit[] {
  const parsed = parseExpression(text)
  if (!parsed.ok) return []
  const parts = partsOf(parsed.syntax)
  const chains = parts.filter((part) => isWholeChain(text, part, parts))
  const changes: TextEdit[] = [
    ...chains.flatMap((part) => removeConditions(text, part)),
    ...removeFilters(text),
    ...parts.flatMap((part) => changeComparison(text, part)),
  ]
  return changes.map(({ text: value, ...change }) => edit({ ...change, path, value }))
}

/** Whether a chain of conditions is not itself the beginning of a longer one. */
function isWholeChain(
  text: string,
  node: ExpressionSyntax,
  all: readonly ExpressionSyntax[],
): boolean {
  if (node.type !== 'binary') return false
  const outer = all.find(
    (each) =>
      each.type === 'binary' && each.op === node.op && (each.left === node || each.right === node),
  )
  return outer === undefined || isBracketed(text, placeOf(text, node))
}
