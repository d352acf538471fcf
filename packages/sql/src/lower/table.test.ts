import {
  boolean,
  date,
  decimal,
  type Expr,
  integer,
  type Plan,
  string,
  type Type,
} from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { duckdbDialect } from '../dialects/duckdb.ts'
import { lowerQuery } from './query.ts'
import type { CreateStatement } from './statement.ts'
import { lowerTable } from './table.ts'

const col = (name: string, type: Type): Expr => ({ kind: 'column', name, type, nullable: true })
const text = (value: string): Expr => ({ kind: 'literal', type: string, text: value })
const columns = [
  { name: 'who', type: string },
  { name: 'day', type: date },
  { name: 'amount', type: decimal(2) },
]
const plan: Plan = {
  model: 'docket.test',
  datasets: [{ name: 'suit', use: 'suits', columns }],
  tables: [
    {
      name: 'suits',
      from: { dataset: 'suit' },
      operations: [
        {
          kind: 'filter',
          condition: {
            kind: 'call',
            operator: 'in',
            args: [col('who', string), text('张三'), text("O'Hara")],
            type: boolean,
            nullable: true,
          },
        },
        {
          kind: 'window',
          columns: [
            {
              name: 'near',
              by: ['who'],
              frame: { column: 'day', preceding: 29, before: false },
              aggregate: { function: 'count', type: integer },
            },
          ],
        },
      ],
      columns: [...columns, { name: 'near', type: integer }],
      keep: false,
    },
    {
      name: 'people',
      from: { table: 'suits' },
      operations: [
        {
          kind: 'group',
          keys: ['who'],
          columns: [
            {
              name: 'taken',
              aggregate: { function: 'sum', argument: col('amount', decimal(2)), type: decimal(2) },
            },
            {
              name: 'peak',
              aggregate: { function: 'max', argument: col('near', integer), type: integer },
            },
          ],
        },
      ],
      columns: [
        { name: 'who', type: string },
        { name: 'taken', type: decimal(2) },
        { name: 'peak', type: integer },
      ],
      keep: true,
    },
  ],
}
const options = {
  dialect: duckdbDialect,
  names: {
    dataset: (use: string) => ['data', use],
    datasetColumns: () => new Set(['$source', '$record', 'who', 'day']),
    table: (name: string) => ['run_1', name],
    borrowed: () => [],
  },
}

/** The one statement that stores a table. */
function selectOf(of: Plan, name: string) {
  const statements = lowerTable(of, name, options)
  expect(statements.map(({ kind }) => kind)).toEqual(['create'])
  return (statements[0] as CreateStatement).sql
}

describe('lowering', () => {
  it('makes a named step of each operation, tables that are not kept included', () => {
    const { text: sql, parameters } = selectOf(plan, 'people')
    expect(sql).toMatchInlineSnapshot(`
      "WITH "suits/0 suit" AS (
        SELECT
          CAST("$source" AS BIGINT) AS "$source",
          CAST("$record" AS BIGINT) AS "$record",
          CAST("who" AS VARCHAR) AS "who",
          CAST("day" AS DATE) AS "day",
          CAST(NULL AS DECIMAL(38, 2)) AS "amount"
        FROM "data"."suits"
      ),
      "suits/1 filter" AS (
        SELECT
          *
        FROM "suits/0 suit"
        WHERE "who" IN (CAST($1 AS VARCHAR), CAST($2 AS VARCHAR))
      ),
      "suits/2 window" AS (
        SELECT
          *,
          CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN COUNT(CASE WHEN "who" IS NOT NULL AND "day" IS NOT NULL THEN 1 END) OVER (PARTITION BY "who" ORDER BY "day" - CAST($3 AS DATE) ASC NULLS LAST RANGE BETWEEN 29 PRECEDING AND CURRENT ROW) END AS "near"
        FROM "suits/1 filter"
      ),
      "suits" AS (
        SELECT
          "who",
          "day",
          "amount",
          "near"
        FROM "suits/2 window"
      ),
      "people/1 group" AS (
        SELECT
          "who",
          CAST(SUM("amount") AS DECIMAL(38, 2)) + CAST(0 AS DECIMAL(38, 2)) AS "taken",
          MAX("near") AS "peak"
        FROM "suits"
        GROUP BY "who"
      )
      SELECT
        "who",
        "taken",
        "peak"
      FROM "people/1 group""
    `)
    expect(parameters.map((value) => value.text)).toEqual(['张三', "O'Hara", '1970-01-01'])
    expect(selectOf(plan, 'people')).toEqual({ text: sql, parameters })
  })

  it('looks keys up in a table of the backend', () => {
    const query = {
      table: 'people',
      columns: ['who', 'taken'],
      matching: { columns: ['who', 'peak'], values: [] },
      order: [{ column: 'taken', descending: true }, { column: 'who' }],
      limit: 10,
    }
    expect(lowerQuery(plan, query, options, ['run_1', 'keys']).text).toMatchInlineSnapshot(`
      "SELECT
        "t"."who" AS "who",
        "t"."taken" AS "taken"
      FROM "run_1"."people" AS "t"
      WHERE EXISTS (
        SELECT
          1 AS "found"
        FROM "run_1"."keys" AS "k"
        WHERE "t"."who" IS NOT DISTINCT FROM "k"."key_0" AND "t"."peak" IS NOT DISTINCT FROM "k"."key_1"
      )
      ORDER BY "t"."taken" DESC NULLS LAST, "t"."who" ASC NULLS LAST
      LIMIT 10"
    `)
  })
})
