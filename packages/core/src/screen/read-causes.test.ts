import { expect, it } from 'vitest'
import type { WantedData } from '../clue/clue.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { RowObject } from '../dataset/from-rows.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts'
import { loadConcept } from '../load/load-concept.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { createScreener } from './create-screener.ts'

const head = `id: demo.causes
title: { zh: 缘由 }
line: civil
status: experimental
privacy: 1
certainty: exact
params: { term: { value: 30 days, origin: design } }
datasets:
  suit: { use: suit, need: required }
  pay: { use: pay, need: helpful }
  paid: { use: demo.shared.paid, need: helpful }
`
const tail = `
subject: { from: subject, key: [who], label: label, entity: name }
signals:
  open: { says: { zh: 未知 }, strength: weak, weight: 40, family: a, when: open, evidence: subject }
score: { bands: { A: { from: 30 } } }
`
const concept = `id: demo.shared
title: { zh: 共用 }
datasets: { pay: { use: pay, need: required } }
steps:
  paid: { from: pay, where: "kind = '全部'" }
`

const columns = `columns:
  who: { title: { zh: 谁 }, kind: text }
  day: { title: { zh: 日期 }, kind: date }
  amount: { title: { zh: 金额 }, kind: money }
  kind: { title: { zh: 种类 }, kind: text }
`
const catalog = ['suit', 'pay'].map((id): DatasetDefinition => {
  const definition = `id: ${id}\ntitle: { zh: ${id} }\nprivacy: 1\ncomplete: true\ndate: day\n${columns}`
  const { loaded, diagnostics } = loadDatasetDefinition(definition, 'dataset.yaml')
  if (loaded === undefined) throw new Error(formatDiagnostics(diagnostics))
  return loaded
})

/** What the signal of undecided subjects waits for. */
async function causes(steps: string, suit: readonly RowObject[], pay: readonly RowObject[]) {
  const { loaded, diagnostics } = loadModel(`${head}steps:\n${steps}${tail}`, 'model.yaml', '1.0.0')
  const { loaded: shared } = loadConcept(concept, 'concept.yaml', '1.0.0')
  if (loaded === undefined || shared === undefined) throw new Error(formatDiagnostics(diagnostics))
  const on = { models: [loaded], concepts: [shared], catalog, backend: memory() }
  const run = await createScreener(on).screen({
    datasets: { suit, pay },
    asOf: '2024-06-30',
    key: new Uint8Array(16),
  })
  for await (const _ of run.clues);
  await run.close()
  const [model] = run.models
  if (model?.counts === undefined) throw new Error(JSON.stringify(model))
  expect(model.counts.undecided).toBe(1)
  return model.counts.undecidedBy[0]?.wanted
}

const row = { who: '甲', day: '2024-01-02', amount: '5', kind: '全部' }
const cell = (dataset: string, column: string, number: number): WantedData => ({
  dataset,
  reason: 'cells-unknown',
  columns: [column],
  records: [{ source: dataset, row: number }],
})
const group = (open: string, from = 'row') =>
  `  subject: { from: ${from}, group: [who], select: { label: min(who), open: ${JSON.stringify(open)} } }`

it('follows a has to the condition of the step that it asks, through steps that change nothing', async () => {
  const steps = `
  whole: { from: pay, where: "kind = '全部'" }
  early: { from: whole, derive: { month: "month(day)" }, where: month < 3 }
  row: { from: suit, has: { paid: { of: early, on: paid.who = who } } }
${group('any(not paid)')}`
  const none = { ...row, kind: null }
  expect(await causes(steps, [row], [none])).toEqual([cell('pay', 'kind', 1)])
  const late = [
    { ...row, day: null },
    { ...row, who: '乙' },
  ]
  expect(await causes(steps, [row], late)).toEqual([cell('pay', 'day', 1)])
})

it('follows what a group computes, and its keep, to the rows that it read', async () => {
  const steps = `
  sums: { from: pay, group: [who], select: { total: sum(amount) }, keep: total > 9 }
  row: { from: suit, has: { much: { of: sums, on: much.who = who } } }
${group('any(much)')}`
  const rows = [row, { ...row, amount: null }, { ...row, who: '乙', amount: null }]
  expect(await causes(steps, [row], rows)).toEqual([cell('pay', 'amount', 2)])
})

it('asks of an aggregate only rows that its filter may count, and parts that decide it', async () => {
  const steps = `
  row: { from: suit }
${group("any(amount > 3) filter (where kind = '全部')")}`
  const rows = [
    { ...row, kind: '部分', amount: null },
    { ...row, kind: null, amount: '4' },
    { ...row, kind: '全部', amount: '1' },
  ]
  expect(await causes(steps, rows, [])).toEqual([cell('suit', 'kind', 2)])
  const either = `
  row: { from: suit }
${group('any(amount > 3 and known(who) and day is not null or kind = who)')}`
  expect(await causes(either, [{ ...row, amount: null }], [])).toEqual([cell('suit', 'amount', 1)])
})

const valueless = (dataset: string, columns: readonly string[], number?: number): WantedData => ({
  dataset,
  reason: 'no-value',
  columns,
  ...(number === undefined ? {} : { records: [{ source: dataset, row: number }] }),
})

