import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition, ConditionLeaf } from '../model/condition.ts'
import { type ConditionOperator, conditionOperators } from '../model/condition-tree.ts'
import { decimal, integer, string, type Value } from '../values/type.ts'
import type { Outcome } from './clue.ts'
import type { Fact } from './fact.ts'
import { createJudge } from './judge.ts'
import { leavesOf, normalise } from './to-rule.ts'

const number = (low: Value, high: Value = low): Fact => ({ type: integer, value: low, low, high })
const leaf = (
  operator: ConditionOperator,
  texts: readonly string[] = ['3'],
  fact = 'n',
): ConditionLeaf => ({
  kind: 'leaf',
  fact,
  operator,
  value: { kind: 'literal', type: integer, texts },
})

async function judge(condition: Condition, facts: Readonly<Record<string, Fact>>) {
  const found = await createJudge(new Map([['c', condition]]))(new Map(Object.entries(facts)))
  return found.get('c')
}

describe('a comparison of a range with 3', () => {
  const all = (outcomes: readonly Outcome[]) => outcomes
  it.each([
    // low, high: equal, notEqual, <, <=, >, >=, in (3), notIn (3)
    [3n, 3n, all(['hit', 'clear', 'clear', 'hit', 'clear', 'hit', 'hit', 'clear'])],
    [2n, 2n, all(['clear', 'hit', 'hit', 'hit', 'clear', 'clear', 'clear', 'hit'])],
    [4n, 4n, all(['clear', 'hit', 'clear', 'clear', 'hit', 'hit', 'clear', 'hit'])],
    [
      2n,
      3n,
      all(['unknown', 'unknown', 'unknown', 'hit', 'clear', 'unknown', 'unknown', 'unknown']),
    ],
    [
      3n,
      4n,
      all(['unknown', 'unknown', 'clear', 'unknown', 'unknown', 'hit', 'unknown', 'unknown']),
    ],
    [1n, 2n, all(['clear', 'hit', 'hit', 'hit', 'clear', 'clear', 'clear', 'hit'])],
    [4n, null, all(['clear', 'hit', 'clear', 'clear', 'hit', 'hit', 'clear', 'hit'])],
    [null, 2n, all(['clear', 'hit', 'hit', 'hit', 'clear', 'clear', 'clear', 'hit'])],
    [
      3n,
      null,
      all(['unknown', 'unknown', 'clear', 'unknown', 'unknown', 'hit', 'unknown', 'unknown']),
    ],
    [null, null, Array<Outcome>(8).fill('unknown')],
  ])('from %s to %s', async (low, high, expected) => {
    const found = await Promise.all(
      conditionOperators.map((operator) => judge(leaf(operator), { n: number(low, high) })),
    )
    expect(found.map((each) => each?.outcome)).toEqual(expected)
  })
})

describe('conditions', () => {
  const facts = { hit: number(3n), clear: number(2n), unknown: number(null) }
  const names = ['hit', 'clear', 'unknown'] as const
  const of = (name: string) => leaf('equal', ['3'], name)
  const pairs = names.flatMap((a) => names.map((b) => [a, b] as const))
  const rank = { clear: 0, unknown: 1, hit: 2 }
  const named = (value: number) => names.find((name) => rank[name] === value)

  it.each(pairs)('of %s and %s follow Kleene', async (a, b) => {
    const both = [of(a), of(b)]
    const least = named(Math.min(rank[a], rank[b]))
    const most = named(Math.max(rank[a], rank[b]))
    expect((await judge({ kind: 'all', of: both }, facts))?.outcome).toBe(least)
    expect((await judge({ kind: 'any', of: both }, facts))?.outcome).toBe(most)
    const neither: Condition = { kind: 'not', of: { kind: 'any', of: both } }
    expect((await judge(neither, facts))?.outcome).toBe(named(2 - Math.max(rank[a], rank[b])))
  })

  it('tell the outcome of every leaf, in the order in which they were written', async () => {
    const condition: Condition = {
      kind: 'any',
      of: [of('hit'), { kind: 'not', of: { kind: 'all', of: [of('unknown'), of('hit')] } }],
    }
    const found = await judge(condition, facts)
    expect(found?.outcome).toBe('hit')
    expect(found?.leaves.map((each) => [each.leaf.fact, each.outcome])).toEqual([
      ['hit', 'hit'],
      ['unknown', 'unknown'],
      ['hit', 'clear'],
    ])
  })

  it('compare numbers of different places and facts with facts', async () => {
    const price: Fact = { type: decimal(2), value: 300n, low: 300n, high: 300n }
    expect((await judge(leaf('equal'), { n: price }))?.outcome).toBe('hit')
    const other: ConditionLeaf = {
      ...leaf('lessThan'),
      value: { kind: 'fact', fact: 'price', type: decimal(2) },
    }
    expect((await judge(other, { n: number(2n), price }))?.outcome).toBe('hit')
    expect((await judge(other, { n: number(3n), price }))?.outcome).toBe('clear')
  })

  it('compare text by code point', async () => {
    const text: Fact = { type: string, value: '𠮷', low: '𠮷', high: '𠮷' }
    const condition: ConditionLeaf = {
      ...leaf('greaterThan'),
      value: { kind: 'literal', type: string, texts: ['\uffee'] },
    }
    expect((await judge(condition, { n: text }))?.outcome).toBe('hit')
  })

  it.each(['constructor', 'hasOwnProperty', 'then', 'priority'])(
    'find a fact and a signal named %s',
    async (name) => {
      const judges = createJudge(new Map([[name, leaf('equal', ['3'], name)]]))
      const found = await judges(new Map([[name, number(3n)]]))
      expect(found.get(name)?.outcome).toBe('hit')
    },
  )
})

