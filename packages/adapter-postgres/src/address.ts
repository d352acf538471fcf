import { createClient } from './create-client.ts'

/** A database that an address names. */
export interface Database {
  /** Secret: a password may stand in it. */
  readonly address: string
  /** As messages call it: host, port where it is unusual, and database, without user and password. */
  readonly shown: string
  readonly name: string
}

/**
 * Whether a text is the address of a PostgreSQL database, sound or not.
 *
 * @example
 * isPostgresAddress('postgres://reader@10.0.0.5/court') // => true
 * isPostgresAddress('exports/court.csv') // => false
 */
export const isPostgresAddress = (text: string): boolean => /^postgres(ql)?:\/\//i.test(text)

/**
 * The name of the database that an address, or the surroundings (PGDATABASE), says.
 *
 * @throws {@link AdapterError} for an address that cannot be understood; nothing of it is shown.
 *
 * @example
 * databaseName('postgres://reader@10.0.0.5/court') // => 'court'
 */
export const databaseName = (address: string): string => readAddress(address).name

/**
 * Host and name of the database, where several have one name.
 *
 * @throws {@link AdapterError} for an address that cannot be understood; nothing of it is shown.
 *
 * @example
 * databasePlace('postgres://reader:secret@10.0.0.5/court') // => '10.0.0.5/court'
 */
export const databasePlace = (address: string): string => readAddress(address).shown

/** Reads an address as the driver does; what it lacks comes from PGHOST, PGPORT, PGUSER and PGDATABASE. */
export function readAddress(address: string): Database {
  const { host, port, database } = createClient(address)
  const name = database ?? ''
  const shownPort = port === usualPort ? '' : `:${port}`
  return { address, name, shown: `${host}${shownPort}/${name}` }
}

const usualPort = 5432
