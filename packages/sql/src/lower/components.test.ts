import { type ComponentsOperation, integer, type Plan, string } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { checkStrategies } from '../check-strategies.ts'
import { duckdbDialect } from '../dialects/duckdb.ts'
import type { Statement } from './statement.ts'
import { lowerPlan } from './table.ts'

const columns = [
  { name: 'who', type: string },
  { name: 'whom', type: string },
  { name: 'account', type: integer },
]
const operation: ComponentsOperation = {
  kind: 'components',
  name: 'ring',
  nodes: [
    { type: 'person', column: 'who' },
    { type: 'person', column: 'whom' },
    { type: 'account', column: 'account' },
  ],
  namedBy: 'who',
}
const plan: Plan = {
  model: 'docket.test',
  datasets: [{ name: 'link', use: 'links', columns }],
  tables: [
    {
      name: 'rings',
      from: { dataset: 'link' },
      operations: [operation],
      columns: [{ name: 'ring', type: string }],
      keep: false,
    },
    {
      name: 'sizes',
      from: { table: 'rings' },
      operations: [
        {
          kind: 'group',
          keys: ['ring'],
          columns: [{ name: 'size', aggregate: { function: 'count', type: integer } }],
        },
      ],
      columns: [{ name: 'size', type: integer }],
      keep: true,
    },
  ],
}
const statements = lowerPlan(plan, {
  dialect: duckdbDialect,
  names: {
    dataset: (use) => ['data', use],
    datasetColumns: () => new Set(['$source', '$record', 'who', 'whom', 'account']),
    table: (name) => ['run_1', name],
    borrowed: () => [],
  },
})

const show = (statement: Statement): string => {
  switch (statement.kind) {
    case 'create':
      return `-- ${statement.path.join('.')}\n${statement.sql.text}`
    case 'drop':
      return `-- drop ${statement.path.join('.')}`
    case 'components':
      return `-- ${statement.nodes.join('.')}, ${statement.edges.join('.')} -> ${statement.roots.join('.')}`
  }
}

