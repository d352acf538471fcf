import { assessReadiness, type KeyMatch, memory, type Readiness } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { readPacks } from '@mingjian/packs'
import { breakFund, type FundFaults, generateFund } from '@mingjian/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const { models, concepts, catalog } = await readPacks('rules')
const chosen = models.filter((each) => each.model.id === 'civil.hpf-sham-litigation')

const whole = generateFund({ ordinary: 40, withdrawals: 40 })

const assess = (faults: FundFaults, backend = memory()): Promise<Readiness> =>
  assessReadiness(
    { models: chosen, concepts, catalog, backend },
    { datasets: breakFund(whole, faults).tables, asOf: '2026-01-31' },
  )

/** Every reason that is given anywhere, with the column or dataset that is at fault. */
const faultsIn = ({ joins }: Readiness): string[] =>
  [...new Set(joins.flatMap(({ left, right }) => [...of(left, right), ...of(right, left)]))].sort()

const of = (here: KeyMatch['left'], there: KeyMatch['left']): string[] =>
  here.reasons.map(({ reason, at }) => {
    const fault = at === 'here' ? here : there
    return at === 'period'
      ? `${reason} ${fault.dataset}`
      : `${reason} ${fault.dataset}.${fault.column}`
  })

const planted = {
  digits: { faults: { digits: 0.5 }, found: 'digits-lost exec_case.respondent_id' },
  masks: { faults: { masks: 0.4 }, found: 'masked hpf_txn.person_id' },
  spelling: { faults: { spelling: 0.6 }, found: 'spelling hpf_txn.exec_no' },
  period: { faults: { from: '2023-01-01' }, found: 'outside-period exec_case' },
} as const

type Fault = keyof typeof planted
const names = Object.keys(planted) as Fault[]
const plant = (faults: readonly Fault[], seed = 1): FundFaults =>
  Object.assign({ seed }, ...faults.map((name) => planted[name].faults))
const expectedOf = (faults: readonly Fault[]): string[] =>
  faults.map((name) => planted[name].found).sort()

describe('of data that do not meet (SEMANTICS 14.1, SEMANTICS 14.2)', () => {
  it('names the join, three keys of each side, and the right reason for each of four faults', async () => {
    const found = await assess(plant(names))
    const [worst] = found.joins
    expect(worst?.askers).toEqual([
      { model: 'civil.hpf-deduction', step: 'deduction', alias: 'exec', to: 'one' },
    ])
    expect(worst?.left.met ?? 1).toBeLessThan((worst?.left.rows ?? 0) / 2)
    expect(worst?.left.examples).toHaveLength(3)
    expect(worst?.right.examples).toHaveLength(3)
    expect(faultsIn(found)).toEqual(expectedOf(names))
    expect(JSON.stringify(found)).not.toMatch(/\d{17}[\dX]/)
  })

  it('gives no reason where nothing was planted', async () => {
    expect(faultsIn(await assess({}))).toEqual([])
  })

  it('says the same of every combination of faults, whichever rows they hit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(names),
        fc.integer({ min: 1, max: 1000 }),
        async (faults, seed) => {
          const found = await assess(plant(faults, seed))
          expect(faultsIn(found)).toEqual(expectedOf(faults))
          // Whatever is at fault, it is this join that it is told of first.
          if (faults.length > 0) expect(found.joins[0]?.askers[0]?.alias).toBe('exec')
        },
      ),
      { numRuns: 8 },
    )
  }, 240_000)

  it('finds the same on every backend', async () => {
    const faults = plant(names)
    const [one, other] = [await assess(faults), await assess(faults, duckdb())]
    const plain = (found: Readiness) => JSON.parse(JSON.stringify(found, leaveSeconds))
    expect(plain(other)).toEqual(plain(one))
  })
})

