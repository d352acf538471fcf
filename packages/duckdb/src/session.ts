import {
  type BackendOptions,
  type BackendRun,
  type BackendSession,
  bulkOf,
  type Dataset,
  InvariantError,
  type Plan,
} from '@mingjian/core'
import type { SqlOperators } from '@mingjian/sql'
import { BackendError } from './backend-error.ts'
import type { DuckdbOptions } from './duckdb-options.ts'
import { executeText } from './execute.ts'
import { loadDataset } from './load.ts'
import { createLowering, type LoadedColumns } from './lowering.ts'
import { dataSchema, quoteName } from './names.ts'
import { startRun } from './run.ts'
import { createEngine, type Engine } from './settings.ts'

/** Starts an engine and loads the datasets; a failure closes the engine again. */
export async function openSession(
  datasets: ReadonlyMap<string, Dataset>,
  options: BackendOptions,
  { operators, readsFilesFrom }: Required<DuckdbOptions>,
): Promise<BackendSession> {
  options.signal?.throwIfAborted()
  const engine = await createEngine(options, filesOf(datasets))
  try {
    const loaded = await loadAll(engine, datasets, options, readsFilesFrom)
    return createSession(engine, loaded, options, operators)
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** The paths of the files that the engine is to read itself. */
const filesOf = (datasets: ReadonlyMap<string, Dataset>): readonly string[] =>
  [...datasets.values()].flatMap((dataset) =>
    (bulkOf(dataset)?.parts ?? []).flatMap(({ file }) => (file === undefined ? [] : [file.path])),
  )

async function loadAll(
  { instance }: Engine,
  datasets: ReadonlyMap<string, Dataset>,
  options: BackendOptions,
  readsFilesFrom: number,
): Promise<LoadedColumns> {
  const connection = await instance.connect()
  try {
    const place = { signal: options.signal, what: 'Loading datasets' }
    await executeText(connection, `CREATE SCHEMA ${quoteName(dataSchema)}`, place)
    const loaded = new Map<string, ReadonlySet<string>>()
    for (const [id, dataset] of datasets) {
      loaded.set(
        id,
        await loadDataset({ instance, connection, readsFilesFrom }, id, dataset, options),
      )
    }
    return loaded
  } finally {
    connection.closeSync()
  }
}

function createSession(
  engine: Engine,
  loaded: LoadedColumns,
  options: BackendOptions,
  operators: Partial<SqlOperators>,
): BackendSession {
  let runs = 0
  const started = new Map<BackendRun, string>()
  let closing: Promise<void> | undefined
  // An engine lives on behind its back as long as a connection is open.
  const closeAll = async () => {
    for (const run of started.keys()) await run.close()
    await engine.close()
  }
  return {
    async run(plan, over = new Map()) {
      requireDatasets(plan, loaded)
      runs += 1
      const schema = `run_${runs}`
      const schemaOf = (lender: string): string => {
        const lent = over.get(lender)
        const found = lent && started.get(lent)
        if (found !== undefined) return found
        throw new InvariantError(`Plan ${plan.model} needs a run of ${lender} in this session.`)
      }
      const lowering = createLowering(schema, loaded, operators, schemaOf)
      const run = await startRun(plan, { instance: engine.instance, options, lowering, schema })
      started.set(run, schema)
      return run
    },
    close() {
      closing ??= closeAll()
      return closing
    },
  }
}

function requireDatasets(plan: Plan, loaded: LoadedColumns): void {
  const missing = plan.datasets.find(({ use }) => !loaded.has(use))
  if (missing === undefined) return
  const names = [...loaded.keys()].map((name) => `"${name}"`).join(', ') || 'none'
  throw new BackendError(
    `Model ${plan.model} reads dataset "${missing.use}", which this session did not load ` +
      `(loaded: ${names}). Open the session with it.`,
    { code: 'dataset-missing', table: missing.use },
  )
}
