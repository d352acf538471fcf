import { describe, expect, it } from 'vitest'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { createDataset } from '../dataset/from-rows.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from './create-screener.ts'
import type { ScreenOptions } from './screener.ts'

const text = `id: demo.paid
title: { zh: 发放 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets:
  loan: { use: loan, need: required }
  court: { use: court, need: required }
  bank: { use: bank, need: helpful }
steps:
  row:
    from: loan
    join: { court: { to: one, on: court.no = no } }
    tally: { back: { of: bank, on: back.who = who, during: [day, day], value: sum(amount) } }
    derive: { judge: court.judge }
  party:
    from: row
    group: [who]
    select: { label: min(who), loans: count(*), judges: count(judge), back: max(back) }
subject: { from: party, key: [who], label: label, entity: name }
signals:
  there: { says: { zh: 有 }, strength: weak, weight: 10, family: a, when: loans >= 0, evidence: row }
  back: { says: { zh: 回流 }, strength: weak, weight: 40, family: b, when: back >= 100, evidence: row }
  judged: { says: { zh: 裁判 }, strength: weak, weight: 5, family: c, when: judges >= 2, evidence: row }
explained_by:
  gone: { says: { zh: 已还 }, lowers: 1, when: back >= 1 }
score: { bands: { A: { from: 30 } } }
review: { requests: [{ to: 法院, document: 卷宗, of: row.who_id }] }
`

const catalog = [
  `id: loan
title: { zh: 借款 }
privacy: 1
columns:
  who: { title: { zh: 出借人 }, kind: text }
  who_id: { title: { zh: 证件号码 }, kind: person_id }
  no: { title: { zh: 案号 }, kind: text }
  day: { title: { zh: 日期 }, kind: date }
`,
  `id: court
title: { zh: 裁判 }
privacy: 1
columns:
  no: { title: { zh: 案号 }, kind: text }
  judge: { title: { zh: 承办人 }, kind: text }
`,
  `id: bank
title: { zh: 流水 }
privacy: 1
date: day
columns:
  who: { title: { zh: 户主 }, kind: text }
  day: { title: { zh: 日期 }, kind: date }
  amount: { title: { zh: 金额 }, kind: money }
`,
].map((definition): DatasetDefinition => {
  const { loaded, diagnostics } = loadDatasetDefinition(definition, 'dataset.yaml')
  if (loaded === undefined) throw new Error(formatDiagnostics(diagnostics))
  return loaded
})

async function screen(
  datasets: ScreenOptions['datasets'],
  change: (model: string) => string = (model) => model,
  options: Partial<ScreenOptions> = {},
) {
  const { loaded, diagnostics } = loadModel(change(text), 'model.yaml', '1.0.0')
  if (loaded === undefined) throw new Error(formatDiagnostics(diagnostics))
  const run = await createScreener({ models: [loaded], catalog, backend: memory() }).screen({
    datasets,
    asOf: '2024-06-30',
    key: new Uint8Array(16),
    ...options,
  })
  const clues = []
  for await (const clue of run.clues) clues.push(clue)
  await run.close()
  return { clues, models: run.models }
}

const [id, other] = ['11010119900307002X', '110101199003070038']
const loan = { who: '甲', who_id: id, no: '1', day: '2024-01-02' }
const court = [{ no: '1', judge: '丁' }]
const bank = [{ who: '甲', day: '2024-01-02', amount: '5' }]
const any = (model: string) => model.replace('from: 30', 'from: 1')

/** What is asked for because signals are unknown. */
const dataOf = ({ clues }: Awaited<ReturnType<typeof screen>>) =>
  (clues[0]?.requests ?? []).flatMap((each) => {
    if (each.kind !== 'data') return []
    const { kind: _, says: __, ...rest } = each
    return [rest]
  })

