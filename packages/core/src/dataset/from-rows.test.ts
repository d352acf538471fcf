import { describe, expect, it } from 'vitest'
import { lastDay } from '../values/date.ts'
import { concatDatasets } from './concat-datasets.ts'
import { createCounts } from './counts.ts'
import type { Dataset, DatasetRow, Reject } from './dataset.ts'
import { datasetDefinitionSchema } from './definition.ts'
import { createDataset, type RowObject } from './from-rows.ts'

const suit = datasetDefinitionSchema.parse({
  id: 'suit',
  title: { zh: '诉讼' },
  privacy: 1,
  columns: {
    plaintiff: { title: { zh: '原告' }, kind: 'party_name', required: true },
    amount: { title: { zh: '金额' }, kind: 'money' },
    filed: { title: { zh: '日期' }, kind: 'date' },
    lawyer: { title: { zh: '律师' }, kind: 'flag' },
    days: { title: { zh: '天' }, kind: 'count' },
  },
})

async function readAll(dataset: Dataset): Promise<DatasetRow[]> {
  const rows: DatasetRow[] = []
  for await (const batch of dataset.batches()) rows.push(...batch)
  return rows
}

const readOne = async (row: RowObject) =>
  (await readAll(createDataset(suit, [{ plaintiff: 'a', ...row }])))[0]?.cells.slice(1)

const fail = (row: object) =>
  readAll(createDataset(suit, [{ plaintiff: 'a' }, row as RowObject], { name: 'mine' })).then(
    () => 'read',
    (error: unknown) => error,
  )

