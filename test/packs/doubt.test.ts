import { checkModel, indexRules, keyCells, type LoadedModel, memory } from '@mingjian/core'
import { readPacks } from '@mingjian/packs'
import {
  damageFund,
  type FundData,
  type FundTable,
  fundTables,
  generateDemoFund,
  generateFund,
  type Screened,
  screenPlain,
} from '@mingjian/testkit'
import { expect, it } from 'vitest'
import { refute } from '../differential/refute.ts'

const asOf = '2026-01-31'
const { models, concepts, catalog } = await readPacks('rules')
const found = models.find((each) => each.model.id === 'civil.hpf-sham-litigation')
if (found === undefined) throw new Error('The model is not there.')
const model: LoadedModel = found

const screen = (data: FundData, screened: LoadedModel = model, doubtLost = false) =>
  screenPlain({
    model: screened,
    doubtLost,
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

it.each(
  models
    .filter(({ model: { id } }) => id.startsWith('civil.hpf-'))
    .map((level) => [level.model.id, level] as const),
)(
  '%s says nothing wrong where three in a hundred cells are empty',
  async (id, level) => {
    const { checked } = checkModel(level, indexRules(catalog, concepts), asOf)
    if (checked === undefined) throw new Error('The model has mistakes.')
    const places = keyCells(checked)
    const counts = new Map<string, OutcomeCounts>()
    let lost = 0
    for (const seed of [11, 12]) {
      const data = generateFund({ seed })
      const damaged = damageFund(data, { missing: 0.03, seed })
      // The same cells but those of keys: every row has its place.
      const kept = damageFund(data, { missing: 0.03, seed, spared: places })
      const truth = await screen(data, level)
      const placed = await screen(kept, level)
      expect(refute(placed.subjects, truth.subjects)).toBeUndefined()
      countOutcomes(counts, {
        whole: truth,
        placed,
        doubted: await screen(damaged, level, true),
        all: await screen(damaged, level),
      })
      lost += countLost(data, damaged, places)
    }
    console.log(`${id}: unknown outcomes in %, and wrong ones; ${lost} rows lost their place`)
    console.table(Object.fromEntries([...counts].map(([each, found]) => [each, toShares(found)])))
    const sum = (pick: (counts: OutcomeCounts) => number) =>
      [...counts.values()].reduce((total, each) => total + pick(each), 0)
    expect(lost).toBeGreaterThan(0)
    expect(sum(({ placed }) => placed.wrong)).toBe(0)
    expect(sum(({ placed }) => placed.unknown)).toBeLessThan(sum(({ placed }) => placed.told) / 2)
    // Whichever cells are lost: what rows without a place could change is doubted, where a run asks for it.
    expect(sum(({ doubted }) => doubted.wrong)).toBe(0)
    // A network may have another name then: of none anything is certain.
    const certain = sum(({ doubted }) => doubted.told - doubted.unknown)
    if (level.model.subject.entity === 'network') expect(certain).toBe(0)
    else expect(certain).toBeGreaterThan(100)
    // Else such rows are counted, and take nobody's certainty (SEMANTICS 4.11).
    expect(sum(({ all }) => all.wrong)).toBeLessThan(sum(({ all }) => all.told) / 50)
  },
  300_000,
)

interface Told {
  told: number
  unknown: number
  wrong: number
}

const ways = ['whole', 'placed', 'doubted', 'all'] as const

/**
 * What is said of a signal or an explanation: of whole data, where all rows have their place, and
 * where any cell may be lost, with such rows doubted and without.
 */
type OutcomeCounts = Readonly<Record<(typeof ways)[number], Told>>

function countOutcomes(
  counts: Map<string, OutcomeCounts>,
  screened: Readonly<Record<(typeof ways)[number], Screened>>,
): void {
  const truth = new Map(screened.whole.subjects.map((subject) => [subject.key.join(), subject]))
  const none = (): Told => ({ told: 0, unknown: 0, wrong: 0 })
  for (const way of ways) {
    for (const { key, inDoubt, signals, explanations } of screened[way].subjects) {
      const real = truth.get(key.join())
      for (const [id, outcome] of [...signals, ...explanations]) {
        const sums = counts.get(id) ?? {
          whole: none(),
          placed: none(),
          doubted: none(),
          all: none(),
        }
        counts.set(id, sums)
        sums[way].told += 1
        if (outcome === 'unknown') sums[way].unknown += 1
        else if (real === undefined) sums[way].wrong += inDoubt ? 0 : 1
        else if ((real.signals.get(id) ?? real.explanations.get(id)) !== outcome) {
          sums[way].wrong += 1
        }
      }
    }
  }
}

/** A row of the table that is printed. */
function toShares({ whole, placed, doubted, all }: OutcomeCounts) {
  const share = ({ told, unknown }: Told) => Math.round((1000 * unknown) / told) / 10
  return {
    'whole data': share(whole),
    'no key lost': share(placed),
    'any cell lost': share(all),
    wrong: all.wrong,
    'lost rows doubted': share(doubted),
    'wrong then': doubted.wrong,
    of: all.told,
  }
}

/** Rows that lost a cell by which they find their place. */
function countLost(before: FundData, after: FundData, places: ReadonlySet<string>): number {
  const isLost = (table: FundTable, at: number): boolean =>
    Object.entries(before.tables[table][at] ?? {}).some(
      ([column, cell]) =>
        places.has(`${table}.${column}`) && cell !== '' && !after.tables[table][at]?.[column],
    )
  return fundTables
    .map((table) => before.tables[table].filter((_, at) => isLost(table, at)).length)
    .reduce((sum, rows) => sum + rows, 0)
}

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