describe('an unknown signal asks for the data that would decide it', () => {
  it('names a dataset that was not given, whatever else may be missing', async () => {
    const found = await screen({ loan: [loan], court }, any)
    expect(dataOf(found)).toEqual([
      { dataset: 'bank', reason: 'absent', columns: ['amount', 'day', 'who'], signals: ['back'] },
    ])
    expect(found.clues[0]?.requests.at(-1)?.says).toBe(
      '补充数据：流水（bank）本次未提供（用于判断 back）',
    )
  })

  it('names columns that the data lack', async () => {
    const [, , definition] = catalog
    if (definition === undefined) throw new Error('The catalog has three datasets.')
    const { amount: _, ...columns } = definition.columns
    const narrow = createDataset({ ...definition, columns }, [{ who: '甲', day: '2024-01-02' }])
    const found = await screen({ loan: [loan], court, bank: { ...narrow, definition } }, any)
    expect(dataOf(found)).toEqual([
      { dataset: 'bank', reason: 'columns-absent', columns: ['amount'], signals: ['back'] },
    ])
  })

  it('names a dataset that may not cover the period, with the period', async () => {
    const found = await screen({ loan: [{ ...loan, day: '2024-03-01' }], court, bank }, any)
    expect(dataOf(found).map(({ dataset, reason }) => [dataset, reason])).toEqual([
      ['bank', 'not-covered'],
    ])
    expect(found.clues[0]?.requests.at(-1)?.says).toContain(
      '现有来源只覆盖2024-01-02至2024-01-02（按数据推定）',
    )
  })

  it('names the cell of the row itself that a period needs, and not the table that is asked', async () => {
    const found = await screen({ loan: [loan, { who: '甲', no: '1' }], court, bank }, any)
    expect(dataOf(found)).toEqual([
      {
        dataset: 'loan',
        reason: 'cells-unknown',
        columns: ['day'],
        records: [{ source: 'loan', row: 2 }],
        signals: ['back'],
      },
    ])
    expect(found.clues[0]?.requests.at(-1)?.says).toBe(
      '补充数据：借款（loan）的有关记录（loan 第 2 条）中日期（day）为空或无法识别（用于判断 back）',
    )
  })

  it('names the table all the same where other rows lie outside of its period', async () => {
    const loans = [
      { who: '甲', no: '1' },
      { ...loan, day: '2024-03-01' },
    ]
    const found = await screen({ loan: loans, court, bank }, any)
    expect(dataOf(found).map(({ dataset, reason }) => [dataset, reason])).toEqual([
      ['bank', 'not-covered'],
      ['loan', 'cells-unknown'],
    ])
  })

  it('names a table of which a row finds no single row', async () => {
    const loans = [loan, { ...loan, no: '2' }]
    const found = await screen({ loan: loans, court, bank }, any)
    expect(dataOf(found).filter(({ signals }) => signals.includes('judged'))).toEqual([
      {
        dataset: 'court',
        reason: 'unmatched',
        columns: ['judge', 'no'],
        // A row that is in doubt for its join leaves the greatest value of all rows in doubt, too.
        signals: ['back', 'judged'],
      },
    ])
  })

  describe('of a join', () => {
    const signals = ['back', 'judged']
    const judged = (loans: ScreenOptions['datasets'][string], change = any, courts = court) =>
      screen({ loan: loans, court: courts, bank }, change).then((found) =>
        dataOf(found).filter(({ signals }) => signals.includes('judged')),
      )
    const cell = (...rows: number[]) => ({
      dataset: 'loan',
      reason: 'cells-unknown',
      columns: ['no'],
      records: rows.map((row) => ({ source: 'loan', row })),
      signals,
    })
    const unmatched = { dataset: 'court', reason: 'unmatched', signals }

    it('names the cell of the row itself that it is found by, and not the table that is joined', async () => {
      expect(await judged([loan, { ...loan, no: null }])).toEqual([cell(2)])
      const maybe = (model: string) => any(model).replace('to: one', 'to: maybe')
      expect(await judged([{ ...loan, no: null }, loan, { ...loan, no: null }], maybe)).toEqual([
        { ...cell(1, 3), signals: ['judged'] },
      ])
    })

    it('names the table all the same where another row finds no row, or an empty cell in it', async () => {
      const loans = [{ ...loan, no: null }, loan, { ...loan, no: '2' }]
      expect(await judged(loans)).toMatchObject([unmatched, cell(1)])
      const empty = [...court, { no: '2', judge: '' }]
      const inIt = { records: [{ source: 'court', row: 2 }], columns: ['judge'] }
      expect(await judged(loans, any, empty)).toMatchObject([
        { dataset: 'court', reason: 'cells-unknown', ...inIt, signals: ['judged'] },
        cell(1),
      ])
    })

    it('names both where one of its ways could be tried', async () => {
      const ways = (model: string) =>
        any(model).replace('on: court.no = no', 'on: [court.no = no, court.judge = who]')
      expect(await judged([loan, { ...loan, no: null }], ways)).toMatchObject([unmatched, cell(2)])
    })
  })

  it('asks for nothing where everything is known', async () => {
    expect(dataOf(await screen({ loan: [loan], court, bank }, any))).toEqual([])
  })
})

