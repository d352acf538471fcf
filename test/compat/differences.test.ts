import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Facts, type RulesText, runOurs, runTheirs } from './run-both.ts'

/** One rule of one leaf. */
const rule = (fact: string, operator: string, value: unknown, more: object = {}): RulesText => ({
  rules: [{ conditions: { all: [{ fact, operator, value, ...more }] } }],
})

/** What both say of one subject: whether the rule succeeds there, and its outcome here. */
async function ask(file: RulesText, facts: Facts, options: Parameters<typeof runOurs>[2] = {}) {
  const [theirs] = await runTheirs(file, facts)
  const { outcomes } = await runOurs(JSON.stringify(file), [facts], options)
  return [theirs, outcomes[0]?.[0]]
}

/** Each difference of the README by its number: what shows that it is still there. */
const differences: Readonly<Record<number, () => Promise<void>>> = {
  1: async () => {
    for (const [operator, value, theirs] of [
      ['equal', 5, false],
      ['notEqual', 5, true],
      ['in', [5], false],
      ['notIn', [5], true],
      ['lessThan', 5, false],
      ['not:lessThan', 5, true],
    ] as const) {
      expect(await ask(rule('n', operator, value), { n: null })).toEqual([theirs, 'unknown'])
    }
    expect(await ask(rule('n', 'in', [5, null]), { n: null })).toEqual([true, 'hit'])
    expect(await ask(rule('n', 'notEqual', null), { n: null })).toEqual([false, 'clear'])
  },
  2: async () => {
    const file = rule('n', 'equal', 5)
    await expect(runTheirs(file, {})).rejects.toThrow('Undefined fact: n')
    expect((await runOurs(JSON.stringify(file), [{}])).outcomes).toEqual([['unknown']])
  },
  3: async () => {
    const file = rule('o', 'notEqual', 5, { path: '$.x' })
    expect(await ask(file, { o: {} })).toEqual([true, 'unknown'])
    expect(await ask(file, { o: { x: 4 } })).toEqual([true, 'hit'])
  },
  4: async () => {
    const file = rule('n', 'equal', null)
    expect(await runTheirs(file, {}, { allowUndefinedFacts: true })).toEqual([false])
    expect((await runOurs(JSON.stringify(file), [{}])).outcomes).toEqual([['hit']])
  },
  5: async () => {
    expect(await ask(rule('n', 'equal', 40), { n: '40' })).toEqual([false, 'hit'])
    const order = rule('n', 'greaterThan', { fact: 'm' })
    expect(await ask(order, { n: '10', m: '9' })).toEqual([false, 'hit'])
    expect(await ask(order, { n: 10, m: 9 })).toEqual([true, 'hit'])
  },
  6: async () => {
    const file = rule('n', 'notEqual', 40)
    expect(await ask(file, { n: '四十' })).toEqual([true, 'unknown'])
    expect(await ask(file, { n: 41 })).toEqual([true, 'hit'])
  },
  7: async () => {
    const file = rule('n', 'greaterThan', 0.3)
    expect(await ask(file, { n: 0.1 + 0.2 })).toEqual([true, 'unknown'])
    expect(await ask(file, { n: 0.300001 })).toEqual([true, 'hit'])
    expect(await ask(file, { n: 1e12 })).toEqual([true, 'unknown'])
  },
  8: async () => {
    const text =
      '{"rules":[{"conditions":{"all":[{"fact":"n","operator":"equal","value":9007199254740992}]}}]}'
    const [theirs] = await runTheirs(JSON.parse(text), JSON.parse('{"n":9007199254740993}'))
    const skeleton = { kinds: { n: 'count' } } as const
    const found = await runOurs(text, [{ n: '9007199254740993' }], { skeleton })
    expect([theirs, found.outcomes]).toEqual([true, [['clear']]])
    const other = text.replace('992}', '993}')
    await expect(runOurs(other, [{}])).rejects.toThrow('reads 9007199254740993 as 9007199254740992')
  },
  9: async () => {
    expect(await ask(rule('t', 'notEqual', 'a'), { t: '' })).toEqual([true, 'unknown'])
    expect(await ask(rule('t', 'equal', 'a'), { t: ' a ' })).toEqual([false, 'hit'])
  },
  10: async () => {
    const file = rule('d', 'greaterThan', '2024-12-01')
    expect(await ask(file, { d: '2024-3-5' })).toEqual([true, 'clear'])
    expect(await ask(file, { d: '2025-01-01' })).toEqual([true, 'hit'])
  },
  11: async () => {
    expect(await ask(rule('f', 'equal', true), { f: 1 })).toEqual([false, 'hit'])
    expect(await ask(rule('f', 'equal', true), { f: '是' })).toEqual([false, 'hit'])
  },
  12: async () => {
    const [first, second] = [rule('n', 'equal', 1), rule('n', 'lessThan', 5)].map(
      ({ rules }) => rules[0],
    )
    const file = {
      rules: [
        { ...second, priority: 1 },
        { ...first, priority: 9 },
      ],
    } as RulesText
    const stopped = await runTheirs(file, { n: 1 }, { onRule: (engine) => void engine.stop() })
    expect([stopped, await runTheirs(file, { n: 1 })]).toEqual([
      [false, true],
      [true, true],
    ])
    expect((await runOurs(JSON.stringify(file), [{ n: 1 }])).outcomes).toEqual([['hit', 'hit']])
  },
  13: async () => {
    const file = rule('n', 'equal', 1)
    const rows = [{ n: 1 }, { n: 2 }]
    const theirs = await Promise.all(rows.map((facts) => runTheirs(file, facts)))
    const { outcomes } = await runOurs(JSON.stringify(file), rows, { keys: ['甲', '甲'] })
    expect([theirs, outcomes]).toEqual([[[true], [false]], [['unknown']]])
  },
}

it.each(Object.entries(differences))('difference %s is still there', (_, show) => show())

it('lists every difference that is shown, and shows every one that is listed', () => {
  const listed = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8').matchAll(
    /^(\d+)\. \*\*/gm,
  )
  expect([...listed].map(([, number]) => number)).toEqual(Object.keys(differences))
})
