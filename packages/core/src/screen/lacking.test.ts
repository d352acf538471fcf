import { describe, expect, it } from 'vitest'
import type { Clue } from '../clue/clue.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { createDataset, type RowObject } from '../dataset/from-rows.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from './create-screener.ts'

const text = `id: demo.deals
title: { zh: 交易 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets:
  deal: { use: deal, need: required }
  party: { use: party, need: required }
  kin: { use: kin, need: helpful }
  bank: { use: bank, need: helpful }
steps:
  row:
    from: deal
    join: { party: { to: maybe, on: party.no = no } }
    has:
      related: { of: kin, on: related.who = who }
      sent: { of: bank, on: sent.who = who, during: [day, day] }
    derive: { applicant: party.applicant }
    where: case when closed is true then known(no) else kind = '仲裁' end
  subject:
    from: row
    group: [applicant]
    select:
      label: min(applicant)
      deals: count(*)
      kin_deals: count(*) filter (where related)
      sent_deals: count(*) filter (where sent)
subject: { from: subject, key: [applicant], label: label, entity: name }
signals:
  there: { says: { zh: 有 }, strength: weak, weight: 10, family: a, when: deals >= 0, evidence: row }
  kin: { says: { zh: 亲属 }, strength: weak, weight: 5, family: b, when: kin_deals >= 1, evidence: row }
  sent: { says: { zh: 转出 }, strength: weak, weight: 5, family: c, when: sent_deals >= 1, evidence: row }
  many: { says: { zh: 多笔 }, strength: weak, weight: 5, family: d, when: deals >= 2, evidence: row }
score: { bands: { A: { from: 1 } } }
`

const column = (zh: string, kind: string, headers: readonly string[] = []) => ({
  title: { zh },
  kind,
  headers,
})

const catalog = [
  {
    id: 'deal',
    title: { zh: '交易' },
    columns: {
      no: column('案号', 'text'),
      who: column('对方', 'text'),
      // A flag beside it, which no file has, says whether it is pending.
      day: { ...column('日期', 'date'), empty: 'pending' },
      closed: column('已结案', 'flag'),
      kind: column('类型', 'text'),
    },
  },
  {
    id: 'party',
    title: { zh: '当事人' },
    columns: {
      no: column('案号', 'text'),
      applicant: column('申请人证件号', 'text', ['申请人身份证号', '申请人证件']),
    },
  },
  { id: 'kin', title: { zh: '亲属' }, columns: { who: column('本人', 'text') } },
  {
    id: 'bank',
    title: { zh: '流水' },
    date: 'day',
    columns: { who: column('户主', 'text'), day: column('日期', 'date') },
  },
].map((definition): DatasetDefinition => {
  const json = JSON.stringify({ privacy: 1, ...definition })
  const { loaded, diagnostics } = loadDatasetDefinition(json, 'dataset.yaml')
  if (loaded === undefined) throw new Error(formatDiagnostics(diagnostics))
  return loaded
})

const full: Readonly<Record<string, readonly RowObject[]>> = {
  deal: [{ no: '1', who: '乙', day: '2024-01-02', closed: true, kind: '判决' }],
  party: [{ no: '1', applicant: '甲' }],
  kin: [{ who: '丙' }],
  bank: [{ who: '丙', day: '2024-01-02' }],
}

/** Screens these rows; a dataset or a column that no row has is not there. */
async function screen(rows: Readonly<Record<string, readonly RowObject[]>>) {
  const { loaded, diagnostics } = loadModel(text, 'model.yaml', '1.0.0')
  if (loaded === undefined) throw new Error(formatDiagnostics(diagnostics))
  const datasets = Object.entries(rows).map(([id, each]) => {
    const definition = catalog.find((known) => known.id === id)
    if (definition === undefined) throw new Error(`No dataset ${id}.`)
    const columns = [...new Set(each.flatMap((row) => Object.keys(row)))]
    return [id, createDataset(definition, each, { columns })] as const
  })
  const run = await createScreener({ models: [loaded], catalog, backend: memory() }).screen({
    datasets: Object.fromEntries(datasets),
    asOf: '2024-06-30',
    key: new Uint8Array(16),
  })
  const clues: Clue[] = []
  for await (const clue of run.clues) clues.push(clue)
  await run.close()
  const [model] = run.models
  if (model === undefined) throw new Error('No model was run.')
  return { model, clues }
}

