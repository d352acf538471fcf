import type { Model } from '@mingjian/core'
import { moveValue } from './change-params.ts'
import { type Edit, edit, type Path, type RulesDocument, removed } from './edit.ts'

type Tree = Exclude<Model['signals'][string]['when'], string>
type Leaf = Extract<Tree, { fact: string }>

/** What stands in place of an operator: the same neighbours as in expressions. */
const neighbours: Readonly<Record<Leaf['operator'], readonly Leaf['operator'][]>> = {
  equal: ['notEqual'],
  notEqual: ['equal'],
  greaterThanInclusive: ['greaterThan', 'equal'],
  lessThanInclusive: ['lessThan', 'equal'],
  greaterThan: ['greaterThanInclusive', 'notEqual'],
  lessThan: ['lessThanInclusive', 'notEqual'],
  in: ['notIn'],
  notIn: ['in'],
}

/** Changes conditions that are written as json-rules-engine trees, as expressions are changed. */
export const changeTrees = (document: RulesDocument): Edit[] => {
  if (!('signals' in document)) return []
  const { signals, explained_by } = document
  return [
    ...Object.entries(signals).flatMap(([id, { only, when }]) => [
      ...(only === undefined ? [] : ofTree(['signals', id, 'only'], only)),
      ...ofTree(['signals', id, 'when'], when),
    ]),
    ...Object.entries(explained_by).flatMap(([id, { when }]) =>
      ofTree(['explained_by', id, 'when'], when),
    ),
  ]
}

function ofTree(path: Path, tree: Tree | string): Edit[] {
  if (typeof tree === 'string') return []
  if ('not' in tree) return ofTree([...path, 'not'], tree.not)
  if ('fact' in tree) return ofLeaf(path, tree)
  const [key, branches] =
    'all' in tree ? (['all', tree.all] as const) : (['any', tree.any] as const)
  return branches.flatMap((branch, i) => {
    const at = [...path, key, i]
    const gone = { kind: 'condition', path: at, before: describe(branch), after: removed } as const
    return [
      ...(branches.length < 2 ? [] : [edit({ ...gone, value: undefined })]),
      ...ofTree(at, branch),
    ]
  })
}

function ofLeaf(path: Path, leaf: Leaf): Edit[] {
  const before = describe(leaf)
  const changed = neighbours[leaf.operator].map((after) => {
    const isOrder = [leaf.operator, after].every((each) => /^(less|greater)/.test(each))
    const kind = isOrder ? ('boundary' as const) : ('comparison' as const)
    return edit({ kind, path, before, after, value: after }, [...path, 'operator'])
  })
  const moved = moveValue([...path, 'value'], path, leaf.value)
  return [...changed, ...moved.map((each) => ({ ...each, before }))]
}

const describe = (tree: Tree): string => {
  if (!('fact' in tree)) return JSON.stringify(tree)
  const { fact, operator, value } = tree
  const shown = typeof value === 'object' && 'text' in value ? value.text : JSON.stringify(value)
  return `${fact} ${operator} ${shown}`
}
