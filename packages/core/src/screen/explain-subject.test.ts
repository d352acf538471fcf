import omit from 'lodash/omit.js'
import { describe, expect, it } from 'vitest'
import type { RowObject } from '../dataset/from-rows.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { type ExplainSubjectOptions, explainSubject } from './explain-subject.ts'
import { type ShowStepOptions, showStep } from './show-step.ts'

const modelText = `id: demo.many
title: { zh: 多次起诉 }
line: civil
status: experimental
privacy: 1
certainty: exact
params:
  many: { value: 2, origin: design }
datasets:
  suit: { use: docket, need: required }
  payee: { use: payee, need: helpful }
steps:
  row:
    from: suit
    join: { paid: { of: payee, to: maybe, on: paid.name = suit.plaintiff } }
    derive: { paid_id: paid.id }
    where: amount > 0
  party:
    from: row
    group: [plaintiff]
    select: { label: min(plaintiff), suits: count(*), claimed: sum(amount) }
    keep: claimed >= 2
subject: { from: party, key: [plaintiff], label: label, entity: name }
money: claimed
signals:
  volume:
    { says: { zh: "共{suits}件" }, strength: strong, weight: 40, family: a, when: suits >= many, evidence: row }
  large:
    { says: { zh: "共{claimed}元" }, strength: weak, weight: 10, family: b, when: claimed >= 100, evidence: row }
score: { bands: { A: { from: 50 }, B: { from: 40, needs: hits.strong >= 1 } } }
`

const definitions = [
  `id: docket
title: { zh: 立案 }
privacy: 1
columns:
  plaintiff: { title: { zh: 原告 }, kind: party_name }
  amount: { title: { zh: 标的额 }, kind: money, never_negative: true }
`,
  `id: payee
title: { zh: 收款人 }
privacy: 2
columns:
  name: { title: { zh: 姓名 }, kind: person_name }
  id: { title: { zh: 身份证 }, kind: person_id }
`,
]

function load(change: (text: string) => string = (text) => text) {
  const { loaded: model, diagnostics } = loadModel(change(modelText), 'model.yaml', '0.1.0')
  const catalog = definitions.map((text) => loadDatasetDefinition(text, 'x.yaml').loaded)
  if (model === undefined) throw new Error(formatDiagnostics(diagnostics))
  const known = catalog.filter((each) => each !== undefined)
  return { model, catalog: known, backend: memory() }
}

const suit = (plaintiff: string | null, amount: string | null): RowObject => ({ plaintiff, amount })

const docket = [
  suit('张三丰', '10.00'),
  suit('张三丰', '5.50'),
  suit('张三丰', null),
  suit('乙公司', '9.00'),
  suit('丙公司', '0.00'),
  suit('丁公司', '1.00'),
]
const payee = [{ name: '张三丰', id: '11010519491231002X' }]

const base = { datasets: { docket, payee }, asOf: '2026-01-31' }
const key = new Uint8Array(16).fill(7)

const explain = (subject: string, options: Partial<ExplainSubjectOptions> = {}) =>
  explainSubject(load(), { ...base, key, subject, ...options })

