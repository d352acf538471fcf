import { boolean, date, decimal, type JoinOperation, type Plan, string } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { duckdbDialect } from '../dialects/duckdb.ts'
import type { CreateStatement } from './statement.ts'
import { lowerTable } from './table.ts'

const columns = [
  { name: 'who', type: string },
  { name: 'day', type: date },
]
const join = (
  name: string,
  unmatched: JoinOperation['unmatched'],
  on: readonly string[],
  source: JoinOperation['with'] = { dataset: 'party' },
): JoinOperation => ({
  kind: 'join',
  with: source,
  unmatched,
  on: on.map((key) => ({ left: key, right: key })),
  columns: [{ name, from: 'day', type: date }],
})
const planOf = (...operations: readonly JoinOperation[]): Plan => ({
  model: 'docket.test',
  datasets: [
    { name: 'suit', use: 'suits', columns },
    { name: 'party', use: 'parties', columns },
  ],
  tables: [
    {
      name: 'known',
      from: { dataset: 'party' },
      operations: [
        {
          kind: 'filter',
          condition: {
            kind: 'call',
            operator: 'known',
            args: [{ kind: 'column', name: 'who', type: string, nullable: true }],
            type: boolean,
            nullable: false,
          },
        },
      ],
      columns,
      keep: false,
    },
    {
      name: 'step',
      from: { dataset: 'suit' },
      operations,
      columns: [{ name: 'who', type: string }],
      keep: true,
    },
  ],
})
const textOf = (plan: Plan): string => {
  const options = {
    dialect: duckdbDialect,
    names: {
      dataset: (use: string) => ['data', use],
      datasetColumns: () => new Set(['$source', '$record', 'who']),
      table: (name: string) => ['run_1', name],
      borrowed: () => [],
    },
  }
  return (lowerTable(plan, 'step', options)[0] as CreateStatement).sql.text
}

describe('lowering a join', () => {
  it('aliases both sides and reads a dataset as a scan does', () => {
    expect(textOf(planOf(join('party.day', 'keep', ['who', 'day'])))).toMatchInlineSnapshot(`
      "WITH "step/0 suit" AS (
        SELECT
          CAST("$source" AS BIGINT) AS "$source",
          CAST("$record" AS BIGINT) AS "$record",
          CAST("who" AS VARCHAR) AS "who",
          CAST(NULL AS DATE) AS "day"
        FROM "data"."suits"
      ),
      "step/1 with party" AS (
        SELECT
          CAST("$source" AS BIGINT) AS "$source",
          CAST("$record" AS BIGINT) AS "$record",
          CAST("who" AS VARCHAR) AS "who",
          CAST(NULL AS DATE) AS "day"
        FROM "data"."parties"
      ),
      "step/1 join" AS (
        SELECT
          "l".*,
          "r"."day" AS "party.day"
        FROM "step/0 suit" AS "l"
        LEFT JOIN "step/1 with party" AS "r" ON "l"."who" = "r"."who" AND "l"."day" = "r"."day"
      )
      SELECT
        "who"
      FROM "step/1 join""
    `)
  })

  it.each([
    ['keep', ['who'], 'LEFT JOIN "step/1 with party" AS "r" ON "l"."who" = "r"."who"'],
    ['drop', ['who'], 'INNER JOIN "step/1 with party" AS "r" ON "l"."who" = "r"."who"'],
    ['keep', [], 'LEFT JOIN "step/1 with party" AS "r" ON TRUE'],
    ['drop', [], 'CROSS JOIN "step/1 with party" AS "r"'],
  ] as const)('that may %s rows, by %j', (unmatched, on, text) => {
    const lines = textOf(planOf(join('x', unmatched, on))).split('\n')
    expect(lines.filter((line) => line.includes('JOIN')).map((line) => line.trim())).toEqual([text])
  })

  it('makes a table that is not kept one step, however often it is read', () => {
    const source = { table: 'known' }
    const plan = planOf(join('x', 'keep', ['who'], source), join('y', 'drop', ['who'], source))
    expect(textOf(plan)).toMatchInlineSnapshot(`
      "WITH "step/0 suit" AS (
        SELECT
          CAST("$source" AS BIGINT) AS "$source",
          CAST("$record" AS BIGINT) AS "$record",
          CAST("who" AS VARCHAR) AS "who",
          CAST(NULL AS DATE) AS "day"
        FROM "data"."suits"
      ),
      "known/0 party" AS (
        SELECT
          CAST("$source" AS BIGINT) AS "$source",
          CAST("$record" AS BIGINT) AS "$record",
          CAST("who" AS VARCHAR) AS "who",
          CAST(NULL AS DATE) AS "day"
        FROM "data"."parties"
      ),
      "known/1 filter" AS (
        SELECT
          *
        FROM "known/0 party"
        WHERE "who" IS NOT NULL
      ),
      "known" AS (
        SELECT
          "who",
          "day"
        FROM "known/1 filter"
      ),
      "step/1 join" AS (
        SELECT
          "l".*,
          "r"."day" AS "x",
          "r2"."day" AS "y"
        FROM "step/0 suit" AS "l"
        LEFT JOIN "known" AS "r" ON "l"."who" = "r"."who"
        INNER JOIN "known" AS "r2" ON "l"."who" = "r2"."who"
      )
      SELECT
        "who"
      FROM "step/1 join""
    `)
  })

  it('refuses columns of unlike types', () => {
    const unlike = {
      ...join('x', 'keep', []),
      columns: [{ name: 'x', from: 'day', type: decimal(2) }],
    }
    expect(() => textOf(planOf(unlike))).toThrow(
      'A join takes column "day" as decimal(2), but it is date.',
    )
    const unknown = { ...join('x', 'keep', []), on: [{ left: 'nobody', right: 'who' }] }
    expect(() => textOf(planOf(unknown))).toThrow('No column "nobody" among "$source"')
  })
})
