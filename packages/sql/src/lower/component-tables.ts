import type { ComponentsOperation, PlanColumn } from '@mingjian/core'
import { call, column } from '../ast/build.ts'
import type { Selected, SqlExpr } from '../ast/nodes.ts'

/** Tables that are made on the way to a components operation, by what they hold. */
export interface ComponentTables {
  /** The rows before it. */
  readonly rows: readonly string[]
  /** Every distinct node with a number. */
  readonly nodes: readonly string[]
  /** The rows with the numbers of their nodes. */
  readonly linked: readonly string[]
  /** Pairs of numbers that a row links. */
  readonly edges: readonly string[]
  /** For each node the one that stands for its network. */
  readonly roots: readonly string[]
  /** For each of these the network's name. */
  readonly names: readonly string[]
}

/** The column of `linked` that holds the number of the n-th node of a row. */
export const nodeColumn = (n: number): string => `$node ${n + 1}`

/** The number of a row's first known node, which tells its network; null where it has none. */
export const firstNode = (operation: ComponentsOperation): SqlExpr =>
  call('coalesce', ...operation.nodes.map((_, n) => column(nodeColumn(n), 'l')))

/** Takes columns over from the source with the alias `l`. */
export const copied = (columns: readonly PlanColumn[]): readonly Selected[] =>
  columns.map(({ name }) => ({ expr: column(name, 'l'), name }))