const without = (rows: readonly RowObject[] | undefined, lost: string): RowObject[] =>
  (rows ?? []).map(({ [lost]: _, ...row }) => row)

// SEMANTICS 2.17
describe('for want of its key a model has no subject', () => {
  it('and does not run: the reason names the column, and the headers that mean it', async () => {
    const { model, clues } = await screen({ ...full, party: without(full['party'], 'applicant') })
    expect(clues).toEqual([])
    expect(model).toMatchObject({
      status: 'not-run',
      missing: [{ dataset: 'party', columns: ['applicant'] }],
      reason: {
        code: 'subject-lacking',
        zh:
          '无法形成任何主体：主体的键 applicant 须由当事人的列“申请人证件号”（party.applicant）得出，而数据中没有。' +
          '请核对当事人的表头，“申请人证件号”可写作：申请人证件号、申请人身份证号、申请人证件。',
        en:
          'No subject can be formed: its key (applicant) needs party.applicant, which the data lack. ' +
          'Headers that mean party.applicant: 申请人证件号, 申请人身份证号, 申请人证件.',
      },
    })
  })

  it('also where the column that joins it is lost', async () => {
    const { model } = await screen({ ...full, party: without(full['party'], 'no') })
    expect(model.reason?.en).toContain('needs party.no, which')
  })

  it('but runs without a column that only leaves something unknown', async () => {
    const { model, clues } = await screen({ ...full, deal: without(full['deal'], 'kind') })
    expect([model.status, clues.length]).toEqual(['degraded', 1])
  })
})

// SEMANTICS 4.23
it('says why there is no subject where all rows were left out because their key is unknown', async () => {
  const { model } = await screen({ ...full, party: [{ no: '1', applicant: null }] })
  expect(model).toMatchObject({
    status: 'degraded',
    missing: [],
    counts: { subjects: 0 },
    reason: {
      code: 'subjects-without-key',
      en: expect.stringContaining(
        'of the 1 rows of step "subject" all have an unknown key (applicant)',
      ),
      zh: expect.stringContaining('步骤 subject 的 1 行中，键 applicant 全部未知'),
    },
  })
  const { model: none } = await screen({ ...full, deal: [{ ...full['deal']?.[0], no: null }] })
  expect(none).toMatchObject({ status: 'ran', reason: { code: 'subjects-lost' } })
})

/** For each unknown signal of the first clue the data that are asked for. */
const asked = ({ clues }: Awaited<ReturnType<typeof screen>>) =>
  (clues[0]?.requests ?? []).flatMap((each) =>
    each.kind === 'data' ? [[each.signals.join(), each.dataset, each.reason, ...each.columns]] : [],
  )

// SEMANTICS 8.10
describe('what would decide an unknown signal', () => {
  const sure = full['deal']?.[0] ?? {}
  /** A deal of which nobody can tell whether it counts, for want of the kind. */
  const open = { ...sure, closed: false }
  const lacking = (...deals: readonly RowObject[]) => without(deals, 'kind')
  const { kin: _, bank, ...rest } = full

  it('is what it lacks on every row, not a column that is read of other rows', async () => {
    const both = { ...rest, bank: bank ?? [], deal: lacking(sure, { ...open, no: '2' }) }
    // The second deal is in doubt, and of another applicant.
    const party = [
      { no: '1', applicant: '甲' },
      { no: '2', applicant: '丁' },
    ]
    expect(asked(await screen({ ...both, party }))).toEqual([['kin', 'kin', 'absent', 'who']])
  })

  it('is what may not be covered, where no row of the subject is in doubt', async () => {
    const late = { ...sure, day: '2024-05-01' }
    const other = { ...open, no: '2', day: '2024-01-02' }
    const party = [
      { no: '1', applicant: '甲' },
      { no: '2', applicant: '丁' },
    ]
    const found = await screen({ ...full, deal: lacking(late, other), party })
    expect(asked(found)).toEqual([['sent', 'bank', 'not-covered', 'day', 'who']])
  })

  it('is also the column for want of which rows of the subject are in doubt', async () => {
    const found = await screen({ ...full, deal: lacking(sure, open) })
    expect(asked(found).filter(([signals]) => signals === 'many')).toEqual([
      ['many', 'deal', 'columns-absent', 'kind'],
    ])
  })
})
