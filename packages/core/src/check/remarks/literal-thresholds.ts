import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ConditionTree } from '../../model/condition-tree.ts'
import { NumberText } from '../../model/number-text.ts'
import type { CheckedModel } from '../checked-model.ts'
import type { Path, WrittenPart } from '../checker.ts'
import type { Syntax } from '../expression/parse.ts'

/**
 * Warns of numbers and days that a signal or an innocent explanation is compared with: a threshold
 * stands in params, with its origin. 0 and 1 say "none" and "some".
 */
export function findLiteralThresholds(checked: CheckedModel): Diagnostic[] {
  const { model, locate } = checked.source
  const remark = (written: string, path: Path, offset?: number): Diagnostic => {
    const at = locate(path, offset === undefined ? {} : { offset })
    return createDiagnostic('literal-threshold', { written }, at, 'warning')
  }
  const inExpressions = checked.written
    .filter(({ path: [section] }) => section === 'signals' || section === 'explained_by')
    .filter(({ path }) => path[2] === 'when' || path[2] === 'only')
    .flatMap((part) =>
      literalsOf(part).map(({ written, offset }) => remark(written, part.path, offset)),
    )
  const trees = [
    ...Object.entries(model.signals).flatMap(([id, { only, when }]) => [
      { tree: only, path: ['signals', id, 'only'] },
      { tree: when, path: ['signals', id, 'when'] },
    ]),
    ...Object.entries(model.explained_by).map(([id, { when }]) => ({
      tree: when,
      path: ['explained_by', id, 'when'],
    })),
  ]
  const inTrees = trees.flatMap(({ tree, path }) =>
    tree === undefined || typeof tree === 'string' ? [] : thresholdsOf(tree, path, checked.facts),
  )
  return [...inExpressions, ...inTrees.map(({ written, path }) => remark(written, path))]
}

/** The numbers and days that a comparison is made with. */
function literalsOf({ syntax, text }: WrittenPart): { written: string; offset: number }[] {
  return sidesOf(syntax).flatMap((side) => {
    const { start = 0, end = 0 } = side._location ?? {}
    const written = text.slice(start, end)
    return isValue(side) && !isPlain(written) ? [{ written, offset: start }] : []
  })
}

function sidesOf(syntax: Syntax): readonly Syntax[] {
  if (syntax.type === 'ternary') return [syntax.lo, syntax.hi]
  if (syntax.type !== 'binary') return []
  const { left, right } = syntax
  return right.type === 'list' ? right.expressions : [left, right]
}

/** Whether it is a number or a day; the parser reads `-3` as a sign before one. */
function isValue(syntax: Syntax): boolean {
  if (syntax.type === 'unary') return syntax.op === '-' && isValue(syntax.operand)
  return syntax.type === 'integer' || syntax.type === 'numeric' || syntax.type === 'cast'
}

const isPlain = (written: string): boolean => /^[01](\.0+)?$/.test(written)

function thresholdsOf(
  tree: ConditionTree,
  path: Path,
  facts: CheckedModel['facts'],
): { written: string; path: Path }[] {
  if ('not' in tree) return thresholdsOf(tree.not, [...path, 'not'], facts)
  if ('all' in tree) {
    return tree.all.flatMap((each, i) => thresholdsOf(each, [...path, 'all', i], facts))
  }
  if ('any' in tree) {
    return tree.any.flatMap((each, i) => thresholdsOf(each, [...path, 'any', i], facts))
  }
  const { fact, value } = tree
  const type = facts.get(fact)?.kind
  // A fact or a parameter is a map; a text is a day where the fact is one.
  if (type === 'string' || type === 'boolean') return []
  return (Array.isArray(value) ? value : [value]).flatMap((item, i) => {
    if (typeof item === 'object' && !(item instanceof NumberText)) return []
    const written = item instanceof NumberText ? item.text : String(item)
    const at = [...path, 'value', ...(Array.isArray(value) ? [i] : [])]
    return isPlain(written) ? [] : [{ written, path: at }]
  })
}
