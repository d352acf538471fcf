import { createHash } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { concatDatasets } from '@mingjian/core'
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openExcel } from './open-excel.ts'
import { readAll, rowsOf, suit, write } from './testing/read-all.ts'

const header = ['案号', '立案日期', '原告', '标的额']
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const dated = { columns: [{}, { numFmt: 'yyyy-mm-dd' }, {}, {}] }
const sheet = (name: string, rows: WriteSheet['rows'], more: Partial<WriteSheet> = {}) => ({
  name,
  rows: rows ?? [],
  ...dated,
  ...more,
})
const book = (...sheets: WriteSheet[]) => writeXlsx({ sheets })

describe('a workbook', () => {
  it('gives each sheet of data as a source of its own, and tells of the others', async () => {
    const bytes = await book(
      sheet('一月', [header, ['a1', day('2025-01-02'), '甲', 1200.5]]),
      sheet('空', []),
      sheet('说明', [['本表由某某提供'], ['口径', '全部案件']]),
      sheet('二月', [header, ['b1', day('2025-02-03'), '乙', 3]]),
      sheet(
        '联单',
        [
          ['联单号', '数量'],
          ['L1', 3.5],
        ],
        { columns: [] },
      ),
    )
    const { sheets, others } = await readAll(bytes)
    expect(sheets.map(({ source, rows }) => [source?.name, source?.sheet, rows])).toEqual([
      ['a.xlsx#一月', '一月', [[2, 'a1', 20090, '甲', 120050n]]],
      ['a.xlsx#二月', '二月', [[2, 'b1', 20122, '乙', 300n]]],
      ['a.xlsx#联单', '联单', [[2, 'L1', 3_500_000n]]],
    ])
    expect(others.map(({ code, file }) => [code, file])).toEqual([
      ['dataset-unknown', 'a.xlsx#说明'],
    ])
    expect(sheets[0]?.source).toMatchObject({
      format: 'xlsx',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      headerRecords: [1],
      titleRecords: [],
      headers: [
        { header: '案号', column: 'no' },
        { header: '立案日期', column: 'filed' },
        { header: '原告', column: 'plaintiff' },
        { header: '标的额', column: 'amount' },
      ],
    })
    expect(sheets[0]?.source?.hidden).toBeUndefined()
  })

  it('has its sheets of one dataset joined, for one file twice it is refused', async () => {
    const rows = (no: string) => [header, [no, day('2025-01-02'), '甲', 1]]
    const path = write(await book(sheet('一月', rows('a')), sheet('二月', rows('b'))))
    const { datasets } = await openExcel(path, { catalog: [suit] })
    const joined = concatDatasets(datasets)
    expect(
      (await rowsOf(joined)).map(({ source, record, cells }) => [source, record, cells[0]]),
    ).toEqual([
      [0, 2, 'a'],
      [1, 2, 'b'],
    ])
    const again = await openExcel(path, { catalog: [suit], name: 'again.xlsx' })
    expect(() => concatDatasets([...datasets, ...again.datasets])).toThrow(/have the same content/)
  })

  it('of which a dataset is named may hold other sheets too', async () => {
    const bytes = await book(
      sheet('说明', [['口径']]),
      sheet('一月', [header, ['a', day('2025-01-02')]]),
    )
    const { sheets, others } = await readAll(bytes, { dataset: 'suit' })
    expect([sheets.length, others.length]).toEqual([1, 1])
    await expect(readAll(bytes, { dataset: 'waste' })).rejects.toMatchObject({
      code: 'column-missing',
      file: 'a.xlsx#说明',
    })
    await expect(readAll(bytes, { dataset: 'wast' })).rejects.toMatchObject({
      code: 'dataset-unknown',
      hint: 'Did you mean "waste"?',
    })
  })

  it('without any data is refused, with the reason for its first sheet', async () => {
    await expect(readAll(await book(sheet('说明', [['口径']])))).rejects.toMatchObject({
      code: 'dataset-unknown',
      file: 'a.xlsx#说明',
    })
    await expect(readAll(await book(sheet('空', [])))).rejects.toMatchObject({
      code: 'workbook-empty',
    })
  })

  it('of which a sheet lacks a column is refused', async () => {
    const bytes = await book(
      sheet('一月', [header, ['a', day('2025-01-02')]]),
      sheet('二月', [['案号', '立案日', '原告']]),
    )
    await expect(readAll(bytes)).rejects.toMatchObject({
      code: 'column-missing',
      message: expect.stringMatching(/a\.xlsx#二月.*Nearest found: "立案日"/),
    })
  })

  it('is noticed to have changed', async () => {
    const path = write(await book(sheet('一月', [header])))
    const { datasets } = await openExcel(path, { catalog: [suit] })
    appendFileSync(path, 'x')
    const [dataset] = datasets
    if (dataset === undefined) throw new Error('No dataset.')
    await expect(rowsOf(dataset)).rejects.toMatchObject({ code: 'file-changed' })
  })
})

describe('a sheet', () => {
  it('has title rows, blank rows, totals and notes; records are its rows', async () => {
    const { sheets, rejects } = await readAll(
      await book(
        sheet('一月', [
          ['某某法院立案明细'],
          [],
          ['制表日期：2025-02-01', null, '单位：元'],
          header,
          ['a1', day('2025-01-02'), '甲', 1],
          [],
          [' ', '', null],
          ['a2', day('2025-01-03'), '乙'],
          ['合计', null, null, 1],
          [],
          ['制表人：张三'],
          ['', ' '],
        ]),
      ),
    )
    const [found] = sheets
    expect(found?.rows).toEqual([
      [5, 'a1', 20090, '甲', 100n],
      [8, 'a2', 20091, '乙', null],
    ])
    expect(found?.source).toMatchObject({
      headerRecords: [4],
      titleRecords: [1, 3],
      counts: { read: 4, loaded: 2, rejected: 2, repeated: 0, rejectedCells: 0, blank: 4 },
    })
    expect(rejects.map(({ source, record, reason }) => [source, record, reason.en])).toEqual([
      ['a.xlsx#一月', 9, 'a total'],
      ['a.xlsx#一月', 11, 'a note of the table, no record'],
    ])
  })

  it('may have a merged title over two columns of its header', async () => {
    const { sheets, rejects } = await readAll(
      await book(
        sheet(
          '一月',
          [
            ['立案明细表'],
            ['案号', '立案日期', '原告', null, '标的额'],
            [null, null, '名称', '证件号', null],
            ['a1', day('2025-01-02'), '甲', '11010519491231002X', 3],
          ],
          {
            merges: [
              { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
              { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
              { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
              { startRow: 1, startCol: 2, endRow: 1, endCol: 3 },
              { startRow: 1, startCol: 4, endRow: 2, endCol: 4 },
            ],
          },
        ),
      ),
    )
    expect(sheets[0]?.source?.headers.map(({ header }) => header)).toEqual([
      '案号',
      '立案日期',
      '原告|名称',
      '原告|证件号',
      '标的额',
    ])
    expect(sheets[0]?.source).toMatchObject({ headerRecords: [2, 3], titleRecords: [1] })
    expect(sheets[0]?.rows).toEqual([[4, 'a1', 20090, '甲', '11010519491231002X', 300n]])
    expect(rejects).toEqual([])
  })

  it('with merged cells in its data: what they cover is not known, and told', async () => {
    const { sheets, rejects } = await readAll(
      await book(
        sheet(
          '一月',
          [
            header,
            ['a1', null, '甲', 5],
            [null, null, '乙', 6],
            ['a2', day('2025-01-03'), '丙', 7],
            ['说明：无', null, null, null],
          ],
          {
            merges: [
              { startRow: 1, startCol: 0, endRow: 2, endCol: 1 },
              { startRow: 4, startCol: 0, endRow: 4, endCol: 3 },
            ],
          },
        ),
      ),
    )
    expect(sheets[0]?.rows).toEqual([
      [2, 'a1', null, '甲', 500n],
      [3, null, null, '乙', 600n],
      [4, 'a2', 20091, '丙', 700n],
    ])
    expect(rejects.map(({ record, column, reason }) => [record, column, reason.en])).toEqual([
      [2, 'filed', expect.stringContaining('part of the merged cells A2:B3')],
      [3, 'no', expect.stringContaining('part of the merged cells A2:B3')],
      [3, 'filed', expect.stringContaining('unmerge them')],
      [5, undefined, 'a note of the table, no record'],
    ])
  })

  it('with merged ranges that overlap is damaged', async () => {
    const merges = [3, 4, 5, 6, 7].map((endRow) => ({
      startRow: 1,
      startCol: 0,
      endRow,
      endCol: 1,
    }))
    const rows = [header, ['a1', day('2025-01-02'), '甲', 5]]
    await expect(readAll(await book(sheet('一月', rows, { merges })))).rejects.toMatchObject({
      code: 'workbook-damaged',
      message: expect.stringContaining('has merged ranges that overlap'),
    })
  })

  it('has what is hidden read and counted', async () => {
    const rows = [
      header,
      ['a1', day('2025-01-02'), '甲', 1],
      [],
      ['a2', day('2025-01-03'), '乙', 2],
    ]
    const hidden = {
      rowDefs: new Map([1, 2].map((row) => [row, { hidden: true }])),
      columns: [{}, { numFmt: 'yyyy-mm-dd' }, { hidden: true }, { hidden: true }, { hidden: true }],
      hidden: true,
    }
    const { sheets } = await readAll(
      await book(sheet('一月', rows, hidden), sheet('二月', rows, { veryHidden: true })),
    )
    expect(sheets.map(({ source }) => source?.hidden)).toEqual([
      { sheet: true, rows: 1, columns: 2 },
      { sheet: true, rows: 0, columns: 0 },
    ])
    expect(sheets[0]?.rows).toHaveLength(2)
  })

  it('comes in batches and stops when it is told to', async () => {
    const many = Array.from({ length: 9000 }, (_, n) => [`a${n}`, day('2025-01-02'), '甲', n])
    const path = write(await book(sheet('一月', [header, ...many])))
    const { datasets } = await openExcel(path, { catalog: [suit] })
    const [dataset] = datasets
    if (dataset === undefined) throw new Error('No dataset.')
    const control = new AbortController()
    let rows = 0
    const reading = async () => {
      for await (const batch of dataset.batches(control.signal)) {
        rows += batch.length
        control.abort()
      }
    }
    await expect(reading()).rejects.toMatchObject({ name: 'AbortError' })
    expect(rows).toBe(2000)
    expect(await rowsOf(dataset)).toHaveLength(9000)
    expect(dataset.sources[0]?.counts).toMatchObject({ read: 9000, loaded: 9000 })
    const aborted = openExcel(path, { catalog: [suit], signal: control.signal })
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' })
  })
})

it('a workbook of days from 1904 gives the same days', async () => {
  const sheets = [sheet('一月', [header, ['a1', day('2025-01-02'), '甲', 1]])]
  const { sheets: found } = await readAll(await writeXlsx({ sheets, dateSystem: '1904' }))
  expect(found[0]?.rows).toEqual([[2, 'a1', 20090, '甲', 100n]])
})

it('text may stand in the cells themselves', async () => {
  const sheets = [sheet('一月', [header, ['a1', day('2025-01-02'), '甲 <&> 乙', 1]])]
  const { sheets: found } = await readAll(await writeXlsx({ sheets, stringMode: 'inline' }))
  expect(found[0]?.rows).toEqual([[2, 'a1', 20090, '甲 <&> 乙', 100n]])
})
