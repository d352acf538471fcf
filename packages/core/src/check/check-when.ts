import type { Condition, ConditionValue } from '../model/condition.ts'
import type { ConditionTree } from '../model/condition-tree.ts'
import { NumberText } from '../model/number-text.ts'
import type { TypedLiteral } from '../model/typed.ts'
import { parseValue } from '../values/text.ts'
import { formatType, isNumeric, sameType, type Type } from '../values/type.ts'
import type { Checker, Path } from './checker.ts'
import { comparedSlip } from './expression/param-slip.ts'
import { toCondition } from './to-condition.ts'

/** Checks the `when` of a signal or explanation, written as an expression or as a tree. */
export function checkWhen(
  checker: Checker,
  when: string | ConditionTree,
  path: Path,
  facts: ReadonlyMap<string, Type>,
  params: ReadonlyMap<string, readonly TypedLiteral[]>,
): Condition | undefined {
  if (typeof when !== 'string') return checkTree(checker, when, path, facts, params)
  const typed = checker.condition(when, path, facts, params)
  return typed && toCondition(checker, typed, path)
}

function checkTree(
  checker: Checker,
  tree: ConditionTree,
  path: Path,
  facts: ReadonlyMap<string, Type>,
  params: ReadonlyMap<string, readonly TypedLiteral[]>,
): Condition | undefined {
  if ('not' in tree) {
    const of = checkTree(checker, tree.not, [...path, 'not'], facts, params)
    return of && { kind: 'not', of }
  }
  if ('all' in tree || 'any' in tree) {
    const [key, branches] =
      'all' in tree ? (['all', tree.all] as const) : (['any', tree.any] as const)
    const of = branches.map((branch, i) =>
      checkTree(checker, branch, [...path, key, i], facts, params),
    )
    return of.includes(undefined) ? undefined : { kind: key, of: of as Condition[] }
  }
  const type = facts.get(tree.fact)
  if (type === undefined) {
    checker.report('fact-unknown', { name: tree.fact, known: [...facts.keys()] }, [...path, 'fact'])
    return undefined
  }
  const at = [...path, 'value']
  const value = toValue(checker, tree, type, at, facts, params)
  if (value === undefined) return undefined
  const isMember = tree.operator === 'in' || tree.operator === 'notIn'
  const takesOrder = !isMember && tree.operator !== 'equal' && tree.operator !== 'notEqual'
  if (takesOrder && type.kind === 'boolean') {
    const parameters = { name: tree.operator, takes: 'a fact with an order', found: 'boolean' }
    checker.report('arguments-invalid', parameters, [...path, 'operator'])
    return undefined
  }
  if (!isMember && value.kind === 'literal' && value.texts.length !== 1) {
    checker.report(
      'arguments-invalid',
      { name: tree.operator, takes: 'one value', found: 'a list' },
      at,
    )
    return undefined
  }
  if (isMember && value.kind === 'fact') {
    checker.report('argument-literal', { name: tree.operator }, at)
    return undefined
  }
  return { kind: 'leaf', fact: tree.fact, operator: tree.operator, value }
}

type Leaf = Extract<ConditionTree, { fact: string }>

function toValue(
  checker: Checker,
  { value, operator }: Leaf,
  type: Type,
  path: Path,
  facts: ReadonlyMap<string, Type>,
  params: ReadonlyMap<string, readonly TypedLiteral[]>,
): ConditionValue | undefined {
  const differ = (found: string) => {
    checker.report('types-differ', { left: formatType(type), right: found, operator }, path)
    return undefined
  }
  const fits = (other: Type) => sameType(type, other) || (isNumeric(type) && isNumeric(other))
  if (typeof value === 'object' && 'fact' in value) {
    const other = facts.get(value.fact)
    if (other === undefined) {
      checker.report('fact-unknown', { name: value.fact, known: [...facts.keys()] }, [
        ...path,
        'fact',
      ])
      return undefined
    }
    return fits(other) ? { kind: 'fact', fact: value.fact, type: other } : differ(formatType(other))
  }
  if (typeof value === 'object' && 'param' in value) {
    const literals = params.get(value.param)
    if (literals?.[0] === undefined) {
      checker.report('name-unknown', { name: value.param, known: [...params.keys()] }, [
        ...path,
        'param',
      ])
      return undefined
    }
    const wrong = literals.find((literal) => !fits(literal.type))
    if (wrong !== undefined) {
      const slip = comparedSlip(wrong, isNumeric(type))
      if (slip === undefined) return differ(formatType(wrong.type))
      checker.report('param-misread', slip, path)
      return undefined
    }
    const texts = literals.map(({ text }) => text ?? '')
    return { kind: 'literal', type: literals[0].type, texts, param: value.param }
  }
  const items = Array.isArray(value) ? value : [value]
  const texts = items.map((item) => (item instanceof NumberText ? item.text : String(item)))
  const literalType: Type = isNumeric(type)
    ? { kind: 'decimal', scale: Math.max(...texts.map((text) => text.split('.')[1]?.length ?? 0)) }
    : type
  const misfit = items.find((item, i) => {
    const written =
      typeof item === 'string' ? 'text' : typeof item === 'boolean' ? 'boolean' : 'number'
    const wanted = isNumeric(type) ? 'number' : type.kind === 'boolean' ? 'boolean' : 'text'
    return written !== wanted || parseValue(texts[i] ?? '', literalType) === undefined
  })
  if (misfit !== undefined) {
    return differ(misfit instanceof NumberText ? misfit.text : JSON.stringify(misfit))
  }
  return { kind: 'literal', type: literalType, texts }
}
