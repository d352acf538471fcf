import { describe, expect, it } from 'vitest'
import { concatDatasets } from './concat-datasets.ts'
import { observeCoverage } from './coverage.ts'
import type { Dataset } from './dataset.ts'
import { datasetDefinitionSchema } from './definition.ts'
import { createDataset, type RowObject } from './from-rows.ts'
import { storedColumns } from './pending.ts'

const letter = datasetDefinitionSchema.parse({
  id: 'letter',
  title: { zh: '文书' },
  privacy: 1,
  date: 'sent',
  columns: {
    no: { title: { zh: '文号' }, kind: 'text' },
    sent: { title: { zh: '发出' }, kind: 'date' },
    reply: { title: { zh: '回复' }, kind: 'date', empty: 'pending' },
  },
})

const file = (name: string, rows: readonly RowObject[]): Dataset =>
  createDataset(letter, rows, { name })

describe('what a backend keeps of a pending date', () => {
  it('is no day, and a flag beside it', async () => {
    const data = file('a', [{ reply: null }, { reply: '2024-03-05' }, { reply: '不详' }, {}])
    const { columns, cells } = storedColumns(data)
    expect(columns.map(({ name }) => name)).toEqual(['no', 'sent', 'reply', 'reply$pending'])
    const kept: unknown[] = []
    for await (const batch of data.batches()) kept.push(...batch.map((row) => cells(row).slice(2)))
    expect(kept).toEqual([
      [null, true],
      [19_787, false],
      [null, false],
      [null, false],
    ])
  })
})

/** The last days of the sources, once they have been read. */
async function lastDaysOf(
  parts: readonly Dataset[],
  declared?: { from: string | null; to: string | null },
): Promise<readonly (string | null)[] | undefined> {
  const { dataset, coverage } = observeCoverage(concatDatasets(parts), {
    declared,
    asOf: '2024-12-31',
  })
  for await (const _ of dataset.batches());
  return coverage().lastDays
}

/** SEMANTICS 5.18. */
describe('the last day that a source knows of', () => {
  const january = file('january', [
    { no: '1', sent: '2024-01-10', reply: null },
    { no: '2', sent: '2024-01-20', reply: '2024-02-03' },
  ])
  const june = file('june', [{ no: '3', sent: '2024-06-05', reply: null }])

  it('is that of each file: what is pending in an old one may have happened since', async () => {
    expect(await lastDaysOf([january, june])).toEqual(['2024-02-03', '2024-06-05'])
  })

  it('is the declared end of a single source, and of several no later than it', async () => {
    const to = (day: string | null) => ({ from: null, to: day })
    expect(await lastDaysOf([june], to('2024-09-30'))).toEqual(['2024-09-30'])
    expect(await lastDaysOf([june], to('2025-06-30'))).toEqual(['2024-12-31'])
    expect(await lastDaysOf([june], to(null))).toEqual(['2024-12-31'])
    expect(await lastDaysOf([january, june], to('2024-05-31'))).toEqual([
      '2024-02-03',
      '2024-05-31',
    ])
  })

  it('is none where the source holds no day, and not after the day of the run', async () => {
    const empty = file('empty', [{ no: '1', reply: null }])
    const planned = file('planned', [{ no: '1', sent: '2031-01-01', reply: null }])
    expect(await lastDaysOf([empty, planned])).toEqual([null, '2024-12-31'])
  })
})
