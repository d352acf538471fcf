import fc from 'fast-check'
import type { Facts, RulesText } from './run-both.ts'

export interface Leaf {
  readonly fact: string
  readonly path?: string
  readonly operator: string
  readonly value: unknown
}

export type Tree =
  | { readonly all: readonly Tree[] }
  | { readonly any: readonly Tree[] }
  | { readonly not: Tree }
  | { readonly condition: string }
  | Leaf

export interface Example {
  readonly file: RulesText & { readonly conditions: Readonly<Record<string, Tree>> }
  readonly subjects: readonly Facts[]
}

const number = fc.constantFrom(-2, 0, 1, 2, 2.5, 10, 0.1, 1000000)
const text = fc.constantFrom('a', 'b', '是', '10', '无', 'NA')
const day = fc.constantFrom('2024-02-29', '2024-03-01', '2023-12-31')
const flag = fc.boolean()

const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const both = ['equal', 'notEqual']
const decorated = (operator: string) =>
  fc.constantFrom('', 'not:', 'swap:', 'not:swap:').map((before) => `${before}${operator}`)

interface Place {
  readonly fact: string
  readonly path?: string
}

/** Leaves on facts of one type; `other` is a second fact of it. */
function leavesOn(
  place: Place,
  other: Place,
  { value, operators }: { readonly value: fc.Arbitrary<unknown>; readonly operators: string[] },
): fc.Arbitrary<Leaf> {
  const list = fc.array(value, { minLength: 1, maxLength: 3 })
  const withNull = fc.array(fc.oneof(value, fc.constant(null)), { minLength: 1, maxLength: 3 })
  const operator = fc.constantFrom(...operators)
  return fc
    .oneof(
      fc.record({ operator: operator.chain(decorated), value }),
      fc.record({ operator: operator.chain(decorated), value: fc.constant(other) }),
      fc.record({ operator: fc.constantFrom('in', 'notIn', 'not:in'), value: withNull }),
      fc.record({ operator: fc.constantFrom(...both, 'not:equal'), value: fc.constant(null) }),
      fc.record({
        operator: fc
          .tuple(fc.constantFrom('someValue:', 'everyValue:', 'not:someValue:'), operator)
          .map((each) => each.join('')),
        value: list,
      }),
      fc.record({
        operator: fc
          .tuple(fc.constantFrom('swap:someFact:', 'swap:everyFact:'), operator)
          .map((each) => each.join('')),
        value: list,
      }),
      fc.record({
        operator: fc.constantFrom('swap:contains', 'swap:doesNotContain', 'not:swap:contains'),
        value: list,
      }),
    )
    .map((rest) => ({ ...place, ...rest }))
}

const ordered = [...orders, ...both]
const n = { fact: 'n' }
const inner = { fact: 'o', path: '$.inner.x' }
const leaf = fc.oneof(
  leavesOn(n, { fact: 'm' }, { value: number, operators: ordered }),
  leavesOn(inner, n, { value: number, operators: ordered }),
  leavesOn({ fact: 't' }, { fact: 'otherText' }, { value: text, operators: both }),
  leavesOn({ fact: 'd' }, { fact: 'until' }, { value: day, operators: ordered }),
  leavesOn({ fact: 'f' }, { fact: 'g' }, { value: flag, operators: both }),
)

const { tree } = fc.letrec<{ tree: Tree }>((tie) => {
  const parts = fc.array(tie('tree'), { minLength: 1, maxLength: 3 })
  return {
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      parts.map((all): Tree => ({ all })),
      parts.map((any): Tree => ({ any })),
      tie('tree').map((not): Tree => ({ not })),
      fc.constant<Tree>({ condition: 'named' }),
    ),
  }
})

/** A day column is one only where a day is put in order; this rule does so for all. */
const fixed: Tree = {
  all: [
    { fact: 'd', operator: 'lessThan', value: '2024-03-01' },
    { fact: 'until', operator: 'lessThan', value: '2024-03-01' },
  ],
}

const maybe = (value: fc.Arbitrary<unknown>) => fc.option(value, { freq: 4 })

const subject: fc.Arbitrary<Facts> = fc.record({
  n: maybe(number),
  m: maybe(number),
  o: fc.record({ inner: fc.record({ x: maybe(number) }) }),
  t: maybe(text),
  otherText: maybe(text),
  d: maybe(day),
  until: maybe(day),
  f: maybe(flag),
  g: maybe(flag),
})

/** Random rules of facts that keep to one type each, and subjects of which some facts are not filled in. */
export const arbitraryExample: fc.Arbitrary<Example> = fc
  .record({
    named: fc.array(leaf, { minLength: 1, maxLength: 2 }),
    roots: fc.array(tree, { minLength: 1, maxLength: 4 }),
    priorities: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
    subjects: fc.array(subject, { minLength: 1, maxLength: 6 }),
  })
  .map(({ named, roots, priorities, subjects }) => ({
    file: {
      conditions: { named: { all: named } },
      rules: [fixed, ...roots.map((root) => ({ any: [root] }))].map((conditions, i) => ({
        conditions,
        priority: priorities[i % 4] ?? 1,
        event: { type: `event-${i}` },
      })),
    },
    subjects,
  }))
