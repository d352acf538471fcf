import {
  boolean,
  type Expr,
  type Operation,
  type Plan,
  type PlanTable,
  string,
} from '@mingjian/core'
import { expect, it } from 'vitest'
import { duckdbDialect } from './dialects/duckdb.ts'
import { sparkDialect } from './dialects/spark.ts'
import { listStatements } from './list-statements.ts'

const columns = [
  { name: 'who', type: string },
  { name: 'whom', type: string },
]
const condition: Expr = {
  kind: 'call',
  operator: 'equal',
  args: [
    { kind: 'column', name: 'who', type: string, nullable: true },
    { kind: 'literal', text: '甲', type: string },
  ],
  type: boolean,
  nullable: true,
}
const table = (
  name: string,
  from: PlanTable['from'],
  operations: readonly Operation[],
  made: PlanTable['columns'],
): PlanTable => ({ name, from, operations, columns: made, keep: true })

const plan: Plan = {
  model: 'test.list',
  datasets: [{ name: 'links', use: 'links', columns }],
  tables: [
    {
      ...table('row', { dataset: 'links' }, [{ kind: 'filter', condition }], columns),
      keep: false,
    },
    table(
      'net',
      { table: 'row' },
      [
        {
          kind: 'components',
          name: 'net',
          nodes: [{ type: 'person', column: 'who' }],
          namedBy: 'who',
        },
      ],
      [...columns, { name: 'net', type: string }],
    ),
    {
      ...table(
        'flag',
        { table: 'net' },
        [{ kind: 'derive', columns: [{ name: 'is', value: condition }] }],
        [{ name: 'is', type: boolean }],
      ),
      lent: true,
    },
  ],
}

it('lists the statements of stored tables in order, values apart from text', () => {
  const listed = listStatements([plan], new Map([['links', new Set(['who'])]]), duckdbDialect)
  expect([...new Set(listed.map((each) => each.table))]).toEqual(['net', 'flag'])
  const last = listed.at(-1)
  expect(last?.text).toMatch(/^CREATE TABLE "run_1"\."flag" AS\n/)
  expect(last?.parameters).toMatchObject([{ text: '甲', type: string }])
  expect(listed.map(({ text }) => text).join()).not.toContain('甲')
})

it('says where the work is not done by SQL, and drops what was on the way only', () => {
  const texts = listStatements([plan], new Map(), duckdbDialect).map(({ text }) => text)
  expect(texts.filter((text) => text.startsWith('-- Not SQL: a union-find'))).toHaveLength(1)
  expect(texts.some((text) => text.startsWith('DROP TABLE "run_1"'))).toBe(true)
})

it('reads a column that is not loaded as unknown', () => {
  const [first] = listStatements([plan], new Map([['links', new Set(['who'])]]), duckdbDialect)
  expect(first?.text).toMatch(/CAST\(NULL AS VARCHAR\) AS "whom"/)
})

it('names stored tables as an engine takes them, each differently', () => {
  const odd = ['a/1', 'a.1', '甲', 'a_1'].map((name) => ({
    ...table(name, { dataset: 'links' }, [], columns),
    lent: true as const,
  }))
  const listed = listStatements([{ ...plan, tables: odd }], new Map(), sparkDialect)
  const names = listed.map(
    ({ text }) => /^CREATE TABLE `run_1`\.`(\w+)` USING parquet/.exec(text)?.[1],
  )
  expect(new Set(names).size).toBe(4)
  expect(names).toContain('a_1')
})
