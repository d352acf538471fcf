import { expect, it } from 'vitest'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from '../screen/create-screener.ts'

const catalog = [
  'id: data\ntitle: { zh: 表 }\nprivacy: 1\ncolumns:\n  who: { title: { zh: 人 }, kind: text }\n  a: { title: { zh: 日 }, kind: date }\n',
  'id: working_day\ntitle: { zh: 工作日历 }\nprivacy: 1\ncolumns:\n  day: { title: { zh: 日期 }, kind: date }\n  works: { title: { zh: 工作日 }, kind: flag }\n',
].flatMap((text) => loadDatasetDefinition(text, 'dataset.yaml').loaded ?? [])

const model = `
id: demo.late
title: { zh: 逾期 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets:
  data: { use: data, need: required }
  calendar: { use: mingjian.calendar.days, need: helpful }
steps:
  row: { from: data, derive: { worked: "workdays(a, a)" } }
  who: { from: row, group: [who], select: { label: min(who), worked: max(worked), rows: count(*) } }
subject: { from: who, key: [who], label: label, entity: name }
signals:
  late: { says: { zh: "迟{worked}日" }, strength: strong, weight: 40, family: late, when: worked >= 0, evidence: row }
  there: { says: { zh: "{rows}行" }, strength: strong, weight: 40, family: there, when: rows >= 1, evidence: row }
score: { bands: { A: { from: 40 } } }
`

it('asks for the calendar where it is not there, and counts no day without it', async () => {
  const { loaded } = loadModel(model, 'model.yaml', '0.0.1')
  if (loaded === undefined) throw new Error('The model does not load.')
  const screener = createScreener({ models: [loaded], catalog, backend: memory() })
  const run = await screener.screen({
    datasets: { data: [{ who: '甲', a: '2024-01-01' }] },
    asOf: '2024-06-30',
    key: new Uint8Array(32),
  })
  const clues = []
  for await (const clue of run.clues) clues.push(clue)
  await run.close()
  expect(run.models[0]).toMatchObject({ status: 'degraded', missing: [{ dataset: 'working_day' }] })
  expect(clues.map(({ signals }) => signals.map(({ outcome }) => outcome))).toEqual([
    ['unknown', 'hit'],
  ])
  expect(clues[0]?.requests).toMatchObject([{ dataset: 'working_day', signals: ['late'] }])
})
