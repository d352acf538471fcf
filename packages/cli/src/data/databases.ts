import { isMysqlAddress, mysqlName, mysqlPlace, openMysql } from '@mingjian/adapter-mysql'
import {
  databaseName,
  databasePlace,
  isPostgresAddress,
  openPostgres,
} from '@mingjian/adapter-postgres'
import type { AdapterError, Dataset, SourceOptions } from '@mingjian/core'

/** Servers whose databases are read by their address. */
export interface DatabaseKind {
  isAddress(text: string): boolean
  /** The name of a database, and its place where several have one name; nothing secret is in them. */
  nameOf(address: string): string
  placeOf(address: string): string
  open(address: string, options: SourceOptions): Promise<DatabaseTables>
}

export interface DatabaseTables {
  readonly datasets: readonly Dataset[]
  readonly others: readonly AdapterError[]
}

const databases: readonly DatabaseKind[] = [
  {
    isAddress: isPostgresAddress,
    nameOf: databaseName,
    placeOf: databasePlace,
    open: openPostgres,
  },
  { isAddress: isMysqlAddress, nameOf: mysqlName, placeOf: mysqlPlace, open: openMysql },
]

/** The kind of database that an address is of; undefined of one that is not read. */
export const databaseAt = (address: string): DatabaseKind | undefined =>
  databases.find(({ isAddress }) => isAddress(address))
