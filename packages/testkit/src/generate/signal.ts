import type { GeneratedColumn } from './columns.ts'
import { createTape, type Tape } from './tape.ts'

const strengths = ['medium', 'strong', 'weak'] as const
const comparisons = {
  '>=': 'greaterThanInclusive',
  '<': 'lessThan',
  '=': 'equal',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '<>': 'notEqual',
} as const

type Sign = keyof typeof comparisons
const signs = Object.keys(comparisons) as [Sign, ...Sign[]]

/** A comparison of a fact with literals or with another fact of its type. */
interface Leaf {
  readonly fact: GeneratedColumn
  readonly sign: Sign | 'in' | 'not in'
  readonly with: readonly string[] | GeneratedColumn
}

type Tree =
  | Leaf
  | { readonly kind: 'all' | 'any'; readonly of: readonly Tree[] }
  | { readonly kind: 'not'; readonly of: Tree }

/** Makes the condition of a signal: an expression, or the same as a json-rules-engine tree. */
export function generateWhen(tape: Tape, facts: readonly GeneratedColumn[]): string | object {
  const tree = generateTree(tape, facts, 4)
  return tape.chance(50) ? toJson(tree) : toText(tree)
}

function generateTree(tape: Tape, facts: readonly GeneratedColumn[], depth: number): Tree {
  if (depth <= 1 || !tape.chance(60)) return generateLeaf(tape, facts)
  const inner = () => generateTree(tape, facts, depth - 1)
  switch (tape.below(4)) {
    case 1:
      return { kind: 'any', of: [inner(), inner()] }
    case 2:
      return { kind: 'not', of: inner() }
    default:
      return { kind: 'all', of: [inner(), inner()] }
  }
}

function generateLeaf(tape: Tape, facts: readonly GeneratedColumn[]): Leaf {
  const computed = facts.filter(({ name }) => name.includes('_fact'))
  const fact = (tape.chance(10) ? undefined : computed[tape.below(computed.length)]) ?? facts[0]
  if (fact === undefined) throw new RangeError('A signal needs a fact.')
  const literal = () => tape.pick(fact.literals)
  if (fact.type === 'flag') return { fact, sign: tape.pick(['=', '<>']), with: [literal()] }
  if (tape.chance(20)) {
    return { fact, sign: tape.pick(['in', 'not in']), with: [literal(), literal()] }
  }
  const others = facts.filter((each) => each !== fact && each.type === fact.type)
  const other = tape.chance(20) ? others[tape.below(Math.max(others.length, 1))] : undefined
  return { fact, sign: tape.pick(signs), with: other ?? [literal()] }
}

const isLeaf = (tree: Tree): tree is Leaf => 'fact' in tree

function toText(tree: Tree): string {
  if (!isLeaf(tree)) {
    if (tree.kind === 'not') return `not (${toText(tree.of)})`
    return tree.of.map((part) => `(${toText(part)})`).join(tree.kind === 'all' ? ' and ' : ' or ')
  }
  const { fact, sign, with: other } = tree
  if (!isList(other)) return `${fact.name} ${sign} ${other.name}`
  if (sign === 'in' || sign === 'not in') return `${fact.name} ${sign} (${other.join(', ')})`
  return `${fact.name} ${sign} ${other[0]}`
}

function toJson(tree: Tree): object {
  if (!isLeaf(tree)) {
    if (tree.kind === 'not') return { not: toJson(tree.of) }
    return { [tree.kind]: tree.of.map(toJson) }
  }
  const { fact, sign, with: other } = tree
  if (!isList(other)) {
    const operator = comparisons[sign as Sign]
    return { fact: fact.name, operator, value: { fact: other.name } }
  }
  const values = other.map(toScalar)
  if (sign === 'in' || sign === 'not in') {
    return { fact: fact.name, operator: sign === 'in' ? 'in' : 'notIn', value: values }
  }
  return { fact: fact.name, operator: comparisons[sign], value: values[0] }
}

const isList = (other: Leaf['with']): other is readonly string[] => Array.isArray(other)

/** A literal of an expression as a JSON tree writes it. */
function toScalar(literal: string): string | number | boolean {
  const quoted = /^(?:date |timestamp )?'(.*)'$/s.exec(literal)
  if (quoted?.[1] !== undefined) return quoted[1].replaceAll("''", "'")
  return literal === 'true' || literal === 'false' ? literal === 'true' : Number(literal)
}

/** Makes a signal over the facts of a subject. */
export function generateSignal(
  numbers: readonly number[],
  facts: readonly GeneratedColumn[],
  evidence: string,
): object {
  const tape = createTape(numbers)
  const shown = facts[tape.below(facts.length)]?.name ?? 'label'
  return {
    weight: tape.pick([10, 25, 30, 5]),
    strength: tape.pick(strengths),
    family: tape.pick(['one', 'two', 'three']),
    says: { zh: `事实为{${shown}}` },
    when: generateWhen(tape, facts),
    evidence,
    ...(tape.chance(25) ? { missing: tape.pick(['list-apart', 'drop', 'request']) } : {}),
    ...(tape.chance(12) ? { only: generateWhen(tape, facts) } : {}),
  }
}

/** Makes an innocent explanation over the facts of a subject. */
export function generateExplanation(
  numbers: readonly number[],
  facts: readonly GeneratedColumn[],
): object {
  const tape = createTape(numbers)
  const lowers = tape.pick([5, 10, 20])
  return { lowers, says: { zh: '有合理解释' }, when: generateWhen(tape, facts) }
}
