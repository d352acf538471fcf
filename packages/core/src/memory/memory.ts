import type { Backend, BackendOptions, BackendRun, BackendSession, TableQuery } from '../backend.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { storedColumns } from '../dataset/pending.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { OperatorName } from '../operators/index.ts'
import type { Operator } from '../operators/operator.ts'
import {
  type Plan,
  type PlanBorrowed,
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

/** What tests change about the memory backend; a host needs none of it. */
export interface MemoryOptions {
  /** Replaces what computes some operators: how a test sees that a wrong answer is noticed. */
  readonly operators?: Partial<Record<OperatorName, Operator['evaluate']>>
}

/**
 * The reference backend: typed closures over rows in memory. It is the definition of what a plan
 * means, and good for tests, for small data and for one subject at a time. It runs every plan; of
 * several threads and a limit of memory it knows nothing.
 *
 * @example
 * createScreener({ models, concepts, catalog, backend: memory() })
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
    const stored = storedColumns(dataset)
    for await (const batch of dataset.batches(options.signal)) {
      for (const row of batch) {
        rows.push([BigInt(row.source), BigInt(row.record), ...stored.cells(row)])
      }
      options.onProgress?.({ phase: 'load', name: id, rows: rows.length })
    }
    const columns = stored.columns.map(({ name }) => name)
    loaded.set(id, { columns: [sourceColumn, recordColumn, ...columns], rows })
  }
  const runs = new WeakMap<BackendRun, Computed>()
  return {
    run: async (plan, over = new Map()) => {
      options.onProgress?.({ phase: 'run', name: plan.model })
      const borrow = (name: string): MemoryTable => {
        const { plan: lender, table } = findBorrowed(plan, name)
        const lent = over.get(lender)
        return findTable((lent && runs.get(lent)?.tables) ?? new Map(), table)
      }
      const computed = await runPlan(plan, { loaded, borrow, evaluators, signal: options.signal })
      const run = readable(computed, evaluators)
      runs.set(run, computed)
      return run
    },
    close: async () => loaded.clear(),
  }
}

/** The tables of a run, and what finds all that its plan can read. */
interface Computed {
  readonly tables: Map<string, MemoryTable>
  lookUp(source: PlanSource): MemoryTable
}

interface Setting {
  readonly loaded: ReadonlyMap<string, MemoryTable>
  /** The table that the plan borrows under a name. */
  readonly borrow: (name: string) => MemoryTable
  readonly evaluators: Evaluators
  readonly signal: AbortSignal | undefined
}

/** For so many milliseconds, and until the table at hand is done, nothing else gets a turn. */
const mostBusy = 10

async function runPlan(
  plan: Plan,
  { loaded, borrow, evaluators, signal }: Setting,
): Promise<Computed> {
  const tables = new Map<string, MemoryTable>()
  const lookUp = (source: PlanSource): MemoryTable => {
    if ('dataset' in source) return scan(plan, source.dataset, loaded)
    return 'table' in source ? findTable(tables, source.table) : borrow(source.borrowed)
  }
  let paused = performance.now()
  for (const table of plan.tables) {
    // Lets a signal arrive between tables, now and then; the closures themselves do not wait.
    if (performance.now() - paused > mostBusy) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      paused = performance.now()
    }
    signal?.throwIfAborted()
    tables.set(table.name, runTable(table, { evaluators, lookUp }))
  }
  return { tables, lookUp }
}

const readable = ({ tables, lookUp }: Computed, evaluators: Evaluators): BackendRun => ({
  async *read(query: TableQuery) {
    const table = findTable(tables, query.table)
    const rows = readTable(table, query, { evaluators, lookUp })
    for (let at = 0; at < rows.length; at += batchSize) yield rows.slice(at, at + batchSize)
  },
  close: async () => tables.clear(),
})

function findBorrowed(plan: Plan, name: string): PlanBorrowed {
  const found = plan.borrowed?.find((borrowed) => borrowed.name === name)
  if (found === undefined) throw new InvariantError(`Plan ${plan.model} borrows no "${name}".`)
  return found
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
