import {
  type ClueEvidenceRow,
  concatDatasets,
  createDataset,
  createScreener,
  loadDatasetDefinition,
  loadModel,
  memory,
} from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { testKey } from '@mingjian/testkit'
import { describe, expect, it } from 'vitest'

const { loaded: letter } = loadDatasetDefinition(
  `id: letter
title: { zh: 文书 }
privacy: 1
date: sent
columns:
  no: { title: { zh: 文号 }, kind: text }
  sent: { title: { zh: 发出 }, kind: date }
  reply: { title: { zh: 回复 }, kind: date, empty: pending }
`,
  'letter.yaml',
)

const { loaded: model } = loadModel(
  `id: test.overdue
title: { zh: 逾期未回复 }
line: other
status: experimental
privacy: 1
certainty: exact
params: { term: { value: 60 days, origin: design } }
datasets: { letter: { use: letter, need: required } }
steps:
  due: { from: letter, derive: { late: "not happened(reply, sent + term)" } }
  subject:
    from: due
    group: [no]
    select: { label: min(no), late: any(late), reply: max(reply), sent: min(sent) }
subject: { from: subject, key: [no], label: label, entity: case }
signals:
  overdue: { says: { zh: "{sent}发出，{reply}" }, strength: weak, weight: 9, family: a, when: late, evidence: due }
score: { bands: { C: { from: 0 } } }
`,
  'model.yaml',
  '0.1.0',
)

if (letter === undefined || model === undefined) throw new Error('The model of the test is broken.')

/** Two months of letters, each extracted at its end. */
const months = () =>
  concatDatasets([
    createDataset(
      letter,
      [
        { no: '甲', sent: '2024-01-10', reply: null },
        { no: '乙', sent: '2024-01-12', reply: '2024-02-20' },
      ],
      { name: '一月' },
    ),
    createDataset(
      letter,
      [
        { no: '丙', sent: '2024-06-01', reply: null },
        { no: '丁', sent: '2024-09-01', reply: null },
      ],
      { name: '九月' },
    ),
  ])

describe.each([memory(), duckdb()])('on $name', (backend) => {
  it('what is pending had not happened as far as its own file knows, and says so', async () => {
    const screener = createScreener({ models: [model], catalog: [letter], backend })
    const evidence: ClueEvidenceRow[] = []
    const run = await screener.screen({
      datasets: { letter: months() },
      asOf: '2024-12-31',
      key: testKey,
      onEvidence: (rows) => void evidence.push(...rows),
    })
    const found: Record<string, unknown> = {}
    for await (const { subject, signals, facts } of run.clues) {
      const [overdue] = signals
      found[subject.label] = [overdue?.outcome, overdue?.says, facts['reply']]
    }
    await run.close()
    const pending = (day: string) => ({ value: null, low: null, high: null, pending: day })
    expect(found).toEqual({
      甲: [
        'unknown',
        '2024-01-10发出，尚未发生（截至2024-02-20）（未能确定）',
        pending('2024-02-20'),
      ],
      乙: ['clear', '2024-01-12发出，2024-02-20', '2024-02-20'],
      丙: ['hit', '2024-06-01发出，尚未发生（截至2024-09-01）', pending('2024-09-01')],
      丁: [
        'unknown',
        '2024-09-01发出，尚未发生（截至2024-09-01）（未能确定）',
        pending('2024-09-01'),
      ],
    })
    const shown = evidence.filter(({ source, table }) => source === '九月' && table === 'due')
    expect(shown.map(({ values }) => values['reply'])).toEqual([
      pending('2024-09-01'),
      pending('2024-09-01'),
    ])
  })
})
