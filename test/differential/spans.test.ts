import { type Backend, type FactJson, memory, showStep } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkProperty } from './check-property.ts'
import {
  dayText,
  type Merging,
  type PeriodRow,
  type ShownSpan,
  spansByHand,
  spansModel,
} from './period-worlds.ts'

const statuses = ['监', '押', '矫', '外'] as const
const day = fc.integer({ min: 0, max: 24 })
const length = fc.integer({ min: -2, max: 8 })

/** A row without anything missing. */
const complete: fc.Arbitrary<PeriodRow> = fc
  .record({
    who: fc.constantFrom('甲', '乙', '丙'),
    start: day,
    length: fc.oneof({ weight: 8, arbitrary: length }, { weight: 1, arbitrary: fc.constant(null) }),
    status: fc.constantFrom(...statuses),
  })
  .map(({ length: days, ...row }) => ({
    ...row,
    stop: days === null ? 'open' : row.start + days,
    counts: true,
  }))

/** What of a row is missing. */
const damage = fc.record({
  start: fc.nat(6).map((n) => n === 0),
  stop: fc.nat(5).map((n) => n === 0),
  counts: fc.nat(4).map((n) => n === 0),
})

const merging: fc.Arbitrary<Merging> = fc.record({
  gap: fc.constantFrom(0, 0, 1, 3),
  order: fc.constantFrom(null, ['监', '押', '矫'], ['矫', '监'], ['押']),
})

const rows = fc.array(complete, { minLength: 1, maxLength: 18 })

describe('spans', () => {
  it('of complete data are on every backend what counting days finds', async () => {
    await checkProperty(
      fc.record({ rows, merging }),
      40,
      async (example) => {
        const wanted = show(spansByHand(example.rows, example.merging))
        for (const backend of [memory(), duckdb()]) {
          const found = show(await spansOn(backend, example.rows, example.merging))
          if (found !== wanted) return `${backend.name} found\n${found}\nexpected\n${wanted}`
        }
        return undefined
      },
      showExample,
    )
  }, 600_000)

  it('of incomplete data hold the spans of every way to complete them', async () => {
    let certain = 0
    await checkProperty(
      fc.record({
        rows: fc.array(fc.tuple(complete, damage), { minLength: 1, maxLength: 12 }),
        merging,
        fillings: fc.array(
          fc.array(fc.tuple(complete, fc.boolean()), { minLength: 12, maxLength: 12 }),
          {
            minLength: 8,
            maxLength: 8,
          },
        ),
      }),
      40,
      async (example) => {
        const damaged = example.rows.map(
          ([row, lost]): PeriodRow => ({
            ...row,
            start: lost.start ? null : row.start,
            stop: lost.stop ? null : row.stop,
            counts: lost.counts ? null : true,
          }),
        )
        const claimed = await spansOn(memory(), damaged, example.merging)
        const other = await spansOn(duckdb(), damaged, example.merging)
        if (show(claimed) !== show(other)) return `memory\n${show(claimed)}\nduckdb\n${show(other)}`
        certain += claimed.filter(({ inDoubt }) => !inDoubt).length
        for (const filling of example.fillings) {
          const world = damaged.map((row, i): PeriodRow => {
            const [by, counts] = filling[i] ?? [row, true]
            return {
              ...row,
              start: row.start ?? by.start,
              stop: row.stop ?? by.stop,
              counts: row.counts ?? counts,
            }
          })
          const truth = spansByHand(world, example.merging)
          const complaint = refute(claimed, truth)
          if (complaint !== undefined) {
            return `${complaint}\nclaimed\n${show(claimed)}\ntruth\n${show(truth)}\n${showRows(world)}`
          }
        }
        return undefined
      },
      ({ rows: all, merging: how }) => `${JSON.stringify(how)}\n${JSON.stringify(all)}`,
    )
    console.log(`${certain} certain spans`)
    expect(certain).toBeGreaterThan(0)
  }, 600_000)
})

/** The rows of the step on a backend. */
async function spansOn(
  backend: Backend,
  data: readonly PeriodRow[],
  how: Merging,
): Promise<ShownSpan[]> {
  const { model, catalog } = spansModel(how)
  const held = data.map(({ who, start, stop, status, counts }) => ({
    who,
    start: start === null ? null : dayText(start),
    stop: stop === null ? '未知' : stop === 'open' ? null : dayText(stop),
    status,
    counts,
  }))
  const options = { datasets: { held }, asOf: '2024-06-30', step: 'spans', reveal: true }
  const shown = await showStep({ model, catalog, backend }, options)
  const found: ShownSpan[] = []
  for await (const { values, inDoubt } of shown.rows) {
    found.push({
      who: String(values['who']),
      status: how.order === null ? null : String(values['status']),
      inDoubt,
      start: rangeOf(values['start'] ?? null),
      stop: rangeOf(values['stop'] ?? null),
    })
  }
  await shown.close()
  return found
}

function rangeOf(fact: FactJson): ShownSpan['start'] {
  if (typeof fact !== 'object' || fact === null)
    return [fact as string | null, fact as string | null]
  return [fact.low as string | null, fact.high as string | null]
}

/** Each span that is there for sure is a true one, and each true one is a span that was claimed. */
function refute(claimed: readonly ShownSpan[], truth: readonly ShownSpan[]): string | undefined {
  const fits = (claim: ShownSpan, span: ShownSpan) =>
    claim.who === span.who &&
    claim.status === span.status &&
    holds(claim.start, span.start[0]) &&
    holds(claim.stop, span.stop[0])
  const sure = claimed.filter(({ inDoubt }) => !inDoubt)
  if (!canPair(sure, truth, fits)) return 'A span that was sure does not exist.'
  if (!canPair(truth, claimed, (span, claim) => fits(claim, span))) return 'A span was not claimed.'
  return undefined
}

const holds = ([low, high]: ShownSpan['start'], found: string | null): boolean =>
  found !== null && (low === null || low <= found) && (high === null || found <= high)

/** Whether all of the one kind find one each of the other. */
function canPair<A, B>(all: readonly A[], others: readonly B[], fits: (a: A, b: B) => boolean) {
  const taken = new Map<number, number>()
  const place = (at: number, tried: Set<number>): boolean =>
    others.some((other, i) => {
      if (tried.has(i) || !fits(all[at] as A, other)) return false
      tried.add(i)
      const before = taken.get(i)
      if (before !== undefined && !place(before, tried)) return false
      taken.set(i, at)
      return true
    })
  return all.every((_, at) => place(at, new Set()))
}

const show = (spans: readonly ShownSpan[]): string =>
  spans
    .map(({ who, status, inDoubt, start, stop }) => {
      const range = ([low, high]: ShownSpan['start']) =>
        low === high && low !== null ? low : `${low ?? '…'}~${high ?? '…'}`
      return `${who} ${status ?? ''} ${range(start)} ${range(stop)}${inDoubt ? ' ?' : ''}`
    })
    .toSorted()
    .join('\n')

const showRows = (all: readonly PeriodRow[]): string =>
  all
    .map(({ who, start, stop, status, counts }) => {
      const [from, to] = [start, stop].map((end) => (end === null ? '∅' : dayText(end)))
      return `${who} ${from} ${to} ${status} ${counts}`
    })
    .join('\n')

const showExample = (example: { rows: readonly PeriodRow[]; merging: Merging }): string =>
  `${JSON.stringify(example.merging)}\n${showRows(example.rows)}`