describe('what else would help', () => {
  it('other columns find rows whose key is not found, of exactly one key (SEMANTICS 14.3)', async () => {
    const { joins, repairs } = await assess({ spelling: 0.6 })
    const exec = joins[0]
    const lost = (exec?.left.rows ?? 0) - (exec?.left.met ?? 0)
    expect(lost).toBeGreaterThan(20)
    const fallback = repairs.find(
      (each) => each.kind === 'fallback' && each.of.column === 'exec_no' && each.isUsed,
    )
    expect(fallback).toMatchObject({
      by: [{ left: 'person_id', right: 'respondent_id' }],
      grade: 'A',
    })
    expect(fallback?.wins ?? 0).toBeGreaterThan(0)
    expect(fallback?.wins ?? 0).toBeLessThanOrEqual(lost)
  })

  it('months are named in which others have rows and nothing is covered (SEMANTICS 14.4)', async () => {
    const { datasets } = await assess({ from: '2023-01-01' })
    const cases = datasets.find(({ dataset }) => dataset === 'exec_case')
    const before = cases?.blindMonths.filter(({ month }) => month < '2023-01') ?? []
    expect(before.length).toBeGreaterThan(6)
    // Nobody declared a period: the last month with a case may be followed by one without.
    expect((cases?.blindMonths.length ?? 0) - before.length).toBeLessThanOrEqual(1)
    const { datasets: all } = await assess({})
    const covered = all.find(({ dataset }) => dataset === 'exec_case')
    expect(covered?.blindMonths.length).toBeLessThanOrEqual(1)
  })

  it('rows without the key of a subject are told, with what is wrong with most cells', async () => {
    const { repairs, models: found } = await assess({ applicants: 0.7 })
    expect(repairs.find(({ kind }) => kind === 'fill')).toMatchObject({
      of: { dataset: 'exec_case', column: 'applicant_id' },
      fault: 'masked',
    })
    expect(found.map(({ can }) => can)).toEqual(['run'])
  })

  it('a column in which nothing is written is told, and what would be found if it were', async () => {
    const { exec_case, ...others } = whole.tables
    const empty = exec_case.map(({ respondent_id: _, ...row }) => row)
    const found = await assessReadiness(
      { models: chosen, concepts, catalog, backend: memory() },
      {
        datasets: { ...others, exec_case: empty.map((row) => ({ ...row, respondent_id: '' })) },
        asOf: '2026-01-31',
      },
    )
    expect(found.models[0]?.can).toBe('degraded')
    const of = { dataset: 'exec_case', column: 'respondent_id' }
    expect(found.models[0]?.asks).toContainEqual(
      expect.objectContaining({ dataset: of.dataset, columns: [of.column], why: 'empty' }),
    )
    expect(found.repairs).toContainEqual(
      expect.objectContaining({ kind: 'fill', of, fault: 'empty' }),
    )
    expect(found.models.flatMap(({ asks }) => asks.filter(({ why }) => why === 'outside'))).toEqual(
      [],
    )
  })

  it('no example shows a number or a name, whatever stands in a column', async () => {
    const { hpf_txn, ...others } = whole.tables
    const stray = [
      '110105199001011234',
      '11010519900101123X',
      '身份证110105199001011234',
      '张三丰执行案',
      '李四13800138000',
    ]
    let at = 0
    const odd = hpf_txn.map((row) => {
      if ((row['exec_no'] ?? '') === '' || at >= stray.length) return row
      at += 1
      return { ...row, exec_no: stray[at - 1] ?? '', court: stray[at - 1] ?? '' }
    })
    const found = await assessReadiness(
      { models: chosen, concepts, catalog, backend: memory() },
      { datasets: { ...others, hpf_txn: odd }, asOf: '2026-01-31' },
    )
    const shown = JSON.stringify(found.joins)
    expect(shown).not.toMatch(/\d{9}|张三丰|李四/)
  })

  it('what is not delivered is asked for, what is required first', async () => {
    const { hpf_txn, exec_case } = whole.tables
    const { models: found, missing } = await assessReadiness(
      { models: chosen, concepts, catalog, backend: memory() },
      { datasets: { hpf_txn, exec_case }, asOf: '2026-01-31' },
    )
    expect(found[0]?.can).toBe('cannot')
    expect(found[0]?.asks[0]).toEqual({
      dataset: 'civil_case',
      why: 'missing',
      isRequired: true,
      subjects: 0,
    })
    expect(missing[0]).toMatchObject({
      dataset: 'civil_case',
      requiredBy: ['civil.hpf-sham-litigation'],
    })
  })
})

const leaveSeconds = (name: string, value: unknown): unknown =>
  name === 'seconds' ? undefined : value