describe('createDataset', () => {
  it('reads text as a file is read', async () => {
    expect(await readOne({ amount: '1,234.50', filed: '2020年1月2日', lawyer: '是' })).toEqual([
      123450n,
      18263,
      true,
      null,
    ])
  })

  it('takes bigints and safe integers as whole units', async () => {
    expect(await readOne({ amount: 12n, days: 3 })).toEqual([1200n, null, null, 3n])
    expect(await readOne({ amount: -5, days: 7n, lawyer: false })).toEqual([-500n, null, false, 7n])
  })

  it('takes null for an empty cell, open where the catalog says so, and an absent property for none', async () => {
    const filed = { title: { zh: '日期' }, kind: 'date', empty: 'open' }
    const columns = { plaintiff: suit.columns['plaintiff'], filed }
    const open = datasetDefinitionSchema.parse({ ...suit, columns })
    const rows = [{ filed: null }, { filed: '-' }, { filed: '未知' }, {}].map((row) => ({
      plaintiff: 'a',
      ...row,
    }))
    const found = await readAll(createDataset(open, rows))
    expect(found.map(({ cells }) => cells[1])).toEqual([lastDay, lastDay, null, null])
  })

  it('takes null, undefined and missing tokens as unknown', async () => {
    expect(await readOne({ amount: null, filed: undefined, days: 'NA' })).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it.each([
    [{ amount: 12.5 }, 'value-type', /row 2 of "mine" is a fraction in binary floating point/],
    [{ amount: 2 ** 53 }, 'value-type', /double/],
    [{ amount: Number.NaN }, 'value-type', /fraction/],
    [{ amount: 10n ** 17n }, 'value-range', /18 digits/],
    [{ filed: new Date(0) }, 'value-type', /zone.*"2020-01-31"/],
    [{ filed: 20200131 }, 'value-type', /text such as/],
    [{ plaintiff: 12 }, 'value-type', /expected text/],
    [{ lawyer: 1 }, 'value-type', /boolean/],
    [{ amount: true }, 'value-type', /type boolean/],
    [{ amount: ['1'] }, 'value-type', /array/],
    [{ amuont: '1' }, 'property-unknown', /Unknown property "amuont" in row 2/],
  ])('refuses case %#', async (row, code, message) => {
    expect(await fail(row)).toMatchObject({
      name: 'DatasetError',
      code,
      record: 2,
      source: 'mine',
      message: expect.stringMatching(message),
    })
  })

  it('offers the nearest column', async () => {
    expect(await fail({ amuont: '1' })).toMatchObject({ hint: 'Did you mean "amount"?' })
  })

  it('refuses rows none of which has a required column', async () => {
    const rows = [{ amount: '1' }, { amount: '2' }]
    await expect(readAll(createDataset(suit, rows))).rejects.toMatchObject({
      code: 'column-missing',
      message: expect.stringContaining('"plaintiff"'),
    })
    expect(await readAll(createDataset(suit, []))).toEqual([])
  })

  it('counts, reports rejects once and starts again at each reading', async () => {
    const rejects: Reject[] = []
    const rows = [
      { plaintiff: 'a', amount: 'x', days: 'y' },
      { plaintiff: 'b', amount: '1' },
      { plaintiff: 'b', amount: '1' },
      { plaintiff: 'b', amount: 1 },
    ]
    const dataset = createDataset(suit, rows, { onReject: (reject) => rejects.push(reject) })
    for (let i = 0; i < 2; i += 1) {
      expect((await readAll(dataset)).map(({ record }) => record)).toEqual([1, 2, 3, 4])
      expect(dataset.sources[0]?.counts).toEqual({
        read: 4,
        loaded: 4,
        rejected: 0,
        totals: 0,
        headersAgain: 0,
        notes: 0,
        repeated: 0,
        rejectedCells: 2,
        duplicates: 0,
        sameKey: 0,
        timesCut: 0,
        blank: 0,
      })
    }
    expect(rejects).toHaveLength(2)
    expect(rejects[0]).toEqual({
      source: 'suit',
      record: 1,
      column: 'amount',
      header: 'amount',
      found: 'x',
      reason: {
        zh: '不是金额（最多两位小数，如 12500.00）',
        en: 'is not an amount with at most two decimal places, such as 12500.00',
      },
      expected: {
        zh: '金额（最多两位小数，如 12500.00）',
        en: 'an amount with at most two decimal places, such as 12500.00',
      },
    })
  })

  it('reads async iterables, and an iterator once only', async () => {
    async function* rows() {
      for (let i = 0; i < 4100; i += 1) yield { plaintiff: `p${i}` }
    }
    const dataset = createDataset(suit, rows())
    const sizes: number[] = []
    for await (const batch of dataset.batches()) sizes.push(batch.length)
    expect(sizes).toEqual([2000, 2000, 100])
    await expect(readAll(dataset)).rejects.toMatchObject({ code: 'rows-consumed' })
  })

  it('stops when it is told to', async () => {
    const control = new AbortController()
    const rows = Array.from({ length: 5000 }, () => ({ plaintiff: 'p' }))
    const reading = async () => {
      for await (const _ of createDataset(suit, rows).batches(control.signal)) control.abort()
    }
    await expect(reading()).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('concatDatasets', () => {
  const part = (columns: string[], cells: DatasetRow['cells'], sha256?: string): Dataset => ({
    definition: suit,
    columns,
    sources: [
      {
        name: `${columns.join('-')}.csv`,
        format: 'csv',
        headers: [],
        counts: { ...createCounts(), read: 1, loaded: 1 },
        ...(sha256 === undefined ? {} : { sha256 }),
      },
    ],
    async *batches() {
      yield [{ source: 0, record: 2, cells }]
    },
  })

  it('joins parts under the columns of any', async () => {
    const joined = concatDatasets([
      part(['amount', 'plaintiff'], [5n, 'a'], 'x'),
      part(['plaintiff', 'days'], ['b', 3n], 'y'),
    ])
    expect(joined.columns).toEqual(['plaintiff', 'amount', 'days'])
    expect(joined.sources.map(({ name }) => name)).toEqual([
      'amount-plaintiff.csv',
      'plaintiff-days.csv',
    ])
    expect(await readAll(joined)).toEqual([
      { source: 0, record: 2, cells: ['a', 5n, null] },
      { source: 1, record: 2, cells: ['b', null, 3n] },
    ])
  })

  it('refuses the same content twice, other datasets and nothing', () => {
    const one = part(['plaintiff'], ['a'], 'x')
    expect(() => concatDatasets([one, part(['amount'], [5n], 'x')])).toThrow(/same content/)
    const other = { ...one, definition: { ...suit, id: 'other' } }
    expect(() => concatDatasets([one, other])).toThrow(/"suit" and "other"/)
    expect(() => concatDatasets([])).toThrow(/No dataset/)
  })
})
