import { boolean, type Plan, string } from '@mingjian/core'
import { expect, it } from 'vitest'
import { listStatements } from './list-statements.ts'
import { planned, table } from './testing/both.ts'
import { call, col, lit } from './testing/plans.ts'

const columns = [
  { name: 'who', type: string },
  { name: 'whom', type: string },
]
const condition = call('equal', boolean, col('who', string), lit('甲', string))

const plan: Plan = {
  model: 'test.list',
  datasets: [planned('links', columns)],
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
    table(
      'flag',
      { table: 'net' },
      [{ kind: 'derive', columns: [{ name: 'is', value: condition }] }],
      [{ name: 'is', type: boolean }],
    ),
  ],
}

it('lists the statements of kept tables in order, values apart from text', () => {
  const listed = listStatements([plan], new Map([['links', new Set(['who'])]]))
  expect([...new Set(listed.map((each) => each.table))]).toEqual(['net', 'flag'])
  const last = listed.at(-1)
  expect(last?.text).toMatch(/^CREATE TABLE "run_1"\."flag" AS\n/)
  expect(last?.parameters).toMatchObject([{ text: '甲', type: string }])
  expect(listed.map(({ text }) => text).join()).not.toContain('甲')
})

it('says where the work is not done by SQL, and drops what was on the way only', () => {
  const texts = listStatements([plan], new Map()).map(({ text }) => text)
  expect(texts.filter((text) => text.startsWith('-- Not SQL: a union-find'))).toHaveLength(1)
  expect(texts.some((text) => text.startsWith('DROP TABLE "run_1"'))).toBe(true)
})

it('reads a column that is not loaded as unknown', () => {
  const [first] = listStatements([plan], new Map([['links', new Set(['who'])]]))
  expect(first?.text).toMatch(/CAST\(NULL AS VARCHAR\) AS "whom"/)
})