it('checks first an explanation that could not be checked', async () => {
  const { clues } = await screen({ loan: [loan], court }, any)
  expect(clues[0]?.nextChecks).toEqual(['尚未核对的正当解释：已还（流水（bank）本次未提供）'])
})

it('counts undecided subjects under the signals that keep them so', async () => {
  const { clues, models } = await screen({ loan: [loan, { ...loan, who: '乙' }], court })
  expect(clues).toEqual([])
  expect(models[0]?.counts).toMatchObject({
    undecided: 2,
    undecidedBy: [{ signal: 'back', subjects: 2, wanted: [{ dataset: 'bank', reason: 'absent' }] }],
  })
})

it('says of undecided subjects which cells of their own rows keep them so', async () => {
  const { models } = await screen({ loan: [{ who: '甲', no: '1' }], court, bank })
  expect(models[0]?.counts).toMatchObject({
    undecided: 1,
    undecidedBy: [
      {
        signal: 'back',
        subjects: 1,
        wanted: [{ dataset: 'loan', reason: 'cells-unknown', columns: ['day'] }],
      },
    ],
  })
})

it('says which days lack to undecided subjects, and not those between that nobody asks for', async () => {
  const days = ['2021-01-01', '2025-06-01']
  const loans = days.map((day, i) => ({ ...loan, who: ['甲', '乙'][i] ?? '', day }))
  const { models } = await screen({ loan: loans, court, bank })
  expect(models[0]?.counts?.undecidedBy).toMatchObject([
    {
      signal: 'back',
      subjects: 2,
      wanted: [
        {
          dataset: 'bank',
          reason: 'not-covered',
          days: {
            from: '2021-01-01',
            to: '2025-06-01',
            apart: days.map((day) => ({ from: day, to: day })),
          },
        },
      ],
    },
  ])
})

// SEMANTICS 7.8
it('counts subjects that only explanations keep out of the bands, and by which', async () => {
  const held = (model: string) => model.replace('lowers: 1,', 'lowers: 30,')
  const rows = [
    { who: '甲', day: '2024-01-02', amount: '100' },
    { who: '乙', day: '2024-01-02', amount: '1' },
  ]
  const loans = [loan, { ...loan, who: '乙' }]
  const { clues, models } = await screen({ loan: loans, court, bank: rows }, held)
  expect(clues).toEqual([])
  // 甲 has 50 points without the explanation; 乙 has 10, which no explanation brings down.
  expect(models[0]?.counts).toMatchObject({
    undecided: 0,
    explained: 1,
    explainedBy: [{ explanation: 'gone', subjects: 1 }],
    explanations: { gone: { hit: 2 } },
  })
})

describe('a document is asked about the values on the rows of the subject', () => {
  const about = async (ids: readonly string[], options: Partial<ScreenOptions> = {}) => {
    const rows = ids.map((who_id) => ({ ...loan, who_id }))
    const { clues } = await screen({ loan: rows, court, bank }, any, options)
    return clues[0]?.requests[0]
  }

  it('masks them unless the run reveals them', async () => {
    const masked = await about([id, other, id])
    expect(masked).toMatchObject({
      of: { values: ['1101**********002X', '1101**********0038'], count: 2 },
      says: '向法院调取卷宗（1101**********002X、1101**********0038）',
    })
    expect(JSON.stringify(masked)).not.toContain(id)
    const revealed = await about([id, other], { reveal: true })
    expect(revealed).toMatchObject({ of: { values: [id, other] } })
  })

  it('shows twenty of them and counts all', async () => {
    const many = Array.from({ length: 25 }, (_, i) => `A${1000 + i}`)
    const asked = await about(many, { reveal: true, language: 'en' })
    expect(asked).toMatchObject({
      of: { values: many.slice(0, 20), count: 25 },
      says: 'Ask 法院 for 卷宗 (A1000, A1001, A1002 and 22 more)',
    })
  })
})