describe('why a subject is a clue or none', () => {
  it('describes one under the bands as a clue is described, with what it lacks', async () => {
    const found = await explain('乙公司')
    expect(found.subject).toMatchObject({ band: null, score: 0, maxScore: 0 })
    expect(found.subject?.signals.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['volume', 'clear'],
      ['large', 'clear'],
    ])
    expect(found.subject?.signals[0]?.conditions).toMatchObject([
      { fact: 'suits', operator: 'greaterThanInclusive', value: 2, param: 'many', found: 1 },
    ])
    expect(found.subject?.signals[0]?.evidence).toMatchObject({ rows: 1 })
    expect(found.subject).not.toHaveProperty('rank')
    expect(found.undecided).toBe(false)
    expect(found.bands).toEqual([
      { band: 'A', from: 50, short: 50, barred: false, needs: null },
      { band: 'B', from: 40, short: 40, barred: false, needs: 'hits.strong >= 1' },
    ])
  })

  it('tells of somebody all of whose rows lack the key which these are', async () => {
    const keyed = (text: string) =>
      text
        .replace('group: [plaintiff]', 'group: [paid_id]')
        .replace('key: [plaintiff]', 'key: [paid_id]')
    const ask = (subject: string) => explainSubject(load(keyed), { ...base, key, subject })
    const found = await ask('乙公司')
    expect(found.subject).toBeUndefined()
    expect(found.keyless).toEqual({
      step: 'row',
      rows: 1,
      key: ['paid_id'],
      records: { dataset: 'docket', first: [{ source: 'docket', row: 4 }] },
    })
    expect((await ask('戊公司')).keyless).toBeUndefined()
    expect((await ask('张三丰')).keyless).toBeUndefined()
  })

  it('describes a clue too, and masks it unless told', async () => {
    const masked = await explain('张三丰')
    expect(masked.subject).toMatchObject({ band: 'B', subject: { key: ['张*'] } })
    expect(JSON.stringify(masked)).not.toContain('三丰')
    const open = await explain('张三丰', { reveal: true })
    expect(open.subject?.subject.key).toEqual(['张三丰'])
    expect(open.subject?.id).toBe(masked.subject?.id)
  })

  it('counts the rows of the subject alone in each step', async () => {
    const { funnel } = await explain('张三丰')
    expect(funnel).toEqual([
      { step: 'row', rows: 3, where: { kept: 3, inDoubt: 1 }, out: 3, outInDoubt: 1 },
      { step: 'party', rows: 3, keep: { rows: 1, kept: 1, inDoubt: 0 }, out: 1, outInDoubt: 0 },
    ])
  })

  it.each([
    ['丙公司', [[1, 0, 0]], [[0, 0]]],
    ['丁公司', [[1, 1, 1]], [[1, 0]]],
  ])('says where the rows of %s were lost', async (name, row, party) => {
    const found = await explain(name)
    expect(found.subject).toBeUndefined()
    expect(found.funnel.slice(0, 1).map((f) => [f.rows, f.where?.kept, f.out])).toEqual(row)
    expect(found.funnel.slice(1).map((f) => [f.rows, f.out])).toEqual(party)
  })

  it.each([
    ['丙公司', { step: 'row', rows: 1, condition: { key: 'where', text: 'amount > 0' } }],
    ['丁公司', { step: 'party', rows: 1, condition: { key: 'keep', text: 'claimed >= 2' } }],
    ['张三风', undefined],
  ])('says which condition dropped the rows of %s', async (name, lost) =>
    expect(omit((await explain(name)).lost, 'unmet')).toEqual(lost ?? {}),
  )

  it('says where all rows were lost that subjects are made from', async () => {
    const options = { ...base, datasets: { docket: [suit('丙公司', '0.00')] }, key, subject: '甲' }
    const { run } = await explainSubject(load(), options)
    expect(run).toMatchObject({ status: 'degraded', reason: { code: 'subjects-lost' } })
    expect(run.reason?.zh).toBe(
      '没有形成任何主体：步骤 row 的 1 行一行也没有留下，都不满足条件 where: amount > 0。如其中应有符合的，请核对条件所读各列在数据中的写法。',
    )
    expect((await explain('甲')).run.reason).toBeUndefined()
  })

  it('names the key written most like one that does not exist, masked', async () => {
    const found = await explain('张三风')
    expect([found.subject, found.closest]).toMatchObject([
      undefined,
      { key: ['张*'], label: '张*' },
    ])
    expect(found.funnel.map(({ rows, out }) => [rows, out])).toEqual([
      [0, 0],
      [0, 0],
    ])
    const open = await explain('张三风', { reveal: true })
    expect(open.closest).toMatchObject({ key: ['张三丰'], label: '张三丰' })
  })

  describe('by its name', () => {
    const byNumber = (text: string) =>
      text
        .replace('derive: { paid_id: paid.id }', 'derive: { who: paid.id }')
        .replace('group: [plaintiff]', 'group: [who]')
        .replace('subject: { from: party, key: [plaintiff]', 'subject: { from: party, key: [who]')
    const numbers = ['11010519491231002X', '110101199003070396']
    const people = ['张三丰', '李四'].map((name, i) => ({ name, id: numbers[i] ?? '' }))
    const twice = [suit('张三丰', '10.00'), suit('李四', '10.00')]
    const find = (subject: string, options: Partial<ExplainSubjectOptions> = {}) => {
      const datasets = { docket: twice, payee: people }
      return explainSubject(load(byNumber), { ...base, datasets, key, subject, ...options })
    }
    const same = (text: string) =>
      byNumber(text).replace(
        'label: min(plaintiff)',
        `label: "replace(replace(min(plaintiff), '张三丰', '甲'), '李四', '甲')"`,
      )

    it('is found where no key is written so, and by a number as offices write it', async () => {
      const byName = await find('张三丰')
      expect(byName.subject?.subject.key).toEqual(['1101**********002X'])
      const byKey = await find('11010519491231002x')
      expect(byKey.subject?.id).toBe(byName.subject?.id)
      expect(byName.funnel.at(-1)).toMatchObject({ step: 'party', out: 1 })
    })

    it('is listed where several have it, masked, and one of them is chosen', async () => {
      const options = { ...base, datasets: { docket: twice, payee: people }, key, subject: '甲' }
      const found = await explainSubject(load(same), options)
      expect(found.subject).toBeUndefined()
      expect(found.several).toMatchObject([
        { key: ['1101**********0396'], label: '甲*' },
        { key: ['1101**********002X'], label: '甲*' },
      ])
      const second = await explainSubject(load(same), { ...options, nth: 2, reveal: true })
      expect(second.subject?.subject.key).toEqual(['11010519491231002X'])
    })

    it('is looked up in the steps where its rows were lost before there was a subject', async () => {
      const strict = (text: string) => byNumber(text).replace('amount > 0', 'amount > 100')
      const options = { ...base, datasets: { docket: twice, payee: people }, key }
      const byName = await explainSubject(load(strict), { ...options, subject: '张三丰' })
      expect(byName.lost).toMatchObject({ step: 'row', rows: 1, condition: { key: 'where' } })
      const byKey = await explainSubject(load(strict), { ...options, subject: numbers[0] ?? '' })
      expect(byName.funnel).toEqual(byKey.funnel)
      const none = await explainSubject(load(strict), { ...options, subject: '王五' })
      expect(none.lost).toBeUndefined()
    })

    it('is found on its rows where these are in doubt, so that its label is unknown', async () => {
      const datasets = { docket: [suit('张三丰', null), suit('李四', '10.00')], payee: people }
      const options = { ...base, datasets, key, subject: '张三丰' }
      const found = await explainSubject(load(byNumber), options)
      expect(found.subject?.subject).toMatchObject({ key: ['1101**********002X'], label: '' })
      expect(found.waiting.map(({ id }) => id)).toContain('label')
      expect([found.closest, found.lost]).toEqual([undefined, undefined])
      const byKey = await explainSubject(load(byNumber), { ...options, subject: numbers[0] ?? '' })
      expect(found).toEqual({ ...byKey, run: found.run })
    })

    it('is named where it is close', async () => {
      expect((await find('张三风')).closest).toMatchObject({
        key: ['1101**********002X'],
        label: '张*',
      })
    })
  })

  describe('as it is printed', () => {
    const three = [suit('张三丰', '10.00'), suit('张无忌', '10.00'), suit('乙公司', '9.00')]
    const find = (subject: string, options: Partial<ExplainSubjectOptions> = {}) =>
      explain(subject, { datasets: { docket: three, payee }, ...options })

    it('is found by its masked name, of several all are listed with the ids of their clues', async () => {
      const { several, subject } = await find('张*')
      expect(subject).toBeUndefined()
      expect(several?.map(({ label }) => label)).toEqual(['张*', '张*'])
      expect(new Set(several?.map(({ id }) => id)).size).toBe(2)
      const second = await find('张*', { nth: 2, reveal: true })
      expect([second.subject?.id, second.subject?.subject.label]).toEqual([
        several?.[1]?.id,
        '张无忌',
      ])
    })

    it('is found by the id of its clue, also by its first signs', async () => {
      const { several = [] } = await find('张*')
      for (const { id } of several) {
        expect((await find(id)).subject?.id).toBe(id)
        expect((await find(id.slice(0, 12).toUpperCase())).subject?.id).toBe(id)
      }
      expect((await find('0'.repeat(64))).subject).toBeUndefined()
    })

    it('is not found where nobody is printed so', async () => {
      const found = await find('李*')
      expect([found.subject, found.several]).toEqual([undefined, undefined])
    })
  })

  it('tells what became of a model that cannot run', async () => {
    const found = await explain('乙公司', { datasets: {} })
    expect(found).toMatchObject({ run: { status: 'not-run' }, funnel: [] })
  })
})

