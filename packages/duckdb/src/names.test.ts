import { boolean, type Plan, string, type TableQuery } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { duckdb } from './index.ts'
import { datasetOf } from './testing/dataset-of.ts'
import { call, col, collect, lit, planOf, who } from './testing/plans.ts'

describe('names and texts from outside', () => {
  it('cannot become SQL', async () => {
    const nasty = [
      '"; DROP SCHEMA data CASCADE; --',
      "a'b\\",
      'x\ny',
      '$1',
      '/* */',
      '中 "文"',
      '{}',
    ]
    for (const name of nasty) {
      const value = call('equal', boolean, who, lit(name, string))
      const data = datasetOf('suits', { who: 'text' }, [[name], [`${name}'`], ['\0']])
      const plan: Plan = {
        model: name,
        datasets: [{ name, use: 'suits', columns: [{ name: 'who', type: string }] }],
        tables: [
          {
            name: `${name} 1`,
            from: { dataset: name },
            operations: [{ kind: 'derive', columns: [{ name, value }] }],
            columns: [
              { name: 'who', type: string },
              { name, type: boolean },
            ],
            keep: false,
          },
          {
            name,
            from: { table: `${name} 1` },
            operations: [{ kind: 'filter', condition: col(name, boolean) }],
            columns: [
              { name: 'who', type: string },
              { name, type: boolean },
            ],
            keep: true,
          },
        ],
      }
      expect(duckdb().check(plan)).toEqual([])
      const session = await duckdb().open(new Map([['suits', data]]), {})
      const query: TableQuery = {
        table: name,
        columns: [name, 'who'],
        matching: { columns: ['who'], values: [[name]] },
        order: [{ column: name }],
      }
      expect(await collect(await session.run(plan), query)).toEqual([[true, name]])
      await session.close()
    }
  })

  it('are refused where DuckDB cannot tell names apart or hold them', () => {
    const plan = planOf(
      [],
      [
        { name: 'Who', type: string },
        { name: 'who', type: string },
        { name: 'a\0', type: string },
      ],
    )
    expect(
      duckdb()
        .check(plan)
        .map(({ message }) => message),
    ).toEqual([
      'Unsupported on DuckDB: the columns of table "step" "Who" and "who" differ in case only.',
      'Unsupported on DuckDB: one of the columns of table "step" has an empty name or one with a zero character.',
    ])
  })
})