describe('lowering components', () => {
  it('cuts a table in two around what the backend does', () => {
    expect(statements.map(show).join('\n\n')).toMatchInlineSnapshot(`
      "-- run_1.rings/1 rows
      WITH "rings/0 link" AS (
        SELECT
          CAST("$source" AS BIGINT) AS "$source",
          CAST("$record" AS BIGINT) AS "$record",
          CAST("who" AS VARCHAR) AS "who",
          CAST("whom" AS VARCHAR) AS "whom",
          CAST("account" AS BIGINT) AS "account"
        FROM "data"."links"
      )
      SELECT
        "$source",
        "$record",
        "who",
        "whom",
        "account"
      FROM "rings/0 link"

      -- run_1.rings/1 nodes
      WITH "values" AS (
        SELECT
          0 AS "kind",
          CAST("who" AS VARCHAR) AS "value"
        FROM "run_1"."rings/1 rows"
        WHERE "who" IS NOT NULL
        UNION ALL
        SELECT
          0 AS "kind",
          CAST("whom" AS VARCHAR) AS "value"
        FROM "run_1"."rings/1 rows"
        WHERE "whom" IS NOT NULL
        UNION ALL
        SELECT
          1 AS "kind",
          CAST("account" AS VARCHAR) AS "value"
        FROM "run_1"."rings/1 rows"
        WHERE "account" IS NOT NULL
      ),
      "distinct" AS (
        SELECT
          "kind",
          "value"
        FROM "values"
        GROUP BY "kind", "value"
      )
      SELECT
        "kind",
        "value",
        CAST(ROW_NUMBER() OVER () - 1 AS INTEGER) AS "node"
      FROM "distinct"

      -- run_1.rings/1 linked
      SELECT
        "l"."$source" AS "$source",
        "l"."$record" AS "$record",
        "l"."who" AS "who",
        "l"."whom" AS "whom",
        "l"."account" AS "account",
        "n0"."node" AS "$node 1",
        "n1"."node" AS "$node 2",
        "n2"."node" AS "$node 3"
      FROM "run_1"."rings/1 rows" AS "l"
      LEFT JOIN "run_1"."rings/1 nodes" AS "n0" ON "n0"."kind" = 0 AND "n0"."value" = CAST("l"."who" AS VARCHAR)
      LEFT JOIN "run_1"."rings/1 nodes" AS "n1" ON "n1"."kind" = 0 AND "n1"."value" = CAST("l"."whom" AS VARCHAR)
      LEFT JOIN "run_1"."rings/1 nodes" AS "n2" ON "n2"."kind" = 1 AND "n2"."value" = CAST("l"."account" AS VARCHAR)

      -- drop run_1.rings/1 rows

      -- run_1.rings/1 edges
      WITH "pairs" AS (
        SELECT
          coalesce("l"."$node 1", "l"."$node 2", "l"."$node 3") AS "a",
          "l"."$node 1" AS "b"
        FROM "run_1"."rings/1 linked" AS "l"
        WHERE coalesce("l"."$node 1", "l"."$node 2", "l"."$node 3") <> "l"."$node 1"
        UNION ALL
        SELECT
          coalesce("l"."$node 1", "l"."$node 2", "l"."$node 3") AS "a",
          "l"."$node 2" AS "b"
        FROM "run_1"."rings/1 linked" AS "l"
        WHERE coalesce("l"."$node 1", "l"."$node 2", "l"."$node 3") <> "l"."$node 2"
        UNION ALL
        SELECT
          coalesce("l"."$node 1", "l"."$node 2", "l"."$node 3") AS "a",
          "l"."$node 3" AS "b"
        FROM "run_1"."rings/1 linked" AS "l"
        WHERE coalesce("l"."$node 1", "l"."$node 2", "l"."$node 3") <> "l"."$node 3"
      )
      SELECT
        "a",
        "b"
      FROM "pairs"
      GROUP BY "a", "b"

      -- run_1.rings/1 nodes, run_1.rings/1 edges -> run_1.rings/1 roots

      -- drop run_1.rings/1 edges

      -- drop run_1.rings/1 nodes

      -- run_1.rings/1 names
      SELECT
        "r"."root" AS "root",
        MIN("l"."who") AS "name"
      FROM "run_1"."rings/1 linked" AS "l"
      INNER JOIN "run_1"."rings/1 roots" AS "r" ON "r"."node" = coalesce("l"."$node 1", "l"."$node 2", "l"."$node 3")
      GROUP BY "r"."root"

      -- run_1.rings
      WITH "rings/1 components" AS (
        SELECT
          "l"."$source" AS "$source",
          "l"."$record" AS "$record",
          "l"."who" AS "who",
          "l"."whom" AS "whom",
          "l"."account" AS "account",
          "m"."name" AS "ring"
        FROM "run_1"."rings/1 linked" AS "l"
        LEFT JOIN "run_1"."rings/1 roots" AS "r" ON "r"."node" = coalesce("l"."$node 1", "l"."$node 2", "l"."$node 3")
        LEFT JOIN "run_1"."rings/1 names" AS "m" ON "m"."root" = "r"."root"
      )
      SELECT
        "ring"
      FROM "rings/1 components"

      -- drop run_1.rings/1 names

      -- drop run_1.rings/1 roots

      -- drop run_1.rings/1 linked

      -- run_1.sizes
      WITH "sizes/1 group" AS (
        SELECT
          "ring",
          COUNT(*) AS "size"
        FROM "run_1"."rings"
        GROUP BY "ring"
      )
      SELECT
        "size"
      FROM "sizes/1 group""
    `)
  })

  it('stores a table with components though it is not kept, and nothing else beside the result', () => {
    const created = statements.flatMap((statement) => {
      if (statement.kind === 'create') return [statement.path.join('.')]
      return statement.kind === 'components' ? [statement.roots.join('.')] : []
    })
    const dropped = statements.flatMap((statement) =>
      statement.kind === 'drop' ? [statement.path.join('.')] : [],
    )
    expect(new Set(dropped).size).toBe(dropped.length)
    expect(created.filter((path) => !dropped.includes(path))).toEqual([
      'run_1.rings',
      'run_1.sizes',
    ])
  })

  it('is refused where a backend has no strategy for it', () => {
    expect(checkStrategies(plan, 'PostgreSQL', { components: true })).toEqual([])
    expect(checkStrategies(plan, 'PostgreSQL', { components: false })).toEqual([
      {
        code: 'backend-unsupported',
        severity: 'error',
        message: 'Unsupported on PostgreSQL: table "rings" of model docket.test needs components.',
        hint: 'Run the model on another backend.',
        zh: {
          message: 'PostgreSQL 不支持：模型 docket.test 的表“rings”要用 components。',
          hint: '请在其他后端上运行这个模型。',
        },
      },
    ])
  })
})
