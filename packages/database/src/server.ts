import type { FoundCell } from '@mingjian/core'

/** A table or view of a database, as its adapter lists it. */
export interface ServerTable {
  /** Its name, with its schema where that is not the usual one. */
  readonly name: string
  /** Whether its rows may be those of other tables: of views, and of tables that other servers hold. */
  readonly isView: boolean
  readonly columns: readonly { readonly name: string }[]
}

/** The texts of a row, column by column; null is an empty cell. */
export type TextRow = readonly (string | null)[]

/** A connection within one transaction: all that is read in it is of one moment. */
export interface ServerSession<Table extends ServerTable> {
  /** The tables and views that the user may know of, in the order of their names. */
  listTables(): Promise<readonly Table[]>
  /** The rows of a table some at a time, each value as text, in an order that is the same each time. */
  readRows(table: Table): AsyncIterable<readonly TextRow[]>
  close(): Promise<void>
}

/** A database of a server: what an adapter says of it. */
export interface Server<Table extends ServerTable> {
  /** The format of its sources, such as `postgres`. */
  readonly format: string
  /** As sources call it. */
  readonly name: string
  /** As messages call it: host, port where it is unusual, and database, without user and password. */
  readonly shown: string
  /**
   * Connects, and begins a transaction that reads one snapshot and can write nothing. It breaks off where the signal
   * aborts.
   *
   * @throws {@link AdapterError} where no connection comes about.
   */
  openSession(signal: AbortSignal | undefined): Promise<ServerSession<Table>>
  /** What stands in the cells of each column of a table by their texts. */
  readersOf(table: Table): readonly ((text: string | null) => FoundCell)[]
  /** What the server or the driver threw while it was read, as an error of what was read. */
  asReadError(file: string, cause: unknown): unknown
  /** Whether such an error says that a table, or a column of it, is there no more. */
  isGone(error: unknown): boolean
}
