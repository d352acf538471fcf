import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Value } from '../values/type.ts'
import { createCounts } from './counts.ts'
import { observeCoverage } from './coverage.ts'
import type { Dataset, DatasetRow } from './dataset.ts'
import { datasetDefinitionSchema } from './definition.ts'
import type { RowAnswer, RowQuestion } from './row-questions.ts'

const definition = datasetDefinitionSchema.parse({
  id: 'stay',
  title: { zh: '入住' },
  privacy: 1,
  date: 'from',
  until: 'to',
  columns: {
    who: { title: { zh: '谁' }, kind: 'text' },
    from: { title: { zh: '起' }, kind: 'timestamp' },
    to: { title: { zh: '止' }, kind: 'date', empty: 'open' },
    judged: { title: { zh: '判决' }, kind: 'date', empty: 'pending' },
  },
})
const columns = Object.keys(definition.columns)
const lastDay = 2_932_896

/** What a question means, row by row. */
function answer(question: RowQuestion, rows: readonly DatasetRow[]): RowAnswer {
  const { ask, column } = question
  const cellIn = ({ cells }: DatasetRow, name: string): Value =>
    cells[columns.indexOf(name)] ?? null
  const dayIn = (row: DatasetRow, name: string): number => {
    const cell = cellIn(row, name)
    if (typeof cell !== 'number') return Number.NaN
    return name === 'from' ? Math.floor(cell / 86_400) : cell
  }
  const days = rows.map((row) => dayIn(row, column)).filter((day) => !Number.isNaN(day))
  const closed = days.filter((day) => day < lastDay)
  if (ask === 'unknown') return rows.filter((row) => cellIn(row, column) === null).length
  if (ask === 'earliest') return closed.length === 0 ? undefined : Math.min(...closed)
  if (ask === 'latest') {
    const counted = question.open ? days : closed
    return counted.length === 0 ? undefined : Math.max(...counted)
  }
  if (ask === 'after') return closed.filter((day) => day > question.day).length
  if (ask === 'outside') {
    const { from, to, ending } = question
    return rows.filter((row) => {
      const [first, last] = [dayIn(row, column), dayIn(row, ending)]
      return (from !== null && last < from) || (to !== null && first > to && first < lastDay)
    }).length
  }
  if (ask === 'before' || ask === 'first-before') {
    const found = rows.filter((row) => dayIn(row, column) < dayIn(row, question.other))
    return ask === 'before'
      ? found.length
      : found.map(({ record }) => record).slice(0, question.most)
  }
  return undefined
}

const day = fc.constantFrom(18_262, 18_300, 18_400, 30_000, lastDay)
const row = fc.record({
  source: fc.constantFrom(0, 1),
  cells: fc.tuple(
    fc.constantFrom<Value>('甲', null),
    fc.oneof(
      fc.constant(null),
      day.map((each) => each * 86_400 + 3600),
    ),
    fc.oneof(fc.constant(null), day),
    fc.oneof<fc.Arbitrary<Value>[]>(fc.constant(null), fc.constant('pending'), day),
  ),
})
const declared = fc.constantFrom(undefined, { from: '2020-01-01', to: '2020-12-31' })

it('is the same whether rows went by or a backend answered for them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row), declared, async (given, period) => {
      const rows = given.map((each, at): DatasetRow => ({ ...each, record: at + 1 }))
      const source = { format: 'rows', headers: [], counts: createCounts() }
      async function* batches() {
        yield rows
      }
      const dataset: Dataset = {
        definition,
        columns,
        sources: [
          { name: 'a', ...source },
          { name: 'b', ...source },
        ],
        batches,
        bulk: { batches, parts: [], repeats: undefined, watchers: [] },
      }
      const options = { declared: period, asOf: '2024-06-30' }
      const watched = observeCoverage(dataset, options)
      for await (const _ of watched.dataset.batches());
      const asked = observeCoverage(dataset, options)
      for (const { questions, heed } of asked.dataset.bulk?.watchers ?? []) {
        heed(
          questions.map((question) =>
            [0, 1].map((at) =>
              answer(
                question,
                rows.filter((each) => each.source === at),
              ),
            ),
          ),
        )
      }
      expect(asked.coverage()).toEqual(watched.coverage())
    }),
  )
})
