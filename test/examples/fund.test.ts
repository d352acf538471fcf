import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCsv } from '@mingjian/adapter-csv'
import { createDataset, type Dataset, type Reject, type Value } from '@mingjian/core'
import { readPacks } from '@mingjian/packs'
import { type FundTable, formatFund, fundTables, generateDemoFund } from '@mingjian/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const data = generateDemoFund()
const planted = (plant: string) => data.truth.filter((each) => each.plant === plant)

type Row = Readonly<Record<string, Value>>

let folder: string
const datasets: Partial<Record<string, Dataset>> = {}
const rows: Partial<Record<string, readonly Row[]>> = {}
const rejects: Reject[] = []

async function readRows(dataset: Dataset): Promise<Row[]> {
  const found: Row[] = []
  for await (const batch of dataset.batches()) {
    for (const { cells } of batch) {
      found.push(
        Object.fromEntries(dataset.columns.map((column, at) => [column, cells[at] ?? null])),
      )
    }
  }
  return found
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fund-'))
  const { catalog } = await readPacks('rules')
  for (const { name, bytes } of formatFund(data)) {
    if (name === 'truth.csv') continue
    const path = join(folder, name)
    await writeFile(path, bytes)
    const dataset = await openCsv(path, { catalog, onReject: (reject) => rejects.push(reject) })
    datasets[dataset.definition.id] = dataset
    rows[dataset.definition.id] = await readRows(dataset)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const of = (id: FundTable): readonly Row[] => rows[id] ?? []
const source = (id: FundTable) => datasets[id]?.sources[0]

describe('the exports of the offices', () => {
  it('are recognised by their headers, under a title and in two rows', () => {
    expect(Object.keys(datasets).sort()).toEqual([...fundTables].sort())
    expect(source('hpf_txn')).toMatchObject({ titleRecords: [1], headerRecords: [2] })
    expect(source('civil_case')).toMatchObject({ titleRecords: [], headerRecords: [1, 2] })
    const gb18030 = fundTables.filter((id) => source(id)?.encoding === 'gb18030')
    expect(gb18030).toEqual(['hpf_txn', 'bank_txn'])
  })

  it('lose no row, and no header is left over', () => {
    for (const id of fundTables) {
      expect(of(id)).toHaveLength(data.tables[id].length)
      expect(source(id)?.headers.filter(({ column }) => column === undefined)).toEqual([])
    }
    expect(rejects.filter(({ column }) => column === undefined)).toMatchObject([
      { reason: { en: 'a total' }, found: '合计' },
    ])
  })

  it('say the same as the rows that they were written from', async () => {
    const { catalog } = await readPacks('rules')
    for (const id of fundTables) {
      const definition = catalog.find((each) => each.id === id)
      if (definition === undefined) throw new Error(id)
      const plain = await readRows(createDataset(definition, data.tables[id]))
      const known = datasets[id]?.columns ?? []
      expect(of(id)).toEqual(
        plain.map((row) => Object.fromEntries(known.map((column) => [column, row[column]]))),
      )
    }
  })

  it('have their damaged cells rejected, each with its place, and no other', () => {
    const cells = rejects.filter(({ column }) => column !== undefined)
    const damaged = planted('damaged-number').filter(({ expected }) => /rejected/.test(expected))
    expect(cells.filter(({ column }) => column === 'txn_date')).toMatchObject([
      { source: '司法扣划.csv', reason: { en: 'is a day that the calendar does not have' } },
    ])
    const numbers = cells.filter(({ column }) => column !== 'txn_date')
    expect(numbers.map(({ column }) => `${column} rejected`).sort()).toEqual(
      damaged.map(({ expected }) => expected).sort(),
    )
    const reasons = numbers.map(({ reason }) => /masked|rounded|scientific/.exec(reason.en)?.[0])
    expect(new Set(reasons)).toEqual(new Set(['masked', 'rounded', 'scientific']))
  })
})

describe('what was planted', () => {
  const deductions = () => of('hpf_txn').filter(({ kind }) => kind === '司法扣划')
  const caseOf = (row: Row) => of('exec_case').filter(({ exec_no }) => exec_no === row['exec_no'])
  const atCourt = (row: Row) =>
    of('exec_case').filter(
      ({ respondent_id, court }) => respondent_id === row['person_id'] && court === row['court'],
    )

  it('is a join that matches badly: by number, by person and court, twice, not at all', () => {
    const found = { number: 0, fallback: 0, twice: 0, none: 0 }
    for (const row of deductions()) {
      if (caseOf(row).length > 0) found.number += 1
      else if (atCourt(row).length === 1) found.fallback += 1
      else if (atCourt(row).length > 1) found.twice += 1
      else found.none += 1
    }
    expect(found).toEqual({
      number: deductions().length - planted('misspelt').length - planted('no-case').length,
      fallback: planted('misspelt').length - planted('two-cases').length,
      twice: planted('two-cases').length,
      none: planted('no-case').length,
    })
  })

  it('is a ring whose money comes back within a week, and nobody else has any back', () => {
    const back = new Map<Value, { paid: bigint; returned: bigint }>()
    for (const each of of('exec_case')) {
      if (each['applicant_id'] === null) continue
      const sums = back.get(each['applicant_id'] ?? null) ?? { paid: 0n, returned: 0n }
      sums.paid += each['amount_paid'] as bigint
      for (const move of of('bank_txn')) {
        const days = (move['ts'] as number) - (each['pay_out_date'] as number)
        const isBack =
          move['owner_id'] === each['applicant_id'] &&
          move['counter_id'] === each['respondent_id'] &&
          move['counter_id'] !== null
        if (isBack && move['direction'] === '借' && days >= 0 && days <= 7) {
          sums.returned += move['amount'] as bigint
        }
      }
      back.set(each['applicant_id'] ?? null, sums)
    }
    const ring = planted('ring')[0]?.subject ?? ''
    for (const [applicant, { paid, returned }] of back) {
      if (applicant === ring) expect(returned * 10n).toBeGreaterThan(paid * 9n)
      else expect(returned).toBe(0n)
    }
  })

  it('is bank data for all settled claims but those of two applicants', () => {
    const asked = new Set(of('bank_txn').map(({ owner_id }) => owner_id))
    for (const { subject } of [...planted('no-bank'), ...planted('undecided')]) {
      expect(asked.has(subject)).toBe(false)
    }
    for (const plant of ['ring', 'network', 'fast', 'licensed', 'bad-date']) {
      for (const { subject } of planted(plant)) expect(asked.has(subject)).toBe(true)
    }
  })

  it('is a network that only the account ties together', () => {
    const subjects = planted('network').map(({ subject }) => subject)
    const cases = of('exec_case').filter(({ applicant_id }) =>
      subjects.includes(String(applicant_id)),
    )
    expect(new Set(cases.map(({ payee_acct }) => payee_acct)).size).toBe(1)
    expect(new Set(cases.map(({ respondent_id }) => respondent_id)).size).toBe(6)
    expect(of('exec_case').filter((row) => row['payee_acct'] === cases[0]?.['payee_acct'])).toEqual(
      cases,
    )
  })

  it('is a licensed lender with more claims than the ring', () => {
    const lender = planted('licensed')[0]?.subject
    expect(of('licensed_lender').some(({ party_id }) => party_id === lender)).toBe(true)
    const claims = of('exec_case').filter(({ applicant_id }) => applicant_id === lender)
    expect(claims).toHaveLength(28)
  })
})
