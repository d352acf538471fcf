import { describe, expect, it } from 'vitest'
import { createScreener, loadDatasetDefinition, loadModel, memory } from '../index.ts'

const catalog = loadDatasetDefinition(
  `
id: payment
title: { zh: 发放 }
privacy: 3
columns:
  payee_id: { kind: person_id, title: { zh: 证件号 } }
  payee: { kind: person_name, title: { zh: 姓名 } }
  note: { kind: text, title: { zh: 备注 } }
`,
  'payment.yaml',
).loaded

const text = `
id: test.payees
title: { zh: 收款人 }
line: civil
status: experimental
privacy: 3
certainty: exact
datasets: { payment: { use: payment, need: required } }
steps:
  row: { from: payment, derive: { who: upper(payee_id), named: "coalesce(payee, note)" } }
  payees:
    from: row
    group: [who]
    select: { label: min(named), note: max(note), rows: count(*) }
subject: { from: payees, key: [who], label: label, entity: name }
signals:
  some: { says: { zh: "{who}{label}{note}" }, strength: weak, weight: 1, family: f, when: rows >= 1, evidence: row }
score: { bands: { C: { from: 1 } } }
`

async function clueOf(reveal: boolean) {
  const { loaded, diagnostics } = loadModel(text, 'model.yaml', '0')
  expect(diagnostics).toEqual([])
  if (loaded === undefined || catalog === undefined) throw new Error('The test has a mistake.')
  const screener = createScreener({ models: [loaded], catalog: [catalog], backend: memory() })
  const rows = [{ payee_id: '11010519491231002x', payee: '张三丰', note: '低保' }]
  const key = new Uint8Array(32)
  const run = await screener.screen({
    datasets: { payment: rows },
    asOf: '2026-01-31',
    key,
    reveal,
  })
  for await (const clue of run.clues) return clue
  throw new Error('There is no clue.')
}

describe('the label of a person (SEMANTICS 9.4)', () => {
  it('is masked as a person, though its words would tell of a firm', async () => {
    const bank = loadDatasetDefinition(
      `
id: payment
title: { zh: 发放 }
privacy: 1
columns:
  payee_id: { kind: person_id, title: { zh: 证件号 } }
  payee: { kind: party_name, title: { zh: 姓名 } }
  note: { kind: text, title: { zh: 备注 } }
`,
      'payment.yaml',
    ).loaded
    const labelOf = async (entity: string) => {
      const asked = text
        .replace('privacy: 3', 'privacy: 1')
        .replace('named: "coalesce(payee, note)"', 'named: payee')
        .replace('entity: name', `entity: ${entity}`)
      const { loaded } = loadModel(asked, 'model.yaml', '0')
      if (loaded === undefined || bank === undefined) throw new Error('The test has a mistake.')
      const screener = createScreener({ models: [loaded], catalog: [bank], backend: memory() })
      const rows = [{ payee_id: '11010519491231002X', payee: '示例银行', note: '低保' }]
      const key = new Uint8Array(32)
      const run = await screener.screen({ datasets: { payment: rows }, asOf: '2026-01-31', key })
      for await (const clue of run.clues) return clue.subject.label
      return undefined
    }
    expect(await labelOf('firm')).toBe('示例银行')
    expect(await labelOf('person')).toBe('示*')
  })
})

describe('what text a fact holds', () => {
  it('is followed through functions and aggregates, so that it is masked wherever it goes', async () => {
    const clue = await clueOf(false)
    expect(clue.subject).toMatchObject({ key: ['1101**********002X'], label: '张*' })
    expect(clue.facts).toMatchObject({ who: '1101**********002X', label: '张*', note: '低保' })
    expect(clue.signals[0]?.says).toBe('1101**********002X张*低保')
    expect(JSON.stringify(clue)).not.toMatch(/三丰|19491231/)
  })

  it('is shown as it is where the run reveals it', async () => {
    const clue = await clueOf(true)
    expect(clue.subject).toMatchObject({ key: ['11010519491231002X'], label: '张三丰' })
  })
})
