import { memory } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { loadPlain } from '../load-plain.ts'
import { parseModelCases } from './model-case.ts'
import { testPack } from './test-pack.ts'

const { model, catalog } = loadPlain(
  {
    id: 'test.many',
    title: { zh: '多案' },
    line: 'other',
    status: 'experimental',
    privacy: 1,
    certainty: 'exact',
    datasets: { suit: { use: 'suit', need: 'required' } },
    steps: {
      suits: { from: 'suit' },
      plaintiff: {
        from: 'suits',
        group: ['who'],
        select: { label: 'min(who)', n: 'count(*)', paid: 'sum(paid)' },
      },
    },
    subject: { from: 'plaintiff', key: ['who'], label: 'label', entity: 'name' },
    signals: {
      many: {
        says: { zh: '{n}件' },
        strength: 'weak',
        weight: 10,
        family: 'f',
        when: 'n >= 2',
        evidence: 'suits',
      },
    },
    score: { bands: { C: { from: 1 } } },
  },
  [
    {
      id: 'suit',
      title: { zh: '案件' },
      privacy: 1,
      columns: {
        who: { kind: 'text', title: { zh: '原告' } },
        paid: { kind: 'money', title: { zh: '已付' }, never_negative: true },
      },
    },
  ],
)

const hit = `
- name: two are many
  data: { suit: [{ who: 甲, repeat: 2 }] }
  expect: { 甲: { band: C, score: 10, facts: { n: 2 }, signals: { many: hit } } }`
const clear = `
- name: one is not many
  data: { suit: [{ who: 甲 }] }
  expect: { 甲: { band: null, signals: { many: clear } } }`

/** The names of the checks that fail, and why. */
async function failures(text: string): Promise<string[]> {
  const cases = parseModelCases(text, 'cases.yaml')
  const checks = testPack({ model, catalog, cases, backend: memory() })
  const results = await Promise.allSettled(checks.map(({ run }) => run()))
  return results.flatMap((result) =>
    result.status === 'rejected' ? [(result.reason as Error).message] : [],
  )
}

describe('the cases of a model', () => {
  it('pass where each finds what it expects and every signal is shown on both sides', async () => {
    expect(await failures(hit + clear)).toEqual([])
  })

  it('take a number for the same with any zeros behind its point, and no other', async () => {
    const paying = (paid: string) =>
      hit
        .replace('{ who: 甲,', '{ who: 甲, paid: 3000,')
        .replace('{ n: 2 }', `{ n: 2, paid: ${paid} }`)
    for (const paid of ['6000', '6000.0', '"6000.00"', '"6000.000"'])
      expect(await failures(paying(paid) + clear)).toEqual([])
    for (const paid of ['600', '6000.001', '60000', '"6.000.00"']) {
      const [message] = await failures(paying(paid) + clear)
      expect(message).toMatch(/facts\.paid: expected .*, found 6000\.00$/)
    }
    const unknown = hit
      .replace(
        '{ suit: [{ who: 甲, repeat: 2 }]',
        '{ suit: [{ who: 甲, paid: 5 }, { who: 甲, paid: null }]',
      )
      .replace('{ n: 2 }', '{ n: 2, paid: { value: 5, low: 5.0, high: null } }')
    expect(await failures(unknown + clear)).toEqual([])
  })

  it('fail where a signal is never clear', async () => {
    expect(await failures(hit)).toEqual(['test.many has no case in which "many" is clear.'])
  })

  it('fail with both results where something else is found', async () => {
    const [message] = await failures(hit.replace('score: 10', 'score: 11') + clear)
    expect(message).toBe(
      '"two are many" (cases.yaml:2) on memory:\nsubject "甲", score: expected 11, found 10 (hit: many +10; score 10 (C from 1))',
    )
  })

  it('fail where a subject is not named', async () => {
    const [message] = await failures(
      hit.replace('甲, repeat: 2 }', '甲, repeat: 2 }, { who: 乙 }') + clear,
    )
    expect(message).toContain('subject "乙"')
  })

  it.each([
    ['two of one name', hit + hit, 'two cases are named "two are many"'],
    [
      'that expect nothing of a subject',
      hit.replace(/\{ band.*\} \}$/, '{} }'),
      'expects nothing of "甲"',
    ],
    ['with a key that nobody reads', hit.replace('score', 'points'), 'Unknown key "points"'],
  ])('%s are refused', (_, text, reason) => {
    expect(() => parseModelCases(text, 'cases.yaml')).toThrow(reason)
  })
})
