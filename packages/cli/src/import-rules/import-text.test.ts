import { describe, expect, it } from 'vitest'
import { importText } from './import-text.ts'
import { toPointer } from './refusals.ts'
import { defaultSkeleton, type ImportSkeleton } from './skeleton.ts'

const turn = (
  file: unknown,
  { partial = false, ...skeleton }: Partial<ImportSkeleton> & { partial?: boolean } = {},
) =>
  importText(typeof file === 'string' ? file : JSON.stringify(file), {
    file: 'rules.json',
    skeleton: { ...defaultSkeleton, ...skeleton },
    partial,
  })

const ruleOf = (leaf: object) => ({ conditions: { all: [leaf] }, event: { type: 'a' } })
const leaf = (operator: string, value: unknown, more: object = {}) => ({
  fact: 'n',
  operator,
  value,
  ...more,
})

/** What is refused of a file, and where. */
const refusedIn = (file: unknown, skeleton: Partial<ImportSkeleton> = {}) =>
  turn(file, skeleton).refusals.map(({ code, path }) => `${code} ${toPointer(path)}`)

describe('what cannot be turned is told with its place', () => {
  it.each([
    ['contains', ['fact-list', '/operator']],
    ['someFact:equal', ['fact-list', '/operator']],
    ['matches', ['operator-unknown', '/operator']],
    ['some:equal', ['decorator-unknown', '/operator']],
    ['in', ['value-no-list', '/value']],
    ['someValue:equal', ['value-no-list', '/value']],
    ['swap:in', ['fact-list', '/value']],
  ] as const)('an operator %s', (operator, [code, at]) => {
    expect(refusedIn(ruleOf(leaf(operator, 'x')))).toEqual([`${code} /conditions/all/0${at}`])
  })

  it.each([
    ['equal', [1], 'value-list /value'],
    ['equal', { a: 1 }, 'value-list /value'],
    ['in', [], 'list-empty /value'],
    ['in', [1, [2]], 'value-list /value/1'],
    ['lessThan', null, 'no-order /value'],
    ['lessThan', true, 'no-order /value'],
    ['lessThan', 'b', 'no-order /value'],
    ['lessThan', '2024-02-30', 'no-order /value'],
    ['equal', '', 'text-blank /value'],
    ['in', ['a', ' b'], 'text-blank /value/1'],
    ['equal', 1, 'fact-params /params', { params: { a: 1 } }],
    ['equal', 1, 'path /path', { path: '$.a[*]' }],
    ['equal', 1, 'path /path', { path: '$..a' }],
    ['equal', 1, 'path /path', { path: '$.a.length' }],
    ['equal', { fact: 'm', path: '$.a[?(@.b)]' }, 'path /value/path'],
    ['swap:someFact:contains', [1], 'value-no-list /value/0'],
  ] as const)('%s %j', (operator, value, expected, more: object = {}) => {
    const [code, at] = expected.split(' ')
    expect(refusedIn(ruleOf(leaf(operator, value, more)))).toEqual([
      `${code} /conditions/all/0${at}`,
    ])
  })

  it.each([
    [{ all: [] }, 'always-true /conditions/all'],
    [{ any: [leaf('equal', 1)], all: [leaf('equal', 2)] }, 'both-all-any /conditions'],
    [leaf('equal', 1), 'shape /conditions'],
    [{ not: [leaf('equal', 1)] }, 'shape /conditions/not'],
    [{ all: leaf('equal', 1) }, 'shape /conditions/all'],
    [{ all: [{ fact: 'n', value: 1 }] }, 'shape /conditions/all/0'],
    [{ condition: 'other' }, 'condition-missing /conditions/condition'],
  ])('conditions %j', (conditions, expected) => {
    expect(refusedIn({ conditions })).toEqual([expected])
  })

  it('callbacks, rules as text, events without a type, parts of a program', () => {
    const rule = ruleOf(leaf('equal', 1))
    expect(refusedIn({ ...rule, onSuccess: 'f' })).toEqual(['callback /onSuccess'])
    expect(refusedIn([JSON.stringify(rule)])).toEqual(['rule-text /0'])
    expect(refusedIn({ ...rule, event: { params: {} } })).toEqual(['shape /event'])
    expect(refusedIn({ ...rule, priority: -1 })).toEqual(['shape /priority'])
    expect(refusedIn({ ...rule, priority: 0, event: null })).toEqual([])
    expect(refusedIn({ rules: [rule], 'a/b~': {} })).toEqual(['part-unknown /a~1b~0'])
  })

  it('named conditions that refer to themselves, once for all rules that use them', () => {
    const conditions = { a: { all: [{ condition: 'b' }] }, b: { not: { condition: 'a' } } }
    const rules = [{ conditions: { condition: 'a' } }, { conditions: { condition: 'a' } }]
    expect(refusedIn({ conditions, rules })).toEqual([
      'condition-circular /conditions/b/not/condition',
    ])
  })

  it('a fact that is of two types, in the rule that comes later, with the place of the earlier', () => {
    const rules = [ruleOf(leaf('equal', 1)), ruleOf(leaf('equal', '1'))]
    const { refusals } = turn(rules)
    expect(refusals.map(({ code, path }) => [code, toPointer(path)])).toEqual([
      ['kind-conflict', '/1/conditions/all/0'],
    ])
    expect(refusals[0]?.told.en.message).toBe(
      'Fact "n" is text here, and a number at /0/conditions/all/0: a column is of one kind.',
    )
    expect(refusedIn(rules, { kinds: { n: 'text' } })).toEqual([
      'kind-conflict /0/conditions/all/0',
    ])
    const joined = [ruleOf(leaf('equal', { fact: 'm' })), ruleOf(leaf('equal', true))]
    expect(refusedIn([...joined, ruleOf({ ...leaf('equal', 1), fact: 'm' })])).toEqual([
      'kind-conflict /2/conditions/all/0',
    ])
  })

  it('facts that would be one column, or are read with a path and without', () => {
    const other = (fact: string, more: object = {}) => ruleOf({ ...leaf('equal', 1, more), fact })
    expect(refusedIn([other('userId'), other('user_id')])).toEqual([
      'name-clash /1/conditions/all/0',
    ])
    expect(refusedIn([other('a.b'), other('a', { path: '$.b' })])).toEqual([
      'name-clash /1/conditions/all/0',
    ])
    expect(refusedIn([other('a'), other('a', { path: '$.b' })])).toEqual([
      'path-and-bare /1/conditions/all/0',
    ])
  })

  it('all of a rule at once, and with line and column', () => {
    const text = `[{ "conditions": { "all": [
  { "fact": "n", "operator": "matches", "value": 1 },
  { "fact": "n", "operator": "equal", "value": 0.10000000000000001 } ] } }]`
    const { refusals, locate } = turn(text)
    expect(
      refusals.map(({ code, path }) => [code, locate(path).line, locate(path).column]),
    ).toEqual([
      ['operator-unknown', 2, 30],
      ['number-inexact', 3, 48],
    ])
  })
})

