import type { Dataset } from './dataset/dataset.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { Expr } from './plan/expr.ts'
import type { ComponentsOperation, Operation, Plan } from './plan/plan.ts'
import type { Value } from './values/type.ts'

/** Runs plans. The memory backend is the definition; another agrees with it or refuses the plan. */
export interface Backend {
  /** What runs and messages call it: `memory`, `duckdb`. */
  readonly name: string
  /** Of the engine behind it. */
  readonly version: string
  /** What this backend cannot do of the plan: an error for each, before anything runs. */
  check(plan: Plan): readonly Diagnostic[]
  /**
   * Loads datasets once for any number of plans. `datasets` maps an id of the catalog to its rows;
   * columns that no plan reads need not be kept.
   */
  open(datasets: ReadonlyMap<string, Dataset>, options: BackendOptions): Promise<BackendSession>
}

/** How a backend is to load and run; what is left out it decides by itself. */
export interface BackendOptions {
  /** Stops what loads or runs. */
  readonly signal?: AbortSignal
  /** How many threads it may use. */
  readonly threads?: number
  /** Memory limit in bytes. */
  readonly memory?: number
  /** Is told now and then how far it is. */
  readonly onProgress?: (progress: BackendProgress) => void
}

/** How far a backend is. */
export interface BackendProgress {
  readonly phase: 'load' | 'run'
  /** The dataset that is loaded or the plan that runs. */
  readonly name: string
  /** Rows so far, while loading. */
  readonly rows?: number
}

/** Loaded data, over which plans run. Close it, whatever happened. */
export interface BackendSession {
  /**
   * Computes all kept tables of the plan. A failure rejects and leaves the session usable. `over`
   * holds the open runs of this session that the plan borrows tables from, by the names of their
   * plans.
   */
  run(plan: Plan, over?: ReadonlyMap<string, BackendRun>): Promise<BackendRun>
  close(): Promise<void>
}

/** The computed tables of one plan. */
export interface BackendRun {
  /** Streams rows of a kept table in batches; the cells follow `query.columns`. */
  read(query: TableQuery): AsyncIterable<readonly (readonly Value[])[]>
  close(): Promise<void>
}

/** Which rows of a kept table to read, which columns of them, and in which order. */
export interface TableQuery {
  /** A kept table of the plan. */
  readonly table: string
  readonly columns: readonly string[]
  /** Rows on which it is true; all without one. */
  readonly where?: Expr
  /** Only rows whose `columns` equal one of `values`, cell by cell. */
  readonly matching?: {
    readonly columns: readonly string[]
    readonly values: readonly (readonly Value[])[]
  }
  /**
   * Applied to the rows that were found, as in a table of the plan: `order` and `columns` are of
   * what they give. A join reads a dataset or any table of the plan.
   */
  readonly operations?: readonly Exclude<Operation, ComponentsOperation>[]
  /** A total order; text by code point, unknown last in both directions. */
  readonly order: readonly Order[]
  /** At most so many rows; all without it. */
  readonly limit?: number
}

/** A column to sort by: from the smallest on, or from the largest where `descending`. */
export interface Order {
  readonly column: string
  readonly descending?: boolean
}
