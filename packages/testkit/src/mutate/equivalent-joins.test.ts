import { memory, type RowObject } from '@mingjian/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPlain } from '../load-plain.ts'
import { screenPlain } from '../screen-plain.ts'
import { mutantsOfModel } from './list-mutants.ts'

const column = (kind: string, zh: string) => ({ kind, title: { zh } })
const tables = [
  {
    id: 'suit',
    title: { zh: '案件' },
    privacy: 1,
    columns: { who: column('text', '原告'), case_no: column('text', '案号') },
  },
  {
    id: 'paid',
    title: { zh: '付款' },
    privacy: 1,
    columns: {
      case_no: column('text', '案号'),
      amount: column('count', '金额'),
      is_sure: column('flag', '是否确认'),
    },
  },
]

const joined = (join: object, parts: object, more: object = {}) => ({
  id: 'test.many',
  title: { zh: '多案' },
  line: 'other',
  status: 'experimental',
  privacy: 1,
  certainty: 'exact',
  datasets: {
    suit: { use: 'suit', need: 'required' },
    paid: { use: 'paid', need: 'required' },
  },
  steps: {
    row: { from: 'suit', join: { p: join }, ...parts },
    plaintiff: { from: 'row', group: ['who'], select: { n: 'count(*)' } },
  },
  subject: { from: 'plaintiff', key: ['who'], label: 'who', entity: 'name' },
  signals: {
    many: {
      says: { zh: '{n}件' },
      strength: 'weak',
      weight: 10,
      family: 'f',
      when: 'n >= 2',
      evidence: 'row',
    },
  },
  score: { bands: { C: { from: 1 } } },
  ...more,
})

const paid = (to: string) => ({
  of: 'paid',
  to,
  two: 'doubt',
  on: 'p.case_no = case_no and p.is_sure',
})

/** How many rows a join may find instead, by its mutants. */
const othersOf = (model: object) =>
  mutantsOfModel(loadPlain(model, tables).model).flatMap(({ name }) =>
    / to: |\.to: /.test(name) ? [name.split(': ')[1]] : [],
  )

const hiding = [
  { where: 'p.amount >= 3' },
  { where: "p.amount >= 3 and who <> '丁'" },
  { derive: { sum: 'p.amount' }, where: 'sum in (3, 4)' },
  { where: 'p.found' },
  { where: 'p.amount between 3 and 4' },
]

describe('a join whose rows are needed by where', () => {
  it.each(hiding)('may as well find none: %o', (parts) => {
    expect(othersOf(joined(paid('one'), parts))).toEqual(['one → many'])
    expect(othersOf(joined(paid('maybe'), parts))).toEqual(['maybe → any'])
  })

  it.each([
    {},
    { where: 'coalesce(p.amount, 0) >= 3' },
    { where: 'p.amount >= 3 or who = case_no' },
    { where: 'p.found = false' },
    { derive: { has: 'p.found' }, where: 'has = false' },
    { where: "who <> '丁'" },
  ])('else it may not: %o', (parts) => {
    expect(othersOf(joined(paid('one'), parts))).toEqual(['one → maybe', 'one → many'])
  })

  it('gives the same subjects both ways, whatever the rows are', async () => {
    const some = fc.constantFrom('1', '2', '3')
    const suits = fc.array(fc.record({ who: fc.constantFrom('甲', '乙', '丁'), case_no: some }), {
      minLength: 1,
      maxLength: 5,
    })
    const payments = fc.array(
      fc.record({
        case_no: some,
        amount: fc.constantFrom(null, '2', '3'),
        is_sure: fc.constantFrom(null, true, true, false),
      }),
      { minLength: 1, maxLength: 5 },
    )
    const parts = fc.constantFrom(...hiding)
    const told = async (to: string, each: object, datasets: Record<string, RowObject[]>) => {
      const { model, catalog } = loadPlain(joined(paid(to), each), tables)
      return (await screenPlain({ model, catalog, datasets, backend: memory() })).subjects
    }
    await fc.assert(
      fc.asyncProperty(suits, payments, parts, async (suit, payment, each) => {
        const datasets = { suit, paid: payment }
        expect(await told('maybe', each, datasets)).toEqual(await told('one', each, datasets))
      }),
      { numRuns: 60 },
    )
    const alone = { suit: [{ who: '甲', case_no: '1' }], paid: [] }
    expect(await told('maybe', {}, alone)).not.toEqual(await told('one', {}, alone))
  })
})

describe('a join to a table that is written in the model', () => {
  const rates = (...names: string[]) => ({
    tables: {
      rates: {
        origin: 'design',
        columns: { name: 'text', rate: 'count' },
        rows: names.map((name, rate) => ({ name, rate })),
      },
    },
  })
  const join = (on: string) => ({ of: 'rates', to: 'maybe', on })

  it('never finds two where no two rows are alike in what is compared', () => {
    const model = (...names: string[]) => joined(join('p.name = who'), {}, rates(...names))
    expect(othersOf(model('甲', '乙'))).toEqual(['maybe → one'])
    expect(othersOf(model('甲', ' 甲'))).toEqual(['maybe → one', 'maybe → any'])
    expect(othersOf(model('甲', '甲'))).toEqual(['maybe → one', 'maybe → any'])
  })

  it('may find two by anything else', () => {
    for (const on of ['p.rate > 1 and p.name <> who', 'p.name = who or p.rate = 1']) {
      expect(othersOf(joined(join(on), {}, rates('甲', '乙')))).toEqual([
        'maybe → one',
        'maybe → any',
      ])
    }
  })
})
