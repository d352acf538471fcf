import { expect, it } from 'vitest'
import type { ClueEvidenceRow } from '../clue/clue.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from './create-screener.ts'

const define = (id: string, columns: string) =>
  loadDatasetDefinition(`id: ${id}\ntitle: { zh: ${id} }\nprivacy: 1\ncolumns:\n${columns}`, id)
    .loaded

const drawn = define('drawn', '  who: { title: { zh: 人员 }, kind: text }\n')
const need = define(
  'need',
  '  owner: { title: { zh: 权利人 }, kind: text }\n  house: { title: { zh: 房屋 }, kind: text }\n',
)

const model = loadModel(
  `id: demo.need
title: { zh: 无购房记录 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets: { drawn: { use: drawn, need: required }, need: { use: need, need: required } }
steps:
  row:
    from: drawn
    has: { bought: { of: need, on: bought.owner = who } }
  person: { from: row, group: [who], select: { label: min(who), bought: any(bought) } }
subject: { from: person, key: [who], label: label, entity: name }
signals:
  none: { says: { zh: 无 }, strength: weak, weight: 1, family: a, when: not bought, evidence: row }
score: { bands: { C: { from: 1 } } }
`,
  'model.yaml',
  '1.0.0',
).loaded

// SEMANTICS 4.11, 8.3
it('what was not found says how many rows lack the only key that was asked for', async () => {
  if (drawn === undefined || need === undefined || model === undefined) {
    throw new Error('The model of the test is broken.')
  }
  const coverageOf = async (owners: readonly (string | null)[]) => {
    const screener = createScreener({ models: [model], catalog: [drawn, need], backend: memory() })
    const evidence: ClueEvidenceRow[] = []
    const run = await screener.screen({
      datasets: {
        drawn: [{ who: '甲' }, { who: '乙' }],
        need: owners.map((owner) => ({ owner, house: '一号' })),
      },
      asOf: '2024-06-30',
      key: new Uint8Array(16),
      onEvidence: (rows) => void evidence.push(...rows),
    })
    for await (const _ of run.clues);
    await run.close()
    return evidence.flatMap(({ coverage }) => coverage)
  }
  const found = { column: 'bought', dataset: 'need', from: null, to: null, whose: null }
  expect(await coverageOf(['甲', null, null])).toEqual([
    { ...found, assumed: true, holds: true, withoutKey: 2 },
  ])
  expect(await coverageOf(['甲'])).toEqual([{ ...found, assumed: true, holds: true }])
})
