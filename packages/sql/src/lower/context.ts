import {
  InvariantError,
  type Plan,
  type PlanBorrowed,
  type PlanDataset,
  type PlanTable,
} from '@mingjian/core'
import type { Dialect, SqlOperators } from '../dialects/dialect.ts'
import { sqlOperators } from '../operators/index.ts'
import { storedTables } from './stored.ts'

/** Where a backend keeps what a plan reads: qualified names, of any text. */
export interface Names {
  /** The table of a dataset of the catalog. */
  dataset(use: string): readonly string[]
  /** The columns that are loaded of it; the others are unknown throughout. */
  datasetColumns(use: string): ReadonlySet<string>
  /** A table of the plan that is stored, or one that is made on the way to it. */
  table(name: string): readonly string[]
  /** A stored table of a plan that has run before. */
  borrowed(from: PlanBorrowed): readonly string[]
}

/** Where the tables of a plan lie, and for which engine its SQL is. */
export interface LowerOptions {
  readonly names: Names
  readonly dialect: Dialect
  /** Replaces operators, so that a test can see what a wrong one does. */
  readonly operators?: Partial<SqlOperators>
}

/** What lowering needs to know everywhere. */
export interface Context {
  readonly plan: Plan
  readonly names: Names
  readonly dialect: Dialect
  readonly operators: SqlOperators
  /** The tables of the plan that are stored. */
  readonly stored: ReadonlySet<string>
}

/** Makes the context of a plan: shared operators, then the dialect's, then the caller's. */
export const createContext = (plan: Plan, options: LowerOptions): Context => ({
  plan,
  names: options.names,
  dialect: options.dialect,
  operators: { ...sqlOperators, ...options.dialect.operators, ...options.operators },
  stored: storedTables(plan),
})

export function findTable(plan: Plan, name: string): PlanTable {
  const found = plan.tables.find((table) => table.name === name)
  if (found === undefined) throw new InvariantError(`Plan ${plan.model} has no table "${name}".`)
  return found
}

export function findDataset(plan: Plan, name: string): PlanDataset {
  const found = plan.datasets.find((dataset) => dataset.name === name)
  if (found === undefined) throw new InvariantError(`Plan ${plan.model} has no dataset "${name}".`)
  return found
}

export function findBorrowed(plan: Plan, name: string): PlanBorrowed {
  const found = plan.borrowed?.find((borrowed) => borrowed.name === name)
  if (found === undefined) throw new InvariantError(`Plan ${plan.model} borrows no "${name}".`)
  return found
}
