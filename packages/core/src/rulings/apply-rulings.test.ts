import { describe, expect, it } from 'vitest'
import { countOnce } from '../dataset/count-once.ts'
import type { CellChange, Dataset, DatasetRow } from '../dataset/dataset.ts'
import { datasetDefinitionSchema } from '../dataset/definition.ts'
import { createDataset, type RowObject } from '../dataset/from-rows.ts'
import { loadRulings } from '../load/load-rulings.ts'
import { applyRulings } from './apply-rulings.ts'
import type { Rulings } from './rulings.ts'

const definition = datasetDefinitionSchema.parse({
  id: 'suit',
  title: { zh: '立案' },
  privacy: 2,
  key: ['case_no', 'id'],
  columns: {
    case_no: { title: { zh: '案号' }, kind: 'case_no' },
    name: { title: { zh: '姓名' }, kind: 'party_name' },
    id: { title: { zh: '证件号码' }, kind: 'person_id' },
  },
})
const [valid, other] = ['11010519491231002X', '110101199001010015'] as const
const case_no = '(2025)沪01民初1号'

function load(...rulings: readonly string[]): Rulings {
  const told = rulings.map((each) => `  - { ${each}, by: 王某, on: 2026-03-05, why: 底册 }`)
  const { loaded, diagnostics } = loadRulings(
    told.length === 0 ? 'rulings: []' : ['rulings:', ...told].join('\n'),
    'identity.yaml',
    [definition],
  )
  if (loaded === undefined) throw new Error(JSON.stringify(diagnostics))
  return loaded
}
const same = `ruling: same, pair: ["${valid}", "${other}"]`
const named = `{ dataset: suit, where: { name: 张三, case_no: "${case_no}" } }`

async function read(dataset: Dataset): Promise<DatasetRow[]> {
  const rows: DatasetRow[] = []
  for await (const batch of dataset.batches()) rows.push(...batch)
  return rows
}
const cellsOf = async (dataset: Dataset) => (await read(dataset)).map(({ cells }) => cells.slice(1))
const make = (rows: readonly RowObject[]) => createDataset(definition, rows)
const row = (name: string | null, id: string | null, of = case_no) => ({ case_no: of, name, id })

describe('rulings on a dataset', () => {
  it('are counted as a rule of cleaning, listed cell by cell, masked, and told of each record', async () => {
    const heard: CellChange[] = []
    const dataset = applyRulings(make([row('甲', valid), row('乙', other)]), load(same), {
      onChange: (change) => heard.push(change),
    })
    expect(await cellsOf(dataset)).toEqual([
      ['甲', valid],
      ['乙', valid],
    ])
    expect(dataset.sources[0]?.changes).toEqual([
      { column: 'id', header: 'id', rule: 'ruling', cells: 1 },
    ])
    expect(heard).toEqual([
      {
        source: 'suit',
        record: 2,
        column: 'id',
        header: 'id',
        rules: ['ruling'],
        found: '1101**********0015',
        value: '1101**********002X',
      },
    ])
    expect(dataset.ruled?.of('suit', 2)).toEqual([0])
    expect(dataset.ruled?.of('suit', 1)).toEqual([])
    await read(dataset)
    expect(dataset.ruled?.changed(0)).toBe(1)
    expect(dataset.sources[0]?.changes?.[0]?.cells).toBe(1)
    expect(heard).toHaveLength(1)
  })

  it('lose no record: what only a ruling makes alike is loaded', async () => {
    const rows = [row('甲', valid), row('甲', other), row('甲', other)]
    const dataset = countOnce(applyRulings(make(rows), load(same)))
    expect(dataset.ruled?.rulings.all).toHaveLength(1)
    expect(await cellsOf(dataset)).toEqual([
      ['甲', valid],
      ['甲', valid],
    ])
    expect(dataset.sources[0]?.counts).toMatchObject({ read: 3, loaded: 2, repeated: 1 })
  })

  it('give a number to records of the context alone that have none', async () => {
    const rows = [
      row('张三', null),
      row('张 三', '1101**********002X'),
      row('张三', other),
      row('张三', null, '(2025)沪01民初2号'),
      row('李四', null),
    ]
    const dataset = applyRulings(make(rows), load(`ruling: same, pair: ["${valid}", ${named}]`))
    expect(await cellsOf(dataset)).toEqual([
      ['张三', valid],
      ['张三', valid],
      ['张三', other],
      ['张三', null],
      ['李四', null],
    ])
    expect(dataset.ruled?.changed(0)).toBe(2)
    expect(dataset.ruled?.unfit(0)).toBe(1)
  })

  it('take the name from records that are not of a number, and the number where it is that one', async () => {
    const rows = [row('张三', null), row('张三', valid), row('张三', other)]
    const rulings = load(`ruling: different, pair: ["${valid}", ${named}]`)
    expect(await cellsOf(applyRulings(make(rows), rulings))).toEqual([
      [null, null],
      [null, null],
      ['张三', other],
    ])
  })

  it('give records that are not of one number the number of whose they are', async () => {
    const rulings = load(
      `ruling: same, pair: ["${valid}", ${named}]`,
      `ruling: different, pair: ["${other}", ${named}]`,
    )
    expect(await cellsOf(applyRulings(make([row('张三', null)]), rulings))).toEqual([
      ['张三', valid],
    ])
  })

  it('change nothing of a dataset of which they do not speak, and nothing once they are gone', async () => {
    const rows = [row('甲', valid), row('乙', other), row('张三', null)]
    const plain = await read(make(rows))
    const none = applyRulings(make(rows), load())
    expect(await read(none)).toEqual(plain)
    expect(none.ruled?.changed(0)).toBe(0)
    expect(await read(applyRulings(make(rows), load(same)))).not.toEqual(plain)
    expect(await read(applyRulings(make(rows), load()))).toEqual(plain)
  })
})