describe('what is handed over', () => {
  const good = ruleOf(leaf('greaterThan', 0.75))
  const bad = ruleOf(leaf('matches', 1))

  it('is nothing where a part is refused, and the rest if that is asked for', () => {
    expect(turn([good, bad]).texts).toBeUndefined()
    const { texts } = turn([good, bad], { partial: true })
    expect(texts?.model).toContain('left out: /1/conditions/all/0/operator (1:')
    expect(texts?.model).toContain('value: 0.75\n    origin: rules.json#/0/conditions/all/0')
    expect(turn([bad], { partial: true }).texts).toBeUndefined()
  })

  it('keeps message, name and parameters of the event, in comments on one line', () => {
    const event = { type: '报警', params: { message: '{n}件\n以上', more: 'a\u2028b: c' } }
    const { texts } = turn({ ...good, name: 'first\nrule: x', event })
    expect(texts?.model).toContain(
      '  # rules.json# first rule: x event.params: {"more":"a b: c"}\n  rule_1:\n',
    )
    expect(texts?.model).toContain('〔n〕件')
  })

  it('takes kinds and the rest of the skeleton', () => {
    const { texts } = turn(good, {
      id: 'shop.often',
      entity: 'account',
      dataset: 'ledger',
      kinds: { n: 'money' },
      weight: 30,
    })
    expect(texts?.model).toContain('id: shop.often')
    expect(texts?.model).toContain('from: 30')
    expect(texts?.dataset).toContain('id: ledger')
    expect(texts?.dataset).toMatch(/ n:\n +title:\n +zh: n\n +kind: money/)
    expect(texts?.dataset).toContain('kind: account')
  })

  it('tells what has no bearing on outcomes', () => {
    const { notes } = turn({
      ...good,
      priority: 3,
      id: 7,
      conditions: { all: [leaf('equal', 1, { priority: 2 })], name: 'x' },
    })
    expect(notes.map(toPointer)).toEqual([
      '/id',
      '/conditions/name',
      '/conditions/all/0/priority',
      '/priority',
    ])
  })
})