it('says of a join that finds two rows that there is no single one, and names no cell', async () => {
  const to = '{ of: pay, to: maybe, two: doubt, on: other.who = who }'
  const steps = `
  row: { from: suit, join: { other: ${to} }, derive: { much: other.amount > 3 } }
${group('any(much)')}`
  const unmatched = [{ dataset: 'pay', reason: 'unmatched', columns: ['who'] }]
  expect(await causes(steps, [row], [row, { ...row, amount: '6' }])).toEqual(unmatched)
  const grouped = steps.replace('of: pay', 'of: sums')
  const sums = `
  sums: { from: pay, group: [who, kind], select: { amount: sum(amount) } }`
  expect(await causes(sums + grouped, [row], [row, { ...row, kind: '部分' }])).toEqual(unmatched)
  expect(await causes(steps, [row], [{ ...row, amount: null }])).toEqual([cell('pay', 'amount', 1)])
})

it('says of an expression without a value that nothing is missing, on which record and of which columns', async () => {
  const open = "case when kind = '全部' then true when kind = '半数' then false end"
  const rows = [row, { ...row, kind: '部分', amount: null }]
  const inAggregate = `
  row: { from: suit }
${group(`every(${open})`)}`
  expect(await causes(inAggregate, rows, [])).toEqual([valueless('suit', ['kind'], 2)])
  const filtered = inAggregate.replace('end)', 'end) filter (where day is not null)')
  expect(await causes(filtered, rows, [])).toEqual([valueless('suit', ['kind'], 2)])
  const derived = `
  row: { from: suit, derive: { whole: ${JSON.stringify(open)} } }
${group('every(whole)')}`
  expect(await causes(derived, rows, [])).toEqual([valueless('suit', ['kind'], 2)])
  const where = `
  row: { from: suit, where: ${JSON.stringify(open)} }
${group('any(amount > 9)')}`
  expect(await causes(where, [{ ...row, kind: '部分', amount: '10' }], [])).toEqual([
    valueless('suit', ['kind'], 1),
  ])
})

it('says so of a tally, and of what a group computes of no row', async () => {
  const tally = `
  row:
    from: suit
    tally: { most: { of: pay, on: most.who = who, value: "max(case when kind = '全部' then amount end)" } }
${group('any(most > 9)')}`
  const pay = [row, { ...row, kind: '部分' }]
  expect(await causes(tally, [row], pay)).toEqual([
    valueless('pay', ['kind', 'amount'].toSorted(), 2),
  ])
  const none = `
  row: { from: suit }
${group("min(amount) filter (where kind = '部分') > 3")}`
  expect(await causes(none, [row], [])).toEqual([valueless('suit', ['amount', 'kind'])])
  // An empty cell that the filter may count is the reason, and nothing else.
  expect(await causes(none, [row, { ...row, kind: null }], [])).toEqual([cell('suit', 'kind', 2)])
})

it('names no row in doubt for what it could not change', async () => {
  const steps = `
  row: { from: suit, where: "kind = '全部'" }
${group('any(amount > 3)')}`
  const rows = [
    { ...row, amount: '1' },
    { ...row, kind: null, amount: '2' },
    { ...row, kind: null, amount: '4' },
  ]
  expect(await causes(steps, rows, [])).toEqual([cell('suit', 'kind', 3)])
})

it('follows a union to the record of the part that a row is of', async () => {
  const steps = `
  row: { union: { of: { suit: {}, pay: { amount: amount + 1 } }, columns: [who, amount] } }
${group('any(amount > 9)')}`
  const rows = [{ ...row, amount: null }]
  expect(await causes(steps, [row], rows)).toEqual([cell('pay', 'amount', 1)])
})

it('follows the rows of a step that are joined, and a tally of what they hold', async () => {
  const steps = `
  bill: { from: pay, tally: { sums: { of: pay, on: sums.who = who and sums.kind = '全部', value: sum(amount) } } }
  row: { from: suit, join: { bill: { to: maybe, on: bill.who = who and bill.day = day } }, derive: { sums: bill.sums } }
${group('any(sums > 9)')}`
  const other = { ...row, day: '2024-01-05' }
  expect(await causes(steps, [row], [row, { ...other, amount: null }])).toEqual([
    cell('pay', 'amount', 2),
  ])
  expect(await causes(steps, [row], [row, { ...other, kind: null }])).toEqual([
    cell('pay', 'kind', 2),
  ])
})

it('follows merged periods to the days that make them', async () => {
  const steps = `
  dated: { from: pay, derive: { until: day }, spans: { by: [who], from: day, to: until } }
  row: { from: suit, has: { there: { of: dated, on: there.who = who and there.until > day } } }
${group('any(there)')}`
  const rows = [row, { ...row, day: null }]
  expect(await causes(steps, [row], rows)).toEqual([cell('pay', 'day', 2)])
})

it('follows rows into a concept', async () => {
  const steps = `
  row: { from: suit, has: { settled: { of: paid, on: settled.who = who } } }
${group('any(not settled)')}`
  expect(await causes(steps, [row], [{ ...row, kind: null }])).toEqual([cell('pay', 'kind', 1)])
})

it('follows the keep that leaves the subject itself in doubt', async () => {
  const steps = `
  row: { from: suit }
  subject: { from: row, group: [who], select: { label: min(who), open: known(who), total: sum(amount) }, keep: total > 9 }`
  expect(await causes(steps, [row, { ...row, amount: null }], [])).toEqual([
    cell('suit', 'amount', 2),
  ])
})
