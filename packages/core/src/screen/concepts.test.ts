import { describe, expect, it } from 'vitest'
import type { Backend } from '../backend.ts'
import { checkModel } from '../check/check-model.ts'
import { indexRules } from '../check/rules.ts'
import type { Clue, ClueEvidenceRow } from '../clue/clue.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { createDataset, type RowObject } from '../dataset/from-rows.ts'
import { loadConcept } from '../load/load-concept.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from './create-screener.ts'
import { explainSubject } from './explain-subject.ts'
import type { ScreenOptions } from './screener.ts'
import { showStep } from './show-step.ts'

const column = (zh: string, kind: string) => ({ title: { zh }, kind })

/** A thing that is written as plain data is read as a file is. */
function read<T>(
  load: (text: string, file: string, version: string) => { readonly loaded: T | undefined },
  value: object,
): T {
  const { loaded } = load(JSON.stringify(value), 'file', '1.0.0')
  if (loaded === undefined) throw new Error('A file of the test is broken.')
  return loaded
}

const catalog = [
  {
    id: 'suit',
    columns: {
      who: column('who', 'party_name'),
      n: column('n', 'count'),
      court: column('court', 'text'),
      kind: column('kind', 'text'),
    },
  },
  { id: 'paid', columns: { who: column('who', 'party_name'), sum: column('sum', 'count') } },
].map((dataset) => read(loadDatasetDefinition, { title: { zh: '表' }, privacy: 1, ...dataset }))

const concept = (changes: object = {}) =>
  read(loadConcept, {
    id: 'demo.suits',
    title: { zh: '案件' },
    params: { least: { value: 1, origin: 'design' } },
    datasets: {
      suit: { use: 'suit', need: 'required' },
      paid: { use: 'paid', need: 'helpful' },
    },
    steps: {
      large: {
        from: 'suit',
        has: { payer: { of: 'paid', on: 'payer.who = suit.who' } },
        where: 'n >= least',
      },
    },
    ...changes,
  })

const model = (id: string, changes: object = {}, select: object = {}) =>
  read(loadModel, {
    id,
    title: { zh: '模型' },
    line: 'other',
    status: 'experimental',
    privacy: 1,
    certainty: 'exact',
    datasets: { rows: { use: 'demo.suits.large', need: 'required' } },
    steps: {
      party: {
        from: 'rows',
        group: ['who'],
        select: { label: 'min(who)', suits: 'count(*)', paid: 'any(payer)', ...select },
      },
    },
    subject: { from: 'party', key: ['who'], label: 'label', entity: 'name' },
    signals: {
      some: {
        says: { zh: '{suits}件' },
        strength: 'weak',
        weight: 10,
        family: 'a',
        when: 'suits >= 1',
        evidence: 'rows',
      },
      paid: {
        says: { zh: '已付' },
        strength: 'weak',
        weight: 10,
        family: 'b',
        when: 'paid',
        evidence: 'rows',
      },
    },
    score: { bands: { C: { from: 1 } } },
    ...changes,
  })

const suits: readonly RowObject[] = [
  { who: '甲公司', n: '3', court: '一院', kind: '借贷' },
  { who: '甲公司', n: '0', court: '一院', kind: '借贷' },
  { who: '乙公司', n: '1', court: '二院', kind: '买卖' },
]
const paid: readonly RowObject[] = [{ who: '甲公司', sum: '9' }]
const key = new Uint8Array(16).fill(7)
const asOf = '2026-01-31'

async function screen(
  models: readonly ReturnType<typeof model>[],
  {
    concepts = [concept()],
    backend = memory(),
    ...options
  }: Partial<ScreenOptions> & {
    concepts?: readonly ReturnType<typeof concept>[]
    backend?: Backend
  } = {},
) {
  const evidence: ClueEvidenceRow[] = []
  const run = await createScreener({ models, concepts, catalog, backend }).screen({
    datasets: { suit: suits, paid },
    asOf,
    key,
    onEvidence: (rows) => void evidence.push(...rows),
    ...options,
  })
  const clues: Clue[] = []
  for await (const clue of run.clues) clues.push(clue)
  await run.close()
  return { models: run.models, concepts: run.concepts, clues, evidence }
}

