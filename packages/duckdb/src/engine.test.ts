import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boolean, decimal, string, type TableQuery, type Value } from '@mingjian/core'
import { duckdbDialect, lowerTable, sqlOperators } from '@mingjian/sql'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { duckdb } from './index.ts'
import { datasetOf } from './testing/dataset-of.ts'
import { amount, call, collect, columns, lit, planOf, suits, who } from './testing/plans.ts'

describe('replacing an operator', () => {
  it('changes the answer, so a test can see it noticed', async () => {
    const value = call('greaterThanInclusive', boolean, amount, lit('1.00', decimal(2)))
    const plan = planOf([{ kind: 'filter', condition: value }], [{ name: 'who', type: string }])
    const query: TableQuery = {
      table: 'step',
      columns: ['$record'],
      order: [{ column: '$record' }],
    }
    const read = async (backend: ReturnType<typeof duckdb>) => {
      const session = await backend.open(new Map([['suits', suits]]), {})
      const rows = await collect(await session.run(plan), query)
      await session.close()
      return rows.length
    }
    expect(await read(duckdb())).toBe(6)
    const broken = duckdb({ operators: { greaterThanInclusive: sqlOperators.greaterThan } })
    expect(await read(broken)).toBe(2)
  })
})

describe('the engine', () => {
  it('spills beyond its memory and leaves no folder behind', async () => {
    // A folder of its own: in that of the system other tests spill at the same time.
    const folder = await mkdtemp(join(tmpdir(), 'mingjian-spills-'))
    vi.stubEnv('TMPDIR', folder)
    onTestFinished(async () => {
      vi.unstubAllEnvs()
      await rm(folder, { recursive: true, force: true })
    })
    const wide = datasetOf(
      'suits',
      { who: 'text', day: 'date', amount: 'money' },
      Array.from({ length: 200_000 }, (_, i): Value[] => [
        `${'x'.repeat(200)}${(i * 7919) % 200_000}`,
        i,
        1n,
      ]),
    )
    const session = await duckdb().open(new Map([['suits', wide]]), {
      memory: 40_000_000,
      threads: 1,
    })
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^mingjian-duckdb-/)])
    const run = await session.run(planOf([], columns))
    const query: TableQuery = { table: 'step', columns: ['who'], order: [{ column: 'who' }] }
    let rows = 0
    for await (const batch of run.read(query)) rows += batch.length
    expect(rows).toBe(200_000)
    await session.close()
    expect(await readdir(folder)).toEqual([])
  })

  it('prints the text of a table as named steps', () => {
    const plan = planOf([{ kind: 'filter', condition: call('known', boolean, who) }], columns)
    const names = {
      dataset: () => ['data', 'suits'],
      datasetColumns: () => new Set(['$source', '$record', 'who']),
      table: (name: string) => [name],
      borrowed: () => [],
    }
    const [created] = lowerTable(plan, 'step', { dialect: duckdbDialect, names })
    expect(created).toMatchObject({
      kind: 'create',
      path: ['step'],
      sql: { text: expect.stringContaining('"step/1 filter" AS (') },
    })
  })
})
