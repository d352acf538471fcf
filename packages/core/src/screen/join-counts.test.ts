import { expect, it } from 'vitest'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from './create-screener.ts'

const model = `id: demo.joined
title: { zh: 关联 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets:
  paid: { use: paid, need: required }
  suit: { use: suit, need: required }
steps:
  row:
    from: paid
    join:
      exact: { of: suit, to: maybe, two: doubt, on: [exact.no = no, exact.who = who] }
      each: { of: suit, to: any, on: each.who = who }
      last: { of: suit, to: maybe, two: doubt, on: last.no = no }
    has: { sued: { of: suit, on: sued.who = who } }
    tally: { same: { of: suit, on: same.no = no and same.who != who, value: count(*) } }
  party: { from: row, group: [who], select: { label: min(who), rows: count(*) } }
subject: { from: party, key: [who], label: label, entity: name }
signals:
  some: { says: { zh: 有 }, strength: weak, weight: 1, family: a, when: rows >= 1, evidence: row }
score: { bands: { C: { from: 1 } } }
`

const dataset = (id: string) => {
  const columns = 'no: { title: { zh: 号 }, kind: text }\n  who: { title: { zh: 人 }, kind: text }'
  const text = `id: ${id}\ntitle: { zh: 表 }\nprivacy: 1\ncolumns:\n  ${columns}\n`
  const { loaded } = loadDatasetDefinition(text, `${id}.yaml`)
  if (loaded === undefined) throw new Error('The dataset of the test is broken.')
  return loaded
}

it('counts how many rows each join leaves alone, and how many each way finds', async () => {
  const catalog = [dataset('paid'), dataset('suit')]
  const { loaded } = loadModel(model, 'model.yaml', '0.1.0')
  if (loaded === undefined) throw new Error('The model of the test is broken.')
  const rows = (...cells: [string | null, string | null][]) =>
    cells.map(([no, who]) => ({ no, who }))
  const screener = createScreener({ models: [loaded], catalog, backend: memory() })
  const run = await screener.screen({
    datasets: {
      paid: rows(['1', '甲'], ['9', '甲'], [null, '乙'], ['8', '丙'], ['7', null]),
      suit: rows(['1', '甲'], ['2', '甲'], ['3', '乙']),
    },
    asOf: '2026-01-01',
    key: new Uint8Array(16),
  })
  try {
    expect(run.models[0]?.funnel[0]?.joins).toEqual([
      { alias: 'exact', to: 'maybe', rows: 5, none: 2, byWay: [1, 2] },
      { alias: 'each', to: 'any', rows: 5, none: 2 },
      { alias: 'last', to: 'maybe', rows: 7, none: 5 },
      // 丙 met nobody, and neither did the row without a name.
      { alias: 'sued', to: 'has', rows: 7, none: 2 },
      { alias: 'same', to: 'tally', rows: 7, none: 7 },
    ])
  } finally {
    await run.close()
  }
})
