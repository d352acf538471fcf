import { describe, expect, it } from 'vitest'
import type { Backend } from '../backend.ts'
import type { Clue, ClueEvidenceRow } from '../clue/clue.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { createDataset, type RowObject } from '../dataset/from-rows.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { type LoadedModel, loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from './create-screener.ts'
import type { ScreenOptions } from './screener.ts'

const text = `id: demo.many
title: { zh: 多次起诉 }
line: civil
status: experimental
privacy: 1
certainty: exact
params:
  many: { value: 2, origin: design }
datasets:
  suit: { use: docket, need: required }
steps:
  row: { from: suit, where: amount > 0 }
  party:
    from: row
    group: [plaintiff]
    select:
      label: min(plaintiff)
      suits: count(*)
      claimed: sum(amount)
      absent_share: share(absent)
    keep: suits >= 1
subject: { from: party, key: [plaintiff], label: label, entity: name }
money: claimed
signals:
  volume:
    { says: { zh: "共{suits}件" }, strength: strong, weight: 40, family: a, when: suits >= many, evidence: row }
  absence:
    { says: { zh: "{absent_share:percent}缺席" }, strength: weak, weight: 20, family: b, when: absent_share >= 0.5, evidence: row }
score: { bands: { A: { from: 60 }, B: { from: 40 } } }
`

const definition = ((): DatasetDefinition => {
  const { loaded } = loadDatasetDefinition(
    `id: docket
title: { zh: 立案 }
privacy: 1
columns:
  plaintiff: { title: { zh: 原告 }, kind: party_name }
  amount: { title: { zh: 标的额 }, kind: money }
  absent: { title: { zh: 缺席 }, kind: flag }
`,
    'docket.yaml',
  )
  if (loaded === undefined) throw new Error('The dataset of the test is broken.')
  return loaded
})()

function load(source: string): LoadedModel {
  const { loaded, diagnostics } = loadModel(source, 'model.yaml', '0.1.0')
  if (loaded === undefined) throw new Error(formatDiagnostics(diagnostics))
  return loaded
}

const suit = (plaintiff: string | null, amount: string | null, absent: boolean | null = null) => ({
  plaintiff,
  amount,
  absent,
})

const rows: readonly RowObject[] = [
  suit('甲贸易公司', '10.00', true),
  suit('甲贸易公司', '5.50', true),
  suit('张三', '1', true),
  suit('张三', '2', false),
  suit('张三', '3', false),
  suit('乙公司', '9', false),
  suit(null, '4'),
  suit('丙公司', '0'),
  suit('丁公司', null),
]

const key = new Uint8Array(16).fill(7)

async function screen(options: Partial<ScreenOptions> = {}, sources = [text], backend?: Backend) {
  const models = sources.map(load)
  const screener = createScreener({ models, catalog: [definition], backend: backend ?? memory() })
  const evidence: ClueEvidenceRow[] = []
  const run = await screener.screen({
    datasets: { docket: rows },
    asOf: '2026-01-31',
    key,
    onEvidence: (batch) => void evidence.push(...batch),
    ...options,
  })
  const clues: Clue[] = []
  try {
    for await (const clue of run.clues) clues.push(clue)
  } finally {
    await run.close()
  }
  return { models: run.models, clues, evidence }
}

const edit = (from: string, to: string) => {
  expect(text).toContain(from)
  return text.replace(from, () => to)
}

describe('a run', () => {
  it('ranks clues by band, score and money', async () => {
    const { clues } = await screen()
    expect(clues.map(({ rank, band, score, money }) => [rank, band, score, money])).toEqual([
      [1, 'A', 60, '15.50'],
      [2, 'B', 40, '6.00'],
    ])
    expect(clues[0]?.signals.map(({ says, outcome, counted }) => [says, outcome, counted])).toEqual(
      [
        ['共2件', 'hit', 40],
        ['100%缺席', 'hit', 20],
      ],
    )
  })

  it('tells where every row went', async () => {
    const { models } = await screen()
    expect(models[0]?.funnel).toEqual([
      { step: 'row', rows: 9, where: { kept: 8, inDoubt: 1 }, out: 8, outInDoubt: 1 },
      {
        step: 'party',
        rows: 8,
        key: ['plaintiff'],
        withoutKey: 1,
        keep: { rows: 4, kept: 4, inDoubt: 1 },
        out: 4,
        outInDoubt: 1,
      },
    ])
    expect(models[0]?.counts).toMatchObject({
      subjects: 4,
      clues: { A: 1, B: 1 },
      signals: { volume: { hit: 2, clear: 2, unknown: 0 } },
    })
  })

  it('finds the same where what becomes of rows is not counted', async () => {
    const [counted, bare] = [await screen(), await screen({ funnel: false })]
    expect(bare.models).toEqual(
      counted.models.map((each) => ({ ...each, funnel: [], seconds: expect.any(Number) })),
    )
    expect(bare.clues).toEqual(counted.clues)
    expect(bare.evidence).toEqual(counted.evidence)
  })

  // SEMANTICS 5.11
  it('stops a model that doubt floods, counted or not', async () => {
    const docket = Array.from({ length: 100 }, (_, i) => suit(`丁${i}公司`, i < 40 ? '1' : null))
    for (const funnel of [true, false]) {
      const { models } = await screen({ datasets: { docket }, funnel })
      expect(models[0]).toMatchObject({
        status: 'failed',
        reason: { code: 'flood', en: expect.stringMatching(/60 of 100/) },
      })
    }
  })

  it('stops after the top clues, and shows none for 0', async () => {
    expect((await screen({ top: 1 })).clues.map(({ rank }) => rank)).toEqual([1])
    expect((await screen({ top: 0 })).clues).toEqual([])
    expect((await screen({ top: 9 })).clues.length).toBe(2)
  })

  it('shows as much evidence as asked and hands over all of it', async () => {
    const { clues, evidence } = await screen({ shown: 1 })
    const shown = clues[1]?.signals[0]?.evidence
    expect(shown).toMatchObject({ step: 'row', rows: 3, inDoubt: 0 })
    const rows = clues[1]?.rows.filter(({ no }) => shown?.shown.includes(no))
    expect(rows).toMatchObject([{ source: 'docket', row: 3 }])
    expect(evidence.filter(({ clue }) => clue === clues[1]?.id).map(({ row }) => row)).toEqual([
      3, 4, 5,
    ])
    const none = await screen({ shown: 0 })
    expect(none.clues[1]?.signals[0]?.evidence).toMatchObject({ rows: 3, shown: [] })
    expect(none.clues[1]?.rows).toEqual([])
  })

  // SEMANTICS 8.3
  it('shows a row once, however many signals it proves', async () => {
    const { clues } = await screen()
    for (const { rows, signals, behind } of clues) {
      const named = [
        ...signals.flatMap(({ evidence }) => evidence.shown),
        ...behind.flatMap((each) => each.shown),
      ]
      expect(named.length).toBeGreaterThan(new Set(named).size)
      expect(rows.map(({ no }) => no)).toEqual([...new Set(named)].toSorted((a, b) => a - b))
    }
  })

  // SEMANTICS 9.1
  it('masks names of persons everywhere, and nowhere when it reveals', async () => {
    const masked = await screen()
    const hidden = JSON.stringify([masked.clues, masked.evidence])
    expect(hidden).not.toContain('张三')
    expect(hidden).toContain('张*')
    expect(hidden).toContain('甲贸易公司')
    const open = await screen({ reveal: true })
    expect(open.clues[1]?.subject).toMatchObject({ key: ['张三'], label: '张三' })
    expect(open.evidence.some(({ values }) => values['plaintiff'] === '张三')).toBe(true)
    expect(open.clues.map(({ id }) => id)).toEqual(masked.clues.map(({ id }) => id))
  })

  it('gives other ids under another key', async () => {
    const [one, other] = [await screen(), await screen({ key: new Uint8Array(16).fill(8) })]
    expect(one.clues[0]?.id).not.toBe(other.clues[0]?.id)
  })

  it('lets two runs of one screener overlap', async () => {
    const screener = createScreener({
      models: [load(text)],
      catalog: [definition],
      backend: memory(),
    })
    const found = await Promise.all(
      [rows, rows.slice(0, 2)].map(async (part) => {
        const run = await screener.screen({ datasets: { docket: part }, asOf: '2026-01-31', key })
        const labels: string[] = []
        for await (const clue of run.clues) labels.push(clue.subject.label)
        await run.close()
        return labels
      }),
    )
    expect(found).toEqual([['甲贸易公司', '张*'], ['甲贸易公司']])
  })
})

describe('options that cannot be used', () => {
  it.each([
    [{ asOf: '2026-02-30' }, 'Expected asOf to be a day such as 2026-01-31, found "2026-02-30".'],
    [{ asOf: '' }, 'Expected asOf to be a day'],
    [{ key: new Uint8Array(15) }, 'Expected key to be at least 16 bytes'],
    [
      { key: 'secret, long enough' as unknown as Uint8Array },
      'Expected key to be at least 16 bytes',
    ],
    [{ top: -1 }, 'Expected top to be a whole number of 0 or more, found -1.'],
    [{ top: 1.5 }, 'Expected top to be a whole number'],
    [{ shown: Number.NaN }, 'Expected shown to be a whole number'],
    [
      { datasets: { dockets: [] } },
      'Unknown dataset "dockets": it is not in the catalog. Did you mean "docket"?',
    ],
    [{ datasets: { constructor: [] } }, 'Unknown dataset "constructor"'],
  ])('are told: %j', async (options, message) => {
    await expect(screen(options as Partial<ScreenOptions>)).rejects.toMatchObject({
      code: 'option-invalid',
      message: expect.stringContaining(message),
    })
  })
})

describe('a model that cannot run as it should', () => {
  it('is not run without the data that it requires, and says so', async () => {
    const { models, clues } = await screen({ datasets: {} })
    expect(clues).toEqual([])
    expect(models).toMatchObject([
      {
        status: 'not-run',
        reason: { code: 'data-missing', en: 'Required data is missing: docket.' },
        missing: [{ dataset: 'docket' }],
      },
    ])
  })

  // SEMANTICS 2.5
  it('is degraded without a column, and its signal is unknown', async () => {
    const narrow = { ...definition, columns: { ...definition.columns } }
    delete narrow.columns['absent']
    const dataset = createDataset(
      narrow,
      rows.map(({ plaintiff, amount }) => ({
        plaintiff: plaintiff ?? null,
        amount: amount ?? null,
      })),
    )
    const { models, clues } = await screen({ datasets: { docket: dataset } })
    expect(models).toMatchObject([
      { status: 'degraded', missing: [{ dataset: 'docket', columns: ['absent'] }] },
    ])
    expect(clues.map(({ band, score, maxScore }) => [band, score, maxScore])).toEqual([
      ['B', 40, 60],
      ['B', 40, 60],
    ])
    expect(clues[0]?.signals[1]).toMatchObject({
      outcome: 'unknown',
      says: '未知比例缺席（未能确定）',
    })
  })

  it('fails on a number too large, while another runs', async () => {
    const large = edit('claimed: sum(amount)', 'claimed: sum(amount * 99999999999999999999999999)')
      .replace('demo.many', 'demo.large')
      .replace('money: claimed\n', '')
    const amount = '9999999999999999'
    const { models, clues } = await screen(
      { datasets: { docket: [suit('甲贸易公司', amount), suit('甲贸易公司', amount)] } },
      [large, text],
    )
    expect(models).toMatchObject([
      {
        model: 'demo.large',
        status: 'failed',
        reason: { code: 'overflow', en: expect.stringContaining('38 digits') },
      },
      { model: 'demo.many', status: 'ran' },
    ])
    expect(clues.map(({ model }) => model)).toEqual(['demo.many'])
  })

  it('fails on a mistake, with its diagnostics, while another runs', async () => {
    const broken = edit('when: suits >= many', 'when: suitz >= many').replace('.many', '.broken')
    const { models, clues } = await screen({}, [broken, text])
    expect(models.map(({ status }) => status)).toEqual(['failed', 'ran'])
    expect(models[0]?.diagnostics.map(({ code }) => code)).toEqual(['name-unknown'])
    expect(clues.length).toBe(2)
  })

  it('runs where its parts are named as every object has them', async () => {
    const named = text.replaceAll('volume', 'constructor').replaceAll('absent_share', 'prototype')
    const { clues } = await screen({}, [named])
    expect(clues[0]?.signals.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['constructor', 'hit'],
      ['absence', 'hit'],
    ])
  })
})