describe('a concept in a run (SEMANTICS 12.2)', () => {
  it('runs once, however many models read it, and stands apart with its funnel', async () => {
    const ran: string[] = []
    const inner = memory()
    const backend: Backend = {
      ...inner,
      open: async (datasets, options) => {
        const session = await inner.open(datasets, options)
        return {
          run: (plan, over) => {
            ran.push(plan.model)
            return session.run(plan, over)
          },
          close: session.close,
        }
      },
    }
    const found = await screen([model('demo.one'), model('demo.two')], { backend })
    expect(ran).toEqual(['demo.suits', 'demo.one', 'demo.two'])
    expect(found.concepts.map(({ concept: id, funnel }) => [id, funnel])).toEqual([
      [
        'demo.suits',
        [
          {
            step: 'large',
            rows: 3,
            joins: [{ alias: 'payer', to: 'has', rows: 3, none: 1 }],
            where: { kept: 2, inDoubt: 0 },
            out: 2,
            outInDoubt: 0,
          },
        ],
      ],
    ])
    expect(
      found.models.map((each) => [each.concepts, each.funnel.map(({ step }) => step)]),
    ).toEqual([
      [['demo.suits'], ['party']],
      [['demo.suits'], ['party']],
    ])
  })

  it('shows to the clues of a model no column that only another model reads', async () => {
    const reader = model('demo.reader', {}, { courts: 'count(distinct court)' })
    const { evidence } = await screen([model('demo.plain'), reader])
    const large = evidence.filter(({ table }) => table === 'demo.suits.large')
    const shown = new Set(large.map(({ values }) => Object.keys(values).join()))
    expect([...shown]).toEqual(['who,n,payer', 'who,n,court,payer'])
  })

  it('says of a column that the data lack only to the models that read it', async () => {
    const reader = model('demo.reader', {}, { courts: 'count(distinct court)' })
    const whole = createDataset(catalog[0] as DatasetDefinition, suits)
    const lacking: Dataset = {
      ...whole,
      columns: ['who', 'n'],
      async *batches() {
        for await (const rows of whole.batches()) {
          yield rows.map(({ cells, ...row }) => ({ ...row, cells: cells.slice(0, 2) }))
        }
      },
    }
    const { models } = await screen([model('demo.plain'), reader], {
      datasets: { suit: lacking, paid },
    })
    expect(models.map(({ status, missing }) => [status, missing])).toEqual([
      ['ran', []],
      ['degraded', [{ dataset: 'suit', columns: ['court'] }]],
    ])
  })

  it('that fails takes the models over it along and no other', async () => {
    const twice = concept({
      steps: {
        large: {
          from: 'suit',
          join: { other: { of: 'suit', to: 'one', on: 'other.who = suit.who' } },
          derive: { payer: 'other.n >= 1' },
        },
      },
    })
    const alone = model('demo.alone', {
      datasets: { rows: { use: 'suit', need: 'required' } },
      steps: {
        party: {
          from: 'rows',
          group: ['who'],
          select: { label: 'min(who)', suits: 'count(*)', paid: 'any(n >= 1)' },
        },
      },
      signals: {
        some: {
          says: { zh: '有' },
          strength: 'weak',
          weight: 10,
          family: 'a',
          when: 'suits >= 1',
          evidence: 'party',
        },
      },
    })
    const { models, concepts, clues } = await screen([model('demo.over'), alone], {
      concepts: [twice],
    })
    expect(concepts.map(({ status, reason }) => [status, reason?.en])).toEqual([
      ['failed', expect.stringContaining('2 rows find two rows of "other"')],
    ])
    expect(models.map(({ status, reason }) => [status, reason?.en])).toEqual([
      ['failed', expect.stringMatching(/^Concept demo\.suits failed\. Step "large": 2 rows/)],
      ['ran', undefined],
    ])
    expect(new Set(clues.map((clue) => clue.model))).toEqual(new Set(['demo.alone']))
  })

  it('is part of the hash of the models over it', async () => {
    const [plain] = (await screen([model('demo.one')])).clues
    const changed = concept({ params: { least: { value: 2, origin: 'design' } } })
    const [other] = (await screen([model('demo.one')], { concepts: [changed] })).clues
    expect(plain?.modelHash).toMatch(/^[0-9a-f]{64}$/)
    expect(plain?.modelHash).not.toBe(model('demo.one').hash)
    expect(other?.modelHash).not.toBe(plain?.modelHash)
  })
})

describe('what a concept needs (SEMANTICS 12.3)', () => {
  it('leaves unknown what is computed from helpful data that are missing', async () => {
    const { models, clues } = await screen([model('demo.one')], { datasets: { suit: suits } })
    expect(models[0]).toMatchObject({ status: 'degraded', missing: [{ dataset: 'paid' }] })
    expect(clues.map(({ signals }) => signals.map(({ outcome }) => outcome))).toEqual([
      ['hit', 'unknown'],
      ['hit', 'unknown'],
    ])
  })

  it('keeps a model from running without required data', async () => {
    const { models } = await screen([model('demo.one')], { datasets: { paid } })
    expect(models[0]).toMatchObject({
      status: 'not-run',
      reason: { en: 'Required data is missing: suit.' },
    })
  })

  it('is helpful to a model to which the concept is', async () => {
    const helped = model('demo.one', {
      datasets: {
        paid: { use: 'paid', need: 'required' },
        rows: { use: 'demo.suits.large', need: 'helpful' },
      },
      steps: {
        party: {
          from: 'paid',
          has: { payer: { of: 'rows', on: 'payer.who = paid.who' } },
          group: ['who'],
          select: { label: 'min(who)', suits: 'count(*)', paid: 'any(payer)' },
        },
      },
      signals: {
        paid: {
          says: { zh: '有案件' },
          strength: 'weak',
          weight: 10,
          family: 'b',
          when: 'paid',
          evidence: 'party',
        },
      },
      score: { bands: { C: { from: 0 } } },
    })
    const { models, clues } = await screen([helped], { datasets: { paid } })
    expect(models[0]).toMatchObject({ status: 'degraded', missing: [{ dataset: 'suit' }] })
    expect(clues.map(({ signals }) => signals.map(({ outcome }) => outcome))).toEqual([['unknown']])
  })
})

