import { loadDatasetDefinition, loadModel, type ModelRun } from '@mingjian/core'
import { expect, it } from 'vitest'
import { formatModels } from './format-models.ts'

const text = `id: demo.paid
title: { zh: 发放 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets: { kin: { use: kinship, need: helpful } }
steps: { row: { from: kin, group: [a], select: { rows: count(*) } } }
subject: { from: row, key: [a], label: a, entity: name }
signals: { related: { says: { zh: 有 }, strength: weak, weight: 10, family: a, when: rows >= 1, evidence: row } }
score: { bands: { A: { from: 10 } } }
`

function format(review: string, office: string, language: 'zh' | 'en'): string {
  const { loaded: model } = loadModel(text + review, 'model.yaml', '1.0.0')
  const { loaded: kinship } = loadDatasetDefinition(
    `id: kinship\ntitle: { zh: 亲属关系, en: Kinship }\n${office}privacy: 3\ncolumns: { a: { title: { zh: 甲 }, kind: text } }\n`,
    'kinship.yaml',
  )
  if (model === undefined || kinship === undefined) throw new Error('One of the texts is broken.')
  const count = { hit: 0, clear: 0, unknown: 2, applicable: 2 }
  const run: ModelRun = {
    model: 'demo.paid',
    code: null,
    title: { zh: '发放' },
    version: '1.0.0',
    hash: '',
    status: 'degraded',
    diagnostics: [],
    missing: [{ dataset: 'kinship' }],
    concepts: [],
    funnel: [],
    counts: {
      subjects: 2,
      undecided: 2,
      apart: 0,
      dropped: 0,
      explained: 0,
      explainedBy: [],
      undecidedBy: [
        {
          signal: 'related',
          subjects: 2,
          wanted: [{ dataset: 'kinship', reason: 'absent', columns: ['a'] }],
        },
      ],
      signals: { related: count },
      explanations: {},
      clues: { A: 0 },
    },
    seconds: 0,
  }
  const chosen = { models: [model], catalog: [kinship], readsOf: new Map() }
  return formatModels({ models: [run], concepts: [], chosen, options: { undecided: 10 } }, language)
}

const office = 'office: { zh: 民政部门、公安机关, en: "civil affairs bureaus, the police" }\n'

it('names who holds a dataset that was not given, where the catalog says it', () => {
  const zh = format('', office, 'zh')
  expect(zh).toContain('缺少亲属关系（kinship），可向民政部门、公安机关调取\n')
  expect(zh).toContain('related 未知 2 个（亲属关系（kinship）未提供，可向民政部门、公安机关调取）')
  const en = format('', office, 'en')
  expect(en).toContain('missing Kinship (kinship), held by civil affairs bureaus, the police\n')
  expect(en).toContain(
    '(Kinship (kinship) was not given, held by civil affairs bureaus, the police)',
  )
  expect(format('', '', 'zh')).toContain('缺少亲属关系（kinship）\n')
})

it('names nobody of a signal of which a document of the model speaks', () => {
  const review =
    'review: { requests: [{ to: 某派出所, document: 亲属关系证明, for: [related] }] }\n'
  expect(format(review, office, 'zh')).toContain('（亲属关系（kinship）未提供）')
})