describe('names that every object has', () => {
  it.each([
    ['evidence: row }', 'evidence: constructor }', 'step-unknown'],
    ['from: row', 'from: constructor', 'table-unknown'],
    ['{ from: suit,', '{ from: constructor,', 'table-unknown'],
    ['use: docket', 'use: constructor', 'dataset-unknown'],
    ['subject: { from: party', 'subject: { from: constructor', 'step-unknown'],
    ['when: suits >= many', 'when: constructor', 'name-unknown'],
    ['label: label', 'label: constructor', 'fact-unknown'],
  ])('are unknown where nothing has them: %s as %s', async (from, to, code) => {
    const { models } = await screen({}, [edit(from, to)])
    expect(models[0]?.status).toBe('failed')
    expect(models[0]?.diagnostics[0]?.code).toBe(code)
  })
})

describe('an abort', () => {
  it('before the start ends the run with its reason', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(screen({ signal })).rejects.toThrow('enough')
  })

  it('while clues are read ends them, and the session is closed', async () => {
    const controller = new AbortController()
    let closed = 0
    const inner = memory()
    const backend: Backend = {
      ...inner,
      open: async (datasets, options) => {
        const session = await inner.open(datasets, options)
        return {
          run: session.run,
          close: async () => {
            closed += 1
            await session.close()
          },
        }
      },
    }
    const onEvidence = () => controller.abort(new Error('enough'))
    const many = Array.from({ length: 150 }, (_, i) => [
      suit(`甲贸易${i}公司`, '1'),
      suit(`甲贸易${i}公司`, '2'),
    ])
    const options = { datasets: { docket: many.flat() }, signal: controller.signal, onEvidence }
    await expect(screen(options, [text], backend)).rejects.toThrow('enough')
    expect(closed).toBe(1)
  })
})
