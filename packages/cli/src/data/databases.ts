import type { AdapterError, Dataset, SourceOptions } from '@mingjian/core'
import { schemeOf } from './is-address.ts'

/** Servers whose databases are read by their address. */
export interface DatabaseKind {
  /** The name of a database, and its place where several have one name; nothing secret is in them. */
  nameOf(address: string): string
  placeOf(address: string): string
  open(address: string, options: SourceOptions): Promise<DatabaseTables>
}

export interface DatabaseTables {
  readonly datasets: readonly Dataset[]
  readonly others: readonly AdapterError[]
}

/** Drivers are loaded where an address asks for one: most runs read files. */
const loadPostgres = async (): Promise<DatabaseKind> => {
  const { databaseName, databasePlace, openPostgres } = await import('@mingjian/adapter-postgres')
  return { nameOf: databaseName, placeOf: databasePlace, open: openPostgres }
}

const loadMysql = async (): Promise<DatabaseKind> => {
  const { mysqlName, mysqlPlace, openMysql } = await import('@mingjian/adapter-mysql')
  return { nameOf: mysqlName, placeOf: mysqlPlace, open: openMysql }
}

const drivers: ReadonlyMap<string, () => Promise<DatabaseKind>> = new Map([
  ['postgres', loadPostgres],
  ['postgresql', loadPostgres],
  ['mysql', loadMysql],
  ['mariadb', loadMysql],
])

/** The kind of database that an address is of; undefined of one that is not read. */
export const databaseAt = async (address: string): Promise<DatabaseKind | undefined> =>
  drivers.get(schemeOf(address).toLowerCase())?.()
