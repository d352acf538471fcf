import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { BackendOptions, BackendRun, Plan, TableQuery } from '@mingjian/core'
import {
  duckdbDialect,
  type LowerOptions,
  lowerPlan,
  printCreate,
  printDrop,
  type Statement,
} from '@mingjian/sql'
import { findComponents } from './components.ts'
import { execute, executeText, type Place } from './execute.ts'
import { quoteName } from './names.ts'
import { readRows } from './read.ts'

/** What a run needs of its session. */
export interface RunSetting {
  readonly instance: DuckDBInstance
  readonly options: BackendOptions
  readonly lowering: LowerOptions
  /** The schema that belongs to this run alone. */
  readonly schema: string
}

/** Computes the kept tables of a plan in a schema of its own; a failure leaves nothing behind. */
export async function startRun(plan: Plan, setting: RunSetting): Promise<BackendRun> {
  const { instance, schema } = setting
  const connection = await instance.connect()
  try {
    await computeTables(connection, plan, setting)
  } catch (error) {
    await dropSchema(connection, schema)
    connection.closeSync()
    throw error
  }
  let reads = 0
  let open = true
  return {
    read: (query) => {
      reads += 1
      return readOnce(plan, query, setting, reads)
    },
    async close() {
      if (!open) return
      open = false
      await dropSchema(connection, schema)
      connection.closeSync()
    },
  }
}

async function computeTables(
  connection: DuckDBConnection,
  plan: Plan,
  { options, lowering, schema }: RunSetting,
): Promise<void> {
  const { signal, onProgress } = options
  onProgress?.({ phase: 'run', name: plan.model })
  const what = `Model ${plan.model}`
  await executeText(connection, `CREATE SCHEMA ${quoteName(schema)}`, { signal, what })
  for (const statement of lowerPlan(plan, lowering)) {
    const { table } = statement
    const place = { signal, what: `Table "${table}" of model ${plan.model}`, table }
    await runStatement(connection, statement, place)
  }
}

async function runStatement(
  connection: DuckDBConnection,
  statement: Statement,
  place: Place,
): Promise<void> {
  switch (statement.kind) {
    case 'create': {
      const text = printCreate(statement, duckdbDialect)
      await execute(connection, { ...statement.sql, text }, place)
      return
    }
    case 'drop':
      await executeText(connection, printDrop(statement, duckdbDialect), place)
      return
    case 'components':
      await findComponents(connection, statement, place)
  }
}

/** A read has its own connection: a second statement on a connection would cut a stream short. */
async function* readOnce(
  plan: Plan,
  query: TableQuery,
  { instance, options, lowering, schema }: RunSetting,
  n: number,
): ReturnType<typeof readRows> {
  const connection = await instance.connect()
  const [result, keys] = [`read/${n}`, `keys/${n}`]
  const { signal } = options
  try {
    yield* readRows(query, { connection, plan, options: lowering, schema, result, keys, signal })
  } finally {
    connection.closeSync()
    const cleaner = await instance.connect()
    for (const table of [result, keys]) {
      await cleaner.run(`DROP TABLE IF EXISTS ${quoteName(schema, table)}`)
    }
    cleaner.closeSync()
  }
}

const dropSchema = (connection: DuckDBConnection, schema: string): Promise<unknown> =>
  connection.run(`DROP SCHEMA IF EXISTS ${quoteName(schema)} CASCADE`)
