import { type Backend, clueId, JudgementError, memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { sqlOperators } from '@mingjian/sql'
import { screenPlain, testKey } from '@mingjian/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzing } from './check-property.ts'
import { type FactName, factNames, type Leaf, signal, type Tree, toScreen } from './judged-model.ts'

// SEMANTICS 8.4
describe('a wrong operator', () => {
  const name = 'greaterThanInclusive'
  const wrongBackends: readonly [string, Backend][] = [
    [
      'closure of the memory backend',
      memory({ operators: { [name]: ([a, b]) => Number(a) > Number(b) } }),
    ],
    ['SQL of DuckDB', duckdb({ operators: { [name]: sqlOperators.greaterThan } })],
  ]

  it.each(wrongBackends)('in the %s stops the run and names the clue', async (_, backend) => {
    const error = await screenPlain({ ...suits, backend }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(JudgementError)
    const { clue, model, message } = error as JudgementError
    expect(clue).toBe(clueId(testKey, 'test.judged', ['甲']))
    expect(model).toBe('test.judged')
    expect(message).toContain(clue)
    expect(message).toContain('signal many is clear by the backend and hit by the second judge')
  })

  it.each([memory(), duckdb()])(
    'is the only thing that stops the run on $name',
    async (backend) => {
      const { clues } = await screenPlain({ ...suits, backend })
      expect(clues.map(({ subject }) => subject.label)).toEqual(['甲'])
    },
  )
})

/** Three suits, and a model that asks for three or more. */
const suits = {
  ...toScreen({
    signals: {
      many: signal('suits >= 3'),
      any: signal('suits > 1'),
    },
    select: { suits: 'count(*)' },
  }),
  datasets: { suit: [{ who: '甲' }, { who: '甲' }, { who: '甲' }] },
}

describe('the second judge', () => {
  it('agrees with the truth tables of Kleene on random conditions to depth 4', async () => {
    const { numRuns, seed } = fuzzing(50)
    const conditions = fc.array(arbitraryTree(), { minLength: 30, maxLength: 30 })
    const property = fc.asyncProperty(conditions, async (trees) => {
      const { clues, subjects } = await screenPlain({ ...truthTable(trees), backend: memory() })
      // Each clue was judged by both; a difference would have been thrown.
      expect(clues).toHaveLength(worlds.length)
      for (const { key, signals } of subjects) {
        const world = worlds.find(({ who }) => who === key[0])
        for (const [i, tree] of trees.entries()) {
          expect(signals.get(`c${i}`), `${JSON.stringify(tree)} for ${key[0]}`).toBe(
            outcomeOf(kleene(tree, world as World)),
          )
        }
      }
    })
    await fc.assert(property, { numRuns, seed })
    console.log(`${numRuns * 30} conditions on ${worlds.length} subjects each, seed ${seed}`)
  }, 300_000)
})

type Truth = boolean | null
type World = { readonly who: string } & Readonly<Record<FactName, Truth>>

const truths = [true, false, null] as const
/** Every way in which three facts can be true, false or unknown: one subject each. */
const worlds: readonly World[] = truths.flatMap((p) =>
  truths.flatMap((q) => truths.map((r) => ({ who: `${p}/${q}/${r}`, p, q, r }))),
)

function arbitraryTree(): fc.Arbitrary<Tree> {
  const leaf: fc.Arbitrary<Leaf> = fc.record({
    fact: fc.constantFrom(...factNames),
    operator: fc.constantFrom('equal', 'notEqual'),
    value: fc.boolean(),
  })
  return fc.letrec<{ tree: Tree }>((tie) => {
    const several = fc.array(tie('tree'), { minLength: 1, maxLength: 3 })
    return {
      tree: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        several.map((all) => ({ all })),
        several.map((any) => ({ any })),
        tie('tree').map((not) => ({ not })),
      ),
    }
  }).tree
}

/** Kleene's tables, written out apart from the language: false < unknown < true. */
function kleene(tree: Tree, world: World): Truth {
  const rank = (truth: Truth) => (truth === null ? 1 : truth ? 2 : 0)
  const truthOf = (found: number): Truth => (found === 1 ? null : found === 2)
  if ('all' in tree) return truthOf(Math.min(...tree.all.map((part) => rank(kleene(part, world)))))
  if ('any' in tree) return truthOf(Math.max(...tree.any.map((part) => rank(kleene(part, world)))))
  if ('not' in tree) return truthOf(2 - rank(kleene(tree.not, world)))
  const found = world[tree.fact]
  return found === null ? null : (found === tree.value) === (tree.operator === 'equal')
}

const outcomeOf = (truth: Truth) => (truth === null ? 'unknown' : truth ? 'hit' : 'clear')

function truthTable(trees: readonly Tree[]) {
  const signals = Object.fromEntries(trees.map((tree, i) => [`c${i}`, signal(tree)]))
  const select = Object.fromEntries(factNames.map((name) => [name, `any(is_${name})`]))
  const rows = worlds.map(({ who, p, q, r }) => ({ who, is_p: p, is_q: q, is_r: r }))
  return { ...toScreen({ signals, select }), datasets: { suit: rows } }
}
