import { describe, expect, it } from 'vitest'
import { checkModel } from '../check/check-model.ts'
import { indexRules } from '../check/rules.ts'
import { formatDiagnostic } from '../diagnostics/format-diagnostic.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from './create-screener.ts'

const paid = loadDatasetDefinition(
  `id: paid
title: { zh: 发放 }
privacy: 1
columns:
  who: { title: { zh: 人员 }, kind: text }
  times: { title: { zh: 次数 }, kind: count }
`,
  'paid.yaml',
).loaded

const modelWith = (id: string, most: string) => {
  const { loaded } = loadModel(
    `id: demo.${id}
title: { zh: 重复发放 }
line: petition
status: experimental
privacy: 1
certainty: exact
datasets: { paid: { use: paid, need: required } }
steps:
  person: { from: paid, group: [who], select: { label: min(who), times: max(times) } }
subject: { from: person, key: [who], label: label, entity: name${most} }
signals:
  often: { says: { zh: 多次 }, strength: weak, weight: 1, family: a, when: times >= 2, evidence: person }
score: { bands: { C: { from: 1 } } }
`,
    'model.yaml',
    '1.0.0',
  )
  if (loaded === undefined) throw new Error('The model of the test is broken.')
  return loaded
}

/** Screens so many subjects, of whom some are flagged, with a model that expects 0.025 at most. */
async function screen(subjects: number, flagged: number) {
  if (paid === undefined) throw new Error('The dataset of the test is broken.')
  const models = [modelWith('held', ', most: 0.025'), modelWith('free', '')]
  const screener = createScreener({ models, catalog: [paid], backend: memory() })
  const rows = Array.from({ length: subjects }, (_, i) => ({
    who: `第${i}人`,
    times: i < flagged ? 2 : 1,
  }))
  const key = new Uint8Array(16)
  const run = await screener.screen({ datasets: { paid: rows }, asOf: '2024-06-30', key })
  const listed: string[] = []
  for await (const { model } of run.clues) listed.push(model)
  await run.close()
  return { runs: run.models, listed }
}

// SEMANTICS 7.6
describe('a model that flags more than its most', () => {
  it('is held: counted, not listed, while others go on', async () => {
    const { runs, listed } = await screen(200, 6)
    expect(runs.map(({ model, status }) => [model, status])).toEqual([
      ['demo.held', 'suspect-data'],
      ['demo.free', 'ran'],
    ])
    expect(runs[0]?.counts?.clues).toEqual({ C: 6 })
    expect(runs[0]?.reason?.en).toMatch(
      /^It flags 6 of 200 subjects, more than the share of 0\.025 that it expects at most\./,
    )
    expect(listed).toEqual(Array(6).fill('demo.free'))
  })

  it.each([
    ['at the share itself', 200, 5],
    ['with fewer than 100 subjects', 99, 99],
  ])('is not held %s', async (_, subjects, flagged) => {
    const { runs, listed } = await screen(subjects, flagged)
    expect(runs[0]?.status).toBe('ran')
    expect(listed).toHaveLength(2 * flagged)
  })
})

it.each(['0', '1.5', '-0.1'])('refuses a most of %s', (most) => {
  const rules = indexRules(paid === undefined ? [] : [paid])
  const { diagnostics } = checkModel(modelWith('held', `, most: ${most}`), rules, '2024-06-30')
  expect(diagnostics.map((each) => formatDiagnostic(each))).toEqual([
    `model.yaml:10:72 error value-invalid: Expected a share above 0 and up to 1 for "most", found ${most}.`,
  ])
})
