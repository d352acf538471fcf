import { kinds } from '@mingjian/core'
import { expect, it } from 'vitest'
import { damageFund } from './damage-fund.ts'
import { damageNumber } from './damage-number.ts'
import { generateDemoFund } from './demo-fund.ts'
import { formatFund } from './format-fund.ts'
import { fundTables } from './fund-data.ts'
import { generateFund } from './generate-fund.ts'

const columns = [
  'person_id',
  'applicant_id',
  'respondent_id',
  'owner_id',
  'counter_id',
  'party_id',
  'person_id_a',
  'person_id_b',
  'uscc',
]

it('makes the same data from the same seed, and other data from another', () => {
  expect(generateFund({ seed: 3 })).toEqual(generateFund({ seed: 3 }))
  expect(generateFund({ seed: 3 }).tables).not.toEqual(generateFund({ seed: 4 }).tables)
})

it('gives numbers that are read as they stand and belong to nobody', () => {
  const { tables } = generateFund()
  const ids = fundTables.flatMap((id) =>
    tables[id].flatMap((row) => columns.flatMap((column) => row[column] || [])),
  )
  for (const id of ids) {
    expect(kinds.person_id.read(id)).toBe(id)
    expect(id).toMatch(/^(99|9199)0101/)
  }
  const debtors = tables.hpf_txn.filter(({ kind }) => kind === '司法扣划')
  expect(new Set(debtors.map((row) => row['person_id'])).size).toBe(debtors.length)
})

it('damages numbers so that they are refused, and shortens them so that they are read', () => {
  const { tables } = generateFund({ seed: 5 })
  for (const { person_id: id = '' } of tables.hpf_txn) {
    for (const way of ['rounded', 'scientific', 'masked'] as const) {
      expect(kinds.person_id.read(damageNumber(id, way))).toBeUndefined()
    }
    expect(kinds.person_id.read(damageNumber(id, 'fifteen'))).toBe(id)
  }
})

it('leaves the original whole, and without damage changes nothing', () => {
  const data = generateFund({ seed: 6 })
  const copy = structuredClone(data)
  expect(damageFund(data)).toEqual(copy)
  const damaged = damageFund(data, { missing: 0.03, numbers: 0.5, misspelt: 4, noCase: 3 })
  expect(data).toEqual(copy)
  const count = (of: typeof data) =>
    fundTables.flatMap((id) => of.tables[id].flatMap((row) => Object.values(row))).filter(Boolean)
      .length
  expect(count(damaged) / count(data)).toBeGreaterThan(0.95)
  expect(count(damaged) / count(data)).toBeLessThan(0.98)
})

it('plants every story once and has the size of an export that a person can look through', () => {
  const { tables, truth } = generateDemoFund()
  const rows = fundTables.reduce((sum, id) => sum + tables[id].length, 0)
  expect(rows).toBeGreaterThan(300)
  expect(rows).toBeLessThan(5000)
  const counts: Record<string, number> = {}
  for (const { plant } of truth) counts[plant] = (counts[plant] ?? 0) + 1
  expect(counts).toMatchObject({ ring: 1, network: 3, fast: 1, licensed: 1, 'no-bank': 1 })
  expect(counts).toMatchObject({ undecided: 1, 'bad-date': 1, misspelt: 14, 'two-cases': 2 })
  expect(counts).toMatchObject({ 'no-case': 24, relatives: 1, cash: 1, agent: 3 })
  expect(counts).toMatchObject({ factory: 5, lawyer: 6, supplier: 1 })
  expect(counts['damaged-number']).toBeGreaterThan(5)
})

it('writes a file for each table, the same bytes each time', () => {
  const [first, second] = [1, 2].map(() => formatFund(generateDemoFund()))
  expect(first).toEqual(second)
  expect(first?.map(({ name }) => name)).toEqual([
    '司法扣划.csv',
    '执行案件.csv',
    '民事案件.csv',
    '银行流水.csv',
    '持牌放贷机构.csv',
    '案件当事人.csv',
    '公积金账户.csv',
    '公积金贷款.csv',
    '个税扣缴.csv',
    '亲属关系.csv',
    '破产案件.csv',
    'truth.csv',
  ])
})
