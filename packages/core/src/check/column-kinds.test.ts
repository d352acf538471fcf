import { describe, expect, it } from 'vitest'
import { createScreener, kinds, loadDatasetDefinition, loadModel, memory } from '../index.ts'
import { strictestFirst } from './column-kinds.ts'

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

  it('is masked as plates and telephone numbers are (SEMANTICS 9.6)', async () => {
    const fleet = loadDatasetDefinition(
      `
id: payment
title: { zh: 通行 }
privacy: 1
columns:
  payee_id: { kind: plate, title: { zh: 车牌号 } }
  payee: { kind: phone, title: { zh: 电话 } }
  note: { kind: text, title: { zh: 备注 } }
`,
      'payment.yaml',
    ).loaded
    const asked = text
      .replaceAll('privacy: 3', 'privacy: 1')
      .replace('entity: name', 'entity: object')
    const { loaded } = loadModel(asked, 'model.yaml', '0')
    if (loaded === undefined || fleet === undefined) throw new Error('The test has a mistake.')
    const screener = createScreener({ models: [loaded], catalog: [fleet], backend: memory() })
    const rows = [
      { payee_id: '京a·12345', payee: '+86 139 1234 5678', note: '运输' },
      { payee_id: '京A12345', payee: null, note: '运输' },
    ]
    const key = new Uint8Array(32)
    const run = await screener.screen({ datasets: { payment: rows }, asOf: '2026-01-31', key })
    const clues = []
    for await (const clue of run.clues) clues.push(clue)
    expect(clues).toHaveLength(1)
    expect(clues[0]?.subject).toMatchObject({ key: ['京A***45'], label: '139****5678' })
    expect(clues[0]?.signals[0]?.says).toBe('京A***45139****5678运输')
    expect(JSON.stringify(clues)).not.toMatch(/12345|1234 ?5678/)
  })

  it('is shown as it is where the run reveals it', async () => {
    const clue = await clueOf(true)
    expect(clue.subject).toMatchObject({ key: ['11010519491231002X'], label: '张三丰' })
  })
})

describe('the order of masks (SEMANTICS 9.6)', () => {
  const cells: Record<(typeof strictestFirst)[number], readonly string[]> = {
    person_id: ['11010119900307002X', '91350100M000100Y43', 'E12345678', '护照E12345678'],
    account: ['6222020200000000', '33050165653', '01234'],
    phone: ['13912345678', '057187654321'],
    plate: ['京A12345', '京AD12345', '使014578', '粤Z1234港'],
    person_name: ['张三', '阿依古丽·买买提江', 'Anna Maria'],
    party_name: ['示例小额贷款有限公司', '3M公司', '张三', 'ABC LLC'],
    parties: ['示例小额贷款有限公司、张三、等', '张三', '原告：张三，李四'],
    text: ['经营部发生扣划，账号6222020200000000', '调解', '13912345678'],
    case_no: ['(2021)示01执12号', '示仲裁字007'],
    sex: ['男'],
  }
  const shown = (masked: string) => [...masked].filter((sign) => sign !== '*').length

  it('holds all kinds of text', () => {
    const texts = Object.entries(kinds).filter(([, { type }]) => type.kind === 'string')
    expect(texts.map(([name]) => name).toSorted()).toEqual([...strictestFirst].toSorted())
  })

  it.each(
    strictestFirst.flatMap((kind, i) => strictestFirst.slice(i).map((of) => [kind, of] as const)),
  )('as %s no more is shown of a %s', (kind, of) => {
    for (const cell of cells[of]) {
      const [strict, own] = [kinds[kind].mask(cell, 1), kinds[of].mask(cell, 1)]
      expect(shown(strict), `${strict} for ${own}`).toBeLessThanOrEqual(shown(own))
    }
  })
})