describe('a clue that is a part of another (SEMANTICS 12.5)', () => {
  const party = (from: number) => model('demo.party', { score: { bands: { C: { from } } } })
  const atCourt = (on: readonly string[]) =>
    model('demo.court', {
      part_of: { model: 'demo.party', on },
      steps: {
        party: {
          from: 'rows',
          group: ['who', 'court'],
          select: { label: 'min(who)', suits: 'count(*)', paid: 'any(payer)' },
        },
      },
      subject: { from: 'party', key: ['who', 'court'], label: 'label', entity: 'name' },
    })

  it('names it, whichever of the two comes first', async () => {
    const models = [atCourt(['who']), party(1)]
    for (const sources of [models, models.toReversed()]) {
      const { clues } = await screen(sources)
      const ids = new Map(
        clues
          .filter((clue) => clue.model === 'demo.party')
          .map((clue) => [clue.subject.label, clue.id]),
      )
      expect(ids.size).toBe(2)
      expect(clues.map(({ model: id, subject, partOf }) => [id, subject.label, partOf])).toEqual(
        ['甲公司', '乙公司'].flatMap((label) => [
          ['demo.court', label, { model: 'demo.party', clue: ids.get(label) }],
          ['demo.party', label, null],
        ]),
      )
    }
  })

  it('names none where the subject above is no clue, or its model does not run', async () => {
    const { clues } = await screen([atCourt(['who']), party(20)])
    expect(
      clues.map(({ model: id, subject, partOf }) => [id, subject.label, partOf?.model]),
    ).toEqual([
      ['demo.court', '甲公司', 'demo.party'],
      ['demo.party', '甲公司', undefined],
      ['demo.court', '乙公司', undefined],
    ])
    const alone = await screen([atCourt(['who'])])
    expect(alone.clues.map(({ partOf }) => partOf)).toEqual([null, null])
  })

  it('by facts that are not its key fails, and the model above runs', async () => {
    const { models } = await screen([atCourt(['suits']), party(1)])
    expect(models.map(({ status, diagnostics }) => [status, diagnostics[0]?.code])).toEqual([
      ['failed', 'part-of-key'],
      ['ran', undefined],
    ])
  })
})

describe('an author', () => {
  const on = { model: model('demo.one'), concepts: [concept()], catalog, backend: memory() }
  const data = { datasets: { suit: suits, paid }, asOf }

  it.each([['rows'], ['demo.suits.large']])(
    'sees the rows of a step of a concept as %s',
    async (step) => {
      const shown = await showStep(on, { ...data, step, reveal: true })
      const rows = []
      for await (const { record, values } of shown.rows) rows.push([record, values['payer']])
      await shown.close()
      expect(rows).toEqual([
        [1, true],
        [3, false],
      ])
    },
  )

  it('is told which steps there are', async () => {
    await expect(showStep(on, { ...data, step: 'demo.suits.larg' })).rejects.toThrow(
      'Model demo.one has no step "demo.suits.larg".',
    )
  })

  it('sees in which step of a concept the rows of a subject go', async () => {
    const { funnel } = await explainSubject(on, { ...data, key, subject: '甲公司' })
    expect(funnel.map(({ step, rows, out }) => [step, rows, out])).toEqual([
      ['demo.suits.large', 2, 1],
      ['party', 1, 1],
    ])
  })
})

describe('parameters of concepts in sentences (SEMANTICS 12.4)', () => {
  const signals = (zh: string) => ({
    some: {
      says: { zh },
      strength: 'weak',
      weight: 10,
      family: 'a',
      when: 'suits >= 1',
      evidence: 'rows',
    },
  })
  const other = concept({ id: 'demo.others', params: { least: { value: 9, origin: 'design' } } })

  it('are shown, and those of the model before them', async () => {
    const plain = model('demo.plain', { signals: signals('{least}件以上') })
    const own = model('demo.own', {
      params: { least: { value: 7, origin: 'design' } },
      signals: signals('{least}件以上'),
    })
    const { clues } = await screen([plain, own])
    const said = clues.map((clue) => [clue.model, clue.signals[0]?.says])
    expect(new Map(said as [string, string][])).toEqual(
      new Map([
        ['demo.plain', '1件以上'],
        ['demo.own', '7件以上'],
      ]),
    )
  })

  it('are unknown where two concepts mean different things by one name', () => {
    const both = model('demo.both', {
      datasets: {
        rows: { use: 'demo.suits.large', need: 'required' },
        more: { use: 'demo.others.large', need: 'required' },
      },
      signals: signals('{least}件以上'),
    })
    const rules = indexRules(catalog, [concept(), other])
    const { diagnostics } = checkModel(both, rules, asOf)
    expect(diagnostics).toMatchObject([{ code: 'placeholder-unknown' }])
  })
})
