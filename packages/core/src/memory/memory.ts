import type { Backend, BackendOptions, BackendRun, BackendSession, TableQuery } from '../backend.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { OperatorName } from '../operators/index.ts'
import type { Operator } from '../operators/operator.ts'
import {
  type Plan,
  type PlanSource,
  type PlanTable,
  recordColumn,
  sourceColumn,
} from '../plan/plan.ts'
import type { Value } from '../values/type.ts'
import { defaultEvaluators, type Evaluators, type Row } from './compile-expr.ts'
import type { MemoryTable } from './memory-table.ts'
import { readTable } from './read-table.ts'
import { runOperation, type Surroundings } from './run-operation.ts'

export interface MemoryOptions {
  /** Replaces what computes some operators: how a test sees that a wrong answer is noticed. */
  readonly operators?: Partial<Record<OperatorName, Operator['evaluate']>>
}

/**
 * The reference backend: typed closures over rows in memory. It is the definition of what a plan
 * means, and good for tests, for small data and for one subject at a time.
 *
 * @example createScreener({ models, catalog, backend: memory() })
 */
export function memory(options: MemoryOptions = {}): Backend {
  const evaluators: Evaluators = { ...defaultEvaluators, ...options.operators }
  return {
    name: 'memory',
    version: '1',
    check: () => [],
    open: (datasets, opened) => openSession(datasets, opened, evaluators),
  }
}

const batchSize = 1000

async function openSession(
  datasets: ReadonlyMap<string, Dataset>,
  options: BackendOptions,
  evaluators: Evaluators,
): Promise<BackendSession> {
  const loaded = new Map<string, MemoryTable>()
  for (const [id, dataset] of datasets) {
    const rows: Row[] = []
    for await (const batch of dataset.batches(options.signal)) {
      for (const { source, record, cells } of batch) {
        rows.push([BigInt(source), BigInt(record), ...cells])
      }
      options.onProgress?.({ phase: 'load', name: id, rows: rows.length })
    }
    loaded.set(id, { columns: [sourceColumn, recordColumn, ...dataset.columns], rows })
  }
  return {
    run: async (plan) => {
      options.onProgress?.({ phase: 'run', name: plan.model })
      return runPlan(plan, loaded, evaluators, options.signal)
    },
    close: async () => loaded.clear(),
  }
}

/** For so many milliseconds, and until the table at hand is done, nothing else gets a turn. */
const mostBusy = 10

async function runPlan(
  plan: Plan,
  loaded: ReadonlyMap<string, MemoryTable>,
  evaluators: Evaluators,
  signal: AbortSignal | undefined,
): Promise<BackendRun> {
  const computed = new Map<string, MemoryTable>()
  const lookUp = (source: PlanSource): MemoryTable =>
    'table' in source ? findTable(computed, source.table) : scan(plan, source.dataset, loaded)
  let paused = performance.now()
  for (const table of plan.tables) {
    // Lets a signal arrive between tables, now and then; the closures themselves do not wait.
    if (performance.now() - paused > mostBusy) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      paused = performance.now()
    }
    signal?.throwIfAborted()
    computed.set(table.name, runTable(table, { evaluators, lookUp }))
  }
  return {
    async *read(query: TableQuery) {
      const table = findTable(computed, query.table)
      const rows = readTable(table, query, { evaluators, lookUp })
      for (let at = 0; at < rows.length; at += batchSize) yield rows.slice(at, at + batchSize)
    },
    close: async () => computed.clear(),
  }
}

function findTable(computed: ReadonlyMap<string, MemoryTable>, name: string): MemoryTable {
  const table = computed.get(name)
  if (table === undefined) throw new InvariantError(`No table ${name} is computed.`)
  return table
}

function runTable(table: PlanTable, surroundings: Surroundings): MemoryTable {
  let current = surroundings.lookUp(table.from)
  for (const operation of table.operations) current = runOperation(current, operation, surroundings)
  return project(
    current,
    table.columns.map(({ name }) => name),
  )
}

/** The planned columns of a dataset; one that its sources do not hold is unknown throughout. */
function scan(plan: Plan, name: string, loaded: ReadonlyMap<string, MemoryTable>): MemoryTable {
  const dataset = plan.datasets.find((planned) => planned.name === name)
  const table = dataset && loaded.get(dataset.use)
  if (dataset === undefined || table === undefined)
    throw new InvariantError(`Dataset ${name} is not loaded.`)
  return project(table, [
    sourceColumn,
    recordColumn,
    ...dataset.columns.map((column) => column.name),
  ])
}

function project(table: MemoryTable, columns: readonly string[]): MemoryTable {
  if (
    columns.length === table.columns.length &&
    columns.every((name, i) => name === table.columns[i])
  ) {
    return table
  }
  const places = columns.map((name) => table.columns.indexOf(name))
  return { columns, rows: table.rows.map((row) => places.map((at): Value => row[at] ?? null)) }
}