it('gives right answers to eight calls at once', async () => {
  const judges = createJudge(
    new Map<string, Condition>([
      ['many', leaf('greaterThan')],
      ['few', { kind: 'not', of: leaf('greaterThan') }],
    ]),
  )
  const numbers = [0n, 7n, 3n, 4n, null, 9n, 1n, 5n]
  const found = await Promise.all(numbers.map((value) => judges(new Map([['n', number(value)]]))))
  expect(found.map((each) => each.get('many')?.outcome)).toEqual(
    numbers.map((value) => (value === null ? 'unknown' : value > 3n ? 'hit' : 'clear')),
  )
  expect(found.map((each) => each.get('few')?.outcome)).toEqual(
    numbers.map((value) => (value === null ? 'unknown' : value > 3n ? 'clear' : 'hit')),
  )
})

describe('the normal form', () => {
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc
        .tuple(fc.constantFrom(...conditionOperators), fc.constantFrom('a', 'b'), fc.nat(3))
        .map(([operator, fact, value]) => leaf(operator, [String(value)], fact)),
      tie('tree').map((of): Condition => ({ kind: 'not', of })),
      fc
        .tuple(
          fc.constantFrom('all' as const, 'any' as const),
          fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
        )
        .map(([kind, of]): Condition => ({ kind, of })),
    ),
  }))

  const compare: Record<ConditionOperator, (a: number, b: number) => boolean> = {
    equal: (a, b) => a === b,
    notEqual: (a, b) => a !== b,
    lessThan: (a, b) => a < b,
    lessThanInclusive: (a, b) => a <= b,
    greaterThan: (a, b) => a > b,
    greaterThanInclusive: (a, b) => a >= b,
    in: (a, b) => a === b,
    notIn: (a, b) => a !== b,
  }
  const holds = (condition: Condition, facts: Record<string, number>): boolean => {
    if (condition.kind === 'not') return !holds(condition.of, facts)
    if (condition.kind === 'all') return condition.of.every((part) => holds(part, facts))
    if (condition.kind === 'any') return condition.of.some((part) => holds(part, facts))
    const value = condition.value.kind === 'literal' ? Number(condition.value.texts[0]) : Number.NaN
    return compare[condition.operator](facts[condition.fact] ?? Number.NaN, value)
  }

  it('means the same, has no "not" and keeps its leaves in order', () => {
    const written = (condition: Condition): string[] =>
      condition.kind === 'leaf'
        ? [condition.fact]
        : condition.kind === 'not'
          ? written(condition.of)
          : condition.of.flatMap(written)
    fc.assert(
      fc.property(tree, fc.nat(3), fc.nat(3), (condition, a, b) => {
        const normal = normalise(condition)
        expect(JSON.stringify(normal)).not.toContain('"not"')
        expect(holds(normal as Condition, { a, b })).toBe(holds(condition, { a, b }))
        expect(leavesOf(normal).map(({ fact }) => fact)).toEqual(written(condition))
      }),
      { numRuns: 500 },
    )
  })
})
