import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatasetRow, datasetDefinitionSchema, type Reject } from '@mingjian/core'
import { afterAll, describe, expect, it } from 'vitest'
import { openCsv } from './open-csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingjian-headers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const enforcement = datasetDefinitionSchema.parse({
  id: 'enforcement',
  title: { zh: '执行' },
  privacy: 2,
  columns: {
    no: { title: { zh: '案号', en: 'case number' }, kind: 'text', required: true },
    filed: { title: { zh: '立案日期' }, kind: 'date', required: true },
    applicant: {
      title: { zh: '申请人' },
      kind: 'party_name',
      required: true,
      headers: ['申请人|姓名'],
    },
    applicant_id: { title: { zh: '申请人证件号' }, kind: 'person_id', headers: ['申请人|证件号'] },
    debtor: { title: { zh: '被执行人' }, kind: 'party_name', headers: ['被执行人|姓名'] },
    amount: { title: { zh: '标的额' }, kind: 'money' },
  },
})
const waste = datasetDefinitionSchema.parse({
  id: 'waste',
  title: { zh: '危废联单' },
  privacy: 1,
  columns: {
    no: { title: { zh: '联单号' }, kind: 'text', required: true },
    tonnes: { title: { zh: '数量' }, kind: 'quantity', required: true },
    plate: { title: { zh: '车牌号' }, kind: 'text' },
  },
})
const tally = datasetDefinitionSchema.parse({
  id: 'tally',
  title: { zh: '名单' },
  privacy: 1,
  columns: { who: { title: { zh: '机构' }, kind: 'party_name', required: true } },
})

async function read(lines: readonly string[]) {
  const path = join(folder, 'a.csv')
  writeFileSync(path, lines.join('\r\n'))
  const rejects: Reject[] = []
  const dataset = await openCsv(path, {
    catalog: [enforcement, waste, tally],
    onReject: (reject) => rejects.push(reject),
  })
  const rows: DatasetRow[] = []
  for await (const batch of dataset.batches()) rows.push(...batch)
  const [source] = dataset.sources
  return {
    columns: dataset.columns,
    rows: rows.map(({ record, cells }) => [record, ...cells]),
    header: source?.headerRecords,
    titles: source?.titleRecords,
    headers: source?.headers,
    counts: source?.counts,
    rejects: rejects.map(({ record, column, found, reason }) => [record, column, found, reason.en]),
  }
}

const fails = (lines: readonly string[]) =>
  read(lines).then(
    () => 'read',
    (error: unknown) => error,
  )

describe('title rows', () => {
  it('are passed over and reported, and records keep their numbers', async () => {
    const found = await read([
      '某某市法院执行案件明细表,,',
      '',
      '制表日期：2024-01-01,,单位：元',
      '案号,立案日期,申请人',
      'a1,2024-01-01,甲',
    ])
    expect(found).toMatchObject({ header: [4], titles: [1, 3], rows: [[5, 'a1', 19723, '甲']] })
    expect(found.counts).toMatchObject({ read: 1, loaded: 1, blank: 1 })
  })

  it('need no separators of their own', async () => {
    const { header, titles } = await read([
      '明细表',
      '案号\t立案日期\t申请人',
      'a1\t2024-01-01\t甲',
    ])
    expect([header, titles]).toEqual([[2], [1]])
  })

  it('leave the header within the first ten records', async () => {
    const above = (count: number) => Array.from({ length: count }, (_, n) => `说明${n}`)
    const table = ['案号,立案日期,申请人', 'a1,2024-01-01,甲']
    expect((await read([...above(9), ...table])).header).toEqual([10])
    expect(await fails([...above(10), ...table])).toMatchObject({ code: 'dataset-unknown' })
  })

  it('that count in another large unit stop a file with amounts', async () => {
    const lines = ['案号,立案日期,申请人,标的额', 'a1,2024-01-01,甲,3']
    expect(await fails(['执行明细（千元）', ...lines])).toMatchObject({
      code: 'unit-foreign',
      record: 1,
      message: expect.stringContaining('in 千元, as its record 1 says'),
    })
    expect(await fails(['执行明细（万元）', '单位：亿元', ...lines])).toMatchObject({
      code: 'unit-foreign',
    })
    expect(await fails(['标的额50万元以上案件', ...lines])).toBe('read')
  })

  it.each([
    [['单位：万元', '案号,立案日期,申请人,标的额'], '万元', 3.5e6, 7e6],
    [['案号,立案日期,申请人,标的额（亿元）'], '亿元', 3.5e10, 7e6],
    [['单位：万元', '案号,立案日期,申请人,标的额(元)'], undefined, 350, 7e6],
    [['案号,立案日期,申请人,标的额'], undefined, 350, 7e6],
  ])('and headers say that amounts are in 万元 or 亿元: %j', async (head, unit, bare, own) => {
    const { header, rows, headers, counts } = await read([
      ...head,
      'a1,2024-01-01,甲,3.5',
      'a2,2024-01-01,甲,7万元',
      'a3,2024-01-01,甲,',
      'a4,2024-01-01,甲,约3',
    ])
    expect(header).toEqual([head.length])
    expect(headers?.map((each) => each.unit)).toEqual([undefined, undefined, undefined, unit])
    expect(rows.map((row) => row.at(-1))).toEqual([BigInt(bare), BigInt(own), null, null])
    expect(counts?.rejectedCells).toBe(1)
  })

  it('that count in ten thousands stop a file with quantities', async () => {
    const lines = ['联单号,数量,车牌号', 'a1,3.5,']
    expect(await fails(['危废联单（万吨）', ...lines])).toMatchObject({
      code: 'unit-foreign',
      message:
        'Numbers of "a.csv" are in 万吨, as its record 1 says; expected the unit of column "tonnes".',
    })
    expect(await fails(['单位：万立方米', ...lines])).toMatchObject({ code: 'unit-foreign' })
    expect(await fails(['单位：千克', ...lines])).toBe('read')
    expect(await fails(['单位：万元', ...lines])).toBe('read')
    expect(await fails(['3万吨以上产废单位', ...lines])).toBe('read')
  })

  it('above a header that lacks a column: the message is about the nearest row', async () => {
    const error = await fails(['明细表', '案号,立案日,申请人', 'a1,2024-01-01,甲'])
    expect(error).toMatchObject({ code: 'column-missing', record: 2 })
  })
})

