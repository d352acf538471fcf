import { memory } from '@mingjian/core'
import { expect, it } from 'vitest'
import { loadPlain } from '../load-plain.ts'
import { findDifferences } from './case-differences.ts'
import { parseModelCases } from './model-case.ts'
import { sayUnmet } from './say-unmet.ts'

const column = (kind: string, zh: string) => ({ kind, title: { zh } })

const signal = (when: string) => ({
  says: { zh: '{unpaid}笔' },
  strength: 'weak',
  weight: 10,
  family: when,
  when,
  evidence: 'due',
})

const { model, catalog } = loadPlain(
  {
    id: 'test.unpaid',
    title: { zh: '未缴' },
    line: 'other',
    status: 'experimental',
    privacy: 1,
    certainty: 'exact',
    datasets: {
      fine: { use: 'fine', need: 'required' },
      paid: { use: 'payment', need: 'helpful' },
    },
    steps: {
      due: {
        from: 'fine',
        has: { settled: { of: 'paid', on: 'settled.who = fine.who', during: ['day', 'day'] } },
        where: 'amount > 0',
      },
      person: {
        from: 'due',
        group: ['who'],
        select: {
          label: 'min(who)',
          unpaid: 'count(*) filter (where not settled)',
          sum: 'sum(amount)',
        },
      },
    },
    subject: { from: 'person', key: ['who'], label: 'label', entity: 'person' },
    signals: { unpaid: signal('unpaid >= 1'), large: signal('sum >= 100') },
    score: { bands: { C: { from: 1 } } },
    // A document speaks of the signal: the clue asks for no data then, and yet it waits for some.
    review: { requests: [{ to: '法院', document: '登记', for: ['unpaid'] }] },
  },
  [
    {
      id: 'fine',
      title: { zh: '罚金', en: 'Fines' },
      privacy: 1,
      columns: {
        who: column('person_id', '证件'),
        day: column('date', '日期'),
        amount: { ...column('money', '金额'), never_negative: true },
      },
    },
    {
      id: 'payment',
      title: { zh: '缴款', en: 'Payments' },
      privacy: 1,
      date: 'day',
      columns: { who: column('person_id', '证件'), day: column('date', '日期') },
    },
  ],
)

/** What differs in a case of these rows, each with why. */
async function differences(data: string, expected: string) {
  const text = `- name: one\n  data: { ${data} }\n  expect: { ${expected} }\n`
  const [each] = parseModelCases(text, 'cases.yaml')
  if (each === undefined) throw new Error('There is no case.')
  const found = await findDifferences(each, { model, catalog, backend: memory() })
  return found.map(({ what, found: value, because }) => [what, value, because?.en])
}

const fine = 'fine: [{ who: 甲, day: 2024-01-01, amount: 5 }]'

it('says that a dataset was not given, also where a document speaks of the signal', async () => {
  expect(await differences(fine, '甲: { signals: { unpaid: hit } }')).toEqual([
    ['signals.unpaid', 'unknown', 'unpaid is 0 [0…1]: Payments (payment) was not given'],
  ])
})

it('says which period is covered', async () => {
  const payment = 'payment: [{ who: 乙, day: 2024-02-01 }]'
  expect(await differences(`${fine}, ${payment}`, '甲: { signals: { unpaid: hit } }')).toEqual([
    [
      'signals.unpaid',
      'unknown',
      'unpaid is 0 [0…1]: Payments (payment) covers 2024-02-01 to 2024-02-01 only (assumed from the ' +
        'data); needed: the day 2024-01-01',
    ],
  ])
})

it('says that cells are empty, of a fact too', async () => {
  const rows = 'fine: [{ who: 甲, day: 2024-01-01 }], payment: []'
  const expected = '甲: { facts: { sum: "1.00" }, signals: { large: hit } }'
  const why = 'Fines (fine): on record (fine record 1) amount is empty or could not be read'
  expect(await differences(rows, expected)).toEqual([
    ['facts.sum', '0.00 [0.00…null]', why],
    ['signals.large', 'unknown', `sum is 0.00 [0.00…null]: ${why}`],
  ])
})

it('says where the rows of a subject were lost that is not there', async () => {
  const rows = 'fine: [{ who: 甲, day: 2024-01-01, amount: 0 }], payment: []'
  expect(await differences(rows, '甲: { band: C }, 乙: { band: C }')).toEqual([
    [
      'subject',
      'no such subject',
      'its one row does not meet "where" of step due: amount > 0 (amount = 0.00)',
    ],
    ['subject', 'no such subject', 'no step has a row with this key'],
  ])
})

it('names the part of a condition that the first row did not meet', () => {
  const reads = [{ name: 'who', value: '999999190001010012' }]
  const part = (text: string, holds: boolean | null) =>
    ({ text, holds, joins: undefined, of: [], reads }) as const
  const condition = {
    text: 'a and b and c',
    holds: false,
    joins: 'and',
    of: [part('a', false), part('b', null)],
    reads: [],
  } as const
  const row = { dataset: null, source: null, record: null, condition }
  expect(sayUnmet(row, 2, () => '甲')).toEqual({
    zh: '；首行未满足：a（who = 甲）；b（未知，who = 甲）',
    en: '; of the first row not met: a (who = 甲); b (unknown, who = 甲)',
  })
})

it('says which signals make a band or a score, and where the bands begin', async () => {
  const rows = 'fine: [{ who: 甲, day: 2024-01-01, amount: 200 }], payment: []'
  const why = 'hit: large +10; unknown: unpaid; score 10 (C from 1)'
  expect(await differences(rows, '甲: { band: null, score: 20 }')).toEqual([
    ['band', 'C', why],
    ['score', '10', why],
  ])
  const small = `${fine}, payment: [{ who: 甲, day: 2024-01-01 }]`
  expect(await differences(small, '甲: { band: C }')).toEqual([
    ['band', 'null', 'no signal is hit; score 0 (C from 1)'],
  ])
})

it('has nothing to add where what was found is certain', async () => {
  expect(await differences(fine, '甲: { signals: { large: hit } }')).toEqual([
    ['signals.large', 'clear', undefined],
  ])
})
