import { type LoadedModel, memory } from '@mingjian/core'
import { readPacks } from '@mingjian/packs'
import {
  type FundData,
  generateDemoFund,
  generateFund,
  type Screened,
  screenPlain,
} from '@mingjian/testkit'
import { expect, it } from 'vitest'

const asOf = '2026-01-31'
const { models, concepts, catalog } = await readPacks('rules')
const found = models.find((each) => each.model.id === 'civil.hpf-sham-litigation')
if (found === undefined) throw new Error('The model is not there.')
const model: LoadedModel = found

const screen = (data: FundData, screened: LoadedModel = model) =>
  screenPlain({
    model: screened,
    concepts,
    catalog,
    datasets: data.tables,
    backend: memory(),
    asOf,
  })

it('a clue goes away without exactly what wouldClear names, and stays without less', async () => {
  const data = generateDemoFund()
  const { clues } = await screen(data)
  const sets = new Map(
    clues.flatMap(({ wouldClear }) => wouldClear.map(({ signals }) => [signals.join(), signals])),
  )
  // Each set is a run: two of every size.
  const chosen = [1, 2, 3].flatMap((size) =>
    [...sets.values()].filter((signals) => signals.length === size).slice(0, 2),
  )
  expect(chosen.length).toBeGreaterThan(3)
  for (const removed of chosen) {
    const left = keysOf(await screen(data, without(removed)))
    let cleared = 0
    for (const { subject, wouldClear } of clues) {
      const clearing = wouldClear.map(({ signals }) => signals)
      const clears = clearing.some((signals) => signals.every((id) => removed.includes(id)))
      const isSmaller = clearing.some((signals) => removed.length < signals.length)
      if (clears) expect(left).not.toContain(subject.key[0])
      else if (isSmaller) expect(left).toContain(subject.key[0])
      if (clears) cleared += 1
    }
    expect(cleared).toBeGreaterThan(0)
  }
}, 300_000)

it('without bank data of some the flow back is unknown for exactly these, and clear for nobody', async () => {
  const data = generateFund({ seed: 4 })
  const whole = await screen(data)
  const applicants = whole.subjects.map(({ key }) => key[0] ?? '')
  const lost = new Set(applicants.filter((_, i) => i % 3 === 0))
  const deals = data.tables.exec_case.filter((row) => lost.has(row['applicant_id'] ?? ''))
  const silent = new Set([...lost, ...deals.map((row) => row['respondent_id'] ?? '')])
  const bank_txn = data.tables.bank_txn.filter((row) => !silent.has(row['owner_id'] ?? ''))
  const some = await screen({ ...data, tables: { ...data.tables, bank_txn } })
  const before = outcomesOf(whole, 'flow_back')
  const after = outcomesOf(some, 'flow_back')
  for (const applicant of applicants) {
    const expected = lost.has(applicant) ? 'unknown' : before.get(applicant)
    expect([applicant, after.get(applicant)]).toEqual([applicant, expected])
  }
  const { bank_txn: _, ...others } = data.tables
  const none = await screen({ ...data, tables: others as FundData['tables'] })
  expect(new Set(outcomesOf(none, 'flow_back').values())).toEqual(new Set(['unknown']))
}, 300_000)

const keysOf = ({ clues }: Screened): string[] => clues.map(({ subject }) => subject.key[0] ?? '')

const outcomesOf = ({ subjects }: Screened, id: string): ReadonlyMap<string, string> =>
  new Map(subjects.map(({ key, signals }) => [key[0] ?? '', signals.get(id) ?? 'error']))

/** The model in which some signals can never hit. */
function without(ids: readonly string[]): LoadedModel {
  const signals = Object.entries(model.model.signals).map(([id, signal]) => [
    id,
    ids.includes(id) ? { ...signal, when: 'deductions < 0' } : signal,
  ])
  return { ...model, model: { ...model.model, signals: Object.fromEntries(signals) } }
}
