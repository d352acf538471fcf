import { expect, it } from 'vitest'
import type { ClueEvidenceRow } from '../clue/clue.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from './create-screener.ts'

const text = `id: demo.lenders
title: { zh: 名录 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets: {}
tables:
  lender:
    origin: design
    columns: { party: party_name, since: date }
    rows:
      - { party: 甲贸易公司, since: 2019-01-01 }
      - { party: 乙公司 }
      - { party: 甲贸易公司, since: 2020年1月31日 }
steps:
  listed: { from: lender, where: known(party) }
  party: { from: listed, group: [party], select: { label: min(party), times: count(*) } }
subject: { from: party, key: [party], label: label, entity: name }
signals:
  listed:
    { says: { zh: "{times}次" }, strength: weak, weight: 10, family: a, when: times > 1, evidence: listed }
score: { bands: { C: { from: 10 } } }
`

it('shows the rows that a model holds itself by its file and their lines', async () => {
  const { loaded } = loadModel(text, 'demo/lenders/model.yaml', '0.1.0')
  if (loaded === undefined) throw new Error('The model of the test is broken.')
  const screener = createScreener({ models: [loaded], catalog: [], backend: memory() })
  const evidence: ClueEvidenceRow[] = []
  const run = await screener.screen({
    datasets: {},
    asOf: '2026-01-31',
    key: new Uint8Array(16).fill(7),
    onEvidence: (batch) => void evidence.push(...batch),
  })
  const labels: string[] = []
  for await (const { subject } of run.clues) labels.push(subject.label)
  await run.close()
  expect(run.models.map(({ status, missing }) => ({ status, missing }))).toEqual([
    { status: 'ran', missing: [] },
  ])
  expect(run.coverage).toEqual({})
  expect(labels).toEqual(['甲贸易公司'])
  expect(evidence.map(({ dataset, source, row }) => [dataset, source, row])).toEqual([
    ['demo.lenders/lender', 'demo/lenders/model.yaml', 13],
    ['demo.lenders/lender', 'demo/lenders/model.yaml', 15],
  ])
  expect(evidence.map(({ values }) => values['party'])).toEqual(['甲贸易公司', '甲贸易公司'])
})
