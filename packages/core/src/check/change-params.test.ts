import { expect, it } from 'vitest'
import type { Clue } from '../clue/clue.ts'
import { loadConcept } from '../load/load-concept.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { loadParams } from '../load/load-params.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from '../screen/create-screener.ts'
import { changeParams } from './change-params.ts'

const paid = loadDatasetDefinition(
  `id: paid
title: { zh: 发放 }
privacy: 1
columns:
  who: { title: { zh: 人员 }, kind: text }
  amount: { title: { zh: 金额 }, kind: money }
`,
  'paid.yaml',
).loaded

const concept = loadConcept(
  `id: demo.large
title: { zh: 大额 }
params: { least: { value: 100.00, origin: design } }
datasets: { paid: { use: paid, need: required } }
steps: { large: { from: paid, where: amount >= least } }
`,
  'concept.yaml',
  '1.0.0',
).loaded

const model = (id: string, use: string) =>
  loadModel(
    `id: demo.${id}
title: { zh: 多次发放 }
line: petition
status: experimental
privacy: 1
certainty: exact
params: { many: { value: 2, origin: design } }
datasets: { paid: { use: ${use}, need: required } }
steps:
  person: { from: paid, group: [who], select: { label: min(who), times: count(*) } }
subject: { from: person, key: [who], label: label, entity: name }
signals:
  often: { says: { zh: "{times}次，不少于{many}次" }, strength: weak, weight: 1, family: a, when: times >= many, evidence: person }
score: { bands: { C: { from: 1 } } }
`,
    `${id}.yaml`,
    '1.0.0',
  ).loaded

async function screen(text: string): Promise<Clue[]> {
  const [direct, over] = [model('direct', 'paid'), model('over', 'demo.large.large')]
  const params = loadParams(text, 'office.yaml').loaded
  if (!direct || !over || !concept || !paid || !params) throw new Error('The test is broken.')
  const changed = changeParams({ models: [direct, over], concepts: [concept] }, params)
  expect(changed.diagnostics).toEqual([])
  const screener = createScreener({ ...changed, catalog: [paid], backend: memory() })
  const rows = [80, 80, 120].map((amount) => ({ who: '甲', amount: `${amount}.00` }))
  const key = new Uint8Array(16)
  const run = await screener.screen({ datasets: { paid: rows }, asOf: '2024-06-30', key })
  const clues: Clue[] = []
  for await (const clue of run.clues) clues.push(clue)
  await run.close()
  return clues
}

// SEMANTICS 12.6
it('changes a parameter for all that read it, and each clue shows it', async () => {
  const before = await screen('{}')
  expect(before.map(({ model: id, changedParams }) => [id, changedParams])).toEqual([
    ['demo.direct', undefined],
  ])
  const after = await screen('demo.direct:\n  many: 3\ndemo.large:\n  least: 80\n')
  expect(after.map(({ model: id }) => id)).toEqual(['demo.direct', 'demo.over'])
  expect(after[0]?.signals[0]?.says).toBe('3次，不少于3次')
  expect(after.map(({ changedParams }) => changedParams)).toEqual([
    [{ of: 'demo.direct', name: 'many', value: '3', was: '2', file: 'office.yaml', line: 2 }],
    [{ of: 'demo.large', name: 'least', value: '80', was: '100.00', file: 'office.yaml', line: 4 }],
  ])
  expect(after[0]?.modelHash).toBe(before[0]?.modelHash)
})
