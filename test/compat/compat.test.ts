import { memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { expect, it } from 'vitest'
import { checkProperty, reachIsKnown } from '../differential/check-property.ts'
import { arbitraryExample, type Example, type Leaf, type Tree } from './arbitrary-rules.ts'
import { type Facts, runOurs, runTheirs } from './run-both.ts'

type Named = Example['file']['conditions']

/**
 * What difference 1 says of a rule: a leaf that reads a fact that is not filled in is unknown, unless it
 * asks for null itself; every other leaf is what json-rules-engine answers to it alone.
 */
async function expected(tree: Tree, facts: Facts, named: Named): Promise<boolean | null> {
  if ('condition' in tree) return expected(named[tree.condition] as Tree, facts, named)
  if ('not' in tree) {
    const inner = await expected(tree.not, facts, named)
    return inner === null ? null : !inner
  }
  if ('fact' in tree) {
    if (readsNull(tree, facts)) return null
    const [answer = false] = await runTheirs({ rules: [{ conditions: { all: [tree] } }] }, facts)
    return answer
  }
  const [parts, decides] = 'all' in tree ? [tree.all, false] : [tree.any, true]
  const answers = await Promise.all(parts.map((part) => expected(part, facts, named)))
  if (answers.includes(decides)) return decides
  return answers.includes(null) ? null : !decides
}

function readsNull(leaf: Leaf, facts: Facts): boolean {
  const { value } = leaf
  if (value === null || (Array.isArray(value) && value.includes(null))) return false
  const isFact = typeof value === 'object' && !Array.isArray(value)
  const read = [leaf, ...(isFact ? [value as Pick<Leaf, 'fact' | 'path'>] : [])]
  return read.some(({ fact, path }) => {
    const found = facts[fact] as { inner: { x: unknown } }
    return (path === undefined ? found : found.inner.x) === null
  })
}

const words = new Map([
  [true, 'hit'],
  [false, 'clear'],
  [null, 'unknown'],
])

it.each([
  ['memory', memory, 300],
  ['duckdb', duckdb, 25],
] as const)(
  'is judged alike by json-rules-engine and on %s',
  { timeout: 900_000 },
  async (_, backend, runs) => {
    const counts = { hit: 0, clear: 0, unknown: 0 }
    await checkProperty(
      arbitraryExample,
      runs,
      async ({ file, subjects }) => {
        const ours = await runOurs(JSON.stringify(file), subjects, { backend: backend() })
        for (const [i, facts] of subjects.entries()) {
          const theirs = await runTheirs(file, facts)
          for (const [rule, { conditions }] of file.rules.entries()) {
            const wanted = await expected(conditions as Tree, facts, file.conditions)
            const found = ours.outcomes[i]?.[rule]
            if (wanted !== null && wanted !== theirs[rule]) return `rule ${rule}: the test is wrong`
            if (found !== words.get(wanted)) {
              return `rule ${rule}, subject ${i}: found ${found}, expected ${words.get(wanted)}`
            }
            counts[found as keyof typeof counts] += 1
          }
        }
        return undefined
      },
      (example) => JSON.stringify(example, null, 1),
    )
    const total = counts.hit + counts.clear + counts.unknown
    console.log(`${total} outcomes: ${JSON.stringify(counts)}`)
    if (!reachIsKnown) return
    for (const count of Object.values(counts)) expect(count / total).toBeGreaterThan(0.1)
  },
)