async function show(options: Partial<ShowStepOptions>) {
  const shown = await showStep(load(), { ...base, step: 'row', ...options })
  try {
    const rows = []
    for await (const row of shown.rows) rows.push(row)
    return { ...shown, rows }
  } finally {
    await shown.close()
  }
}

describe('the rows of a step', () => {
  it('are in the order of their records, with doubt and joined columns, masked', async () => {
    const { rows, total, isTraced, columns, leftOut } = await show({ joined: true })
    expect([total, isTraced, leftOut]).toEqual([{ rows: 5, inDoubt: 1 }, true, 0])
    expect(columns.map(({ name }) => name)).toContain('paid.id')
    expect(rows.map(({ source, record, inDoubt }) => [source, record, inDoubt])).toEqual([
      ['docket', 1, false],
      ['docket', 2, false],
      ['docket', 3, true],
      ['docket', 4, false],
      ['docket', 6, false],
    ])
    expect(rows[0]?.values).toMatchObject({
      plaintiff: '张*',
      amount: '10.00',
      paid_id: '1101**********002X',
      'paid.id': '1101**********002X',
    })
    expect(JSON.stringify(rows)).not.toMatch(/三丰|19491231/)
  })

  it('show the columns of the step alone unless told, and say how many are left out', async () => {
    const { rows, columns, leftOut } = await show({})
    expect(columns.map(({ name }) => name)).toEqual(['plaintiff', 'amount', 'paid_id'])
    expect(Object.keys(rows[0]?.values ?? {})).toEqual(['plaintiff', 'amount', 'paid_id'])
    expect(leftOut).toBeGreaterThan(0)
  })

  it('are in the order of their keys once grouped, with ranges', async () => {
    const { rows, isTraced } = await show({ step: 'party', reveal: true })
    expect(isTraced).toBe(false)
    expect(
      rows.map(({ record, values }) => [record, values['plaintiff'], values['suits']]),
    ).toEqual([
      [null, '乙公司', 1],
      [null, '张三丰', { value: 2, low: 2, high: 3 }],
    ])
  })

  it('end at the limit, and the total says how many there are', async () => {
    const { rows, total } = await show({ limit: 2 })
    expect([rows.length, total.rows]).toEqual([2, 5])
  })

  it('are of a step that the model has', async () => {
    await expect(show({ step: 'rows' })).rejects.toThrow(
      'Model demo.many has no step "rows". Did you mean "row"?',
    )
  })

  it('are shown where a join finds two rows and the model stops', async () => {
    const twice = [...payee, ...payee]
    const { run, rows } = await show({ datasets: { docket, payee: twice } })
    expect(run).toMatchObject({
      status: 'failed',
      reason: { en: expect.stringContaining('find two rows') },
    })
    expect(rows.length).toBe(5)
  })
})
