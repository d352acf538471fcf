import { expect, it } from 'vitest'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from './create-screener.ts'

const held = loadDatasetDefinition(
  `id: held
title: { zh: 羁押 }
privacy: 1
columns:
  who: { title: { zh: 人员 }, kind: text }
  start: { title: { zh: 开始 }, kind: date }
  stop: { title: { zh: 结束 }, kind: date }
`,
  'held.yaml',
).loaded

const model = loadModel(
  `id: demo.held
title: { zh: 羁押期间 }
line: penalty-execution
status: experimental
privacy: 1
certainty: exact
datasets: { held: { use: held, need: required } }
steps:
  period:
    from: held
    spans: { by: [who], from: start, to: stop }
    group: [who, start]
    select: { label: min(who) }
subject: { from: period, key: [who, start], label: label, entity: name }
signals:
  any: { says: { zh: 有 }, strength: weak, weight: 1, family: a, when: label >= label, evidence: period }
score: { bands: { C: { from: 1 } } }
`,
  'model.yaml',
  '1.0.0',
).loaded

// SEMANTICS 4.1, 5.14
it('counts rows without a key, and merged periods whose day is no key', async () => {
  if (held === undefined || model === undefined) throw new Error('The model of the test is broken.')
  const screener = createScreener({ models: [model], catalog: [held], backend: memory() })
  const rows = [
    { who: '甲', start: '2024-01-01', stop: '2024-01-10' },
    { who: '甲', start: '2024-01-05', stop: '2024-01-31' },
    { who: null, start: '2024-01-01', stop: '2024-01-10' },
    { who: '乙', start: null, stop: '2024-01-10' },
  ]
  const key = new Uint8Array(16)
  const run = await screener.screen({ datasets: { held: rows }, asOf: '2024-06-30', key })
  expect(run.models[0]?.funnel).toEqual([
    { step: 'period', rows: 4, key: ['who', 'start'], withoutKey: 2, out: 1, outInDoubt: 0 },
  ])
  await run.close()
})