describe('two header rows', () => {
  it('of groups and details are joined', async () => {
    const found = await read([
      '明细表,,,,,',
      '案号,申请人,,被执行人,,立案日期',
      ',姓名,证件号,姓名,电话,',
      'a1,甲,11010519491231002X,乙,1,2024-01-01',
    ])
    expect(found).toMatchObject({ header: [2, 3], titles: [1], counts: { read: 1, loaded: 1 } })
    expect(found.headers).toEqual([
      { header: '案号', column: 'no' },
      { header: '申请人|姓名', column: 'applicant' },
      { header: '申请人|证件号', column: 'applicant_id' },
      { header: '被执行人|姓名', column: 'debtor' },
      { header: '被执行人|电话', column: undefined },
      { header: '立案日期', column: 'filed' },
    ])
    expect(found.rows).toEqual([[4, 'a1', 19723, '甲', '11010519491231002X', '乙']])
  })

  it('of which the upper one names groups alone: it is a title', async () => {
    const found = await read(['案件,,当事人', '案号,立案日期,申请人', 'a1,2024-01-01,甲'])
    expect(found).toMatchObject({ header: [2], titles: [1] })
  })

  it('do not take a group for the column of its name', async () => {
    const found = await read([
      '案号,申请人,,立案日期,被执行人,',
      ',姓名,电话,,电话,住址',
      'a1,甲,1,2024-01-01,2,丙路',
    ])
    expect(found.columns).toEqual(['no', 'filed', 'applicant'])
  })

  it.each([
    ['names of the catalog', 'no,filed,applicant,amount'],
    ['codes of their own', 'AH,LARQ,SQR,BDE'],
  ])('of a template with %s: data begin below', async (_, codes) => {
    const found = await read(['案号,立案日期,申请人,标的额', codes, 'a1,2024-01-01,甲,3'])
    expect(found).toMatchObject({ header: [1, 2], counts: { read: 1, rejectedCells: 0 } })
    expect(found.columns).toEqual(['no', 'filed', 'applicant', 'amount'])
  })

  it('that name different columns are refused', async () => {
    const error = await fails(['案号,立案日期,申请人', 'no,filed,amount', 'a1,2024-01-01,甲'])
    expect(error).toMatchObject({
      code: 'header-ambiguous',
      message: expect.stringContaining('"申请人|amount"'),
    })
  })

  it('are not guessed where a row is half of a header', async () => {
    const error = await fails(['案号,立案日期,申请人,标的额', 'a1,某日,甲,标的额'])
    expect(error).toMatchObject({
      code: 'header-ambiguous',
      message: expect.stringContaining('record 2 of "a.csv", below the header in record 1'),
      hint: expect.stringContaining('header: [1] where this record is data, header: [1, 2]'),
    })
  })

  it('are none where a day, an amount or an identity number stands in the second', async () => {
    const data = ['a1,2024-01-01,被执行人,1.00', 'a2,2024-01-02,乙,2.00']
    const { rows } = await read(['案号,立案日期,申请人,标的额', ...data])
    expect(rows).toHaveLength(2)
  })
})

describe('rows that are no data', () => {
  // SEMANTICS 2.8
  it('are rejected: totals, and the header once more', async () => {
    const found = await read([
      '案号,立案日期,申请人,标的额',
      'a1,2024-01-01,甲,1',
      '小 计,,,1',
      '案号,立案日期,申请人,标的额',
      ',合计：,,2',
      '总计（元）',
      '合计,2024-01-02,乙,3',
    ])
    expect(found.rejects).toEqual([
      [3, undefined, '小 计', 'a total'],
      [4, undefined, '案号', 'the header again'],
      [5, undefined, '合计：', 'a total'],
      [6, undefined, '总计（元）', 'a total'],
    ])
    expect(found.rows.map(([record]) => record)).toEqual([2, 7])
    expect(found.counts).toMatchObject({ read: 6, loaded: 2, rejected: 4 })
  })

  it('are notes of the table: one filled cell that is a label, a count or a page', async () => {
    const found = await read([
      '案号,立案日期,申请人,标的额',
      'a1,2024-01-01,甲,1',
      '制表人：张三,,,',
      '备注: 见附件',
      '共 4 条,,,',
      ',第1页 共3页,,',
      'a2,,,',
      '制表人：张三,2024-01-02,乙,3',
    ])
    expect(found.rejects).toEqual([
      [3, undefined, '制表人：…', 'a note of the table, no record'],
      [4, undefined, '备注:…', 'a note of the table, no record'],
      [5, undefined, '共4条', 'a note of the table, no record'],
      [6, undefined, '第1页共3页', 'a note of the table, no record'],
    ])
    expect(found.rows.map(([record]) => record)).toEqual([2, 7, 8])
  })

  it('are totals of quantities too', async () => {
    const found = await read(['联单号,数量,车牌号', 'a1,3.5,', '合计,3.5,'])
    expect(found.rejects).toEqual([[3, undefined, '合计', 'a total']])
  })
})

it('a header of one column needs no separator', async () => {
  expect(await read(['机构', '甲', '合计'])).toMatchObject({ header: [1], rows: [[2, '甲']] })
})
