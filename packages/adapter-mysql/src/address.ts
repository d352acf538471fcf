import process from 'node:process'
import { databaseError } from '@mingjian/database'
import type { ConnectionOptions } from 'mysql2'
import { hints } from './hints.ts'

/** A database that an address names. */
export interface Database {
  /** How to log in: secret. */
  readonly login: ConnectionOptions
  /** As messages call it: host, port where it is unusual, and database, without user and password. */
  readonly shown: string
  readonly name: string
}

/**
 * Whether a text is the address of a MySQL or MariaDB database, sound or not.
 *
 * @example
 * isMysqlAddress('mysql://reader@10.0.0.5/court') // => true
 * isMysqlAddress('exports/court.csv') // => false
 */
export const isMysqlAddress = (text: string): boolean => /^(mysql|mariadb):\/\//i.test(text)

/**
 * The name of the database that an address says.
 *
 * @throws {@link AdapterError} for an address that cannot be understood; nothing of it is shown.
 *
 * @example
 * mysqlName('mysql://reader@10.0.0.5/court') // => 'court'
 */
export const mysqlName = (address: string): string => readAddress(address).name

/**
 * Host and name of the database, where several have one name.
 *
 * @throws {@link AdapterError} for an address that cannot be understood; nothing of it is shown.
 *
 * @example
 * mysqlPlace('mysql://reader:secret@10.0.0.5/court') // => '10.0.0.5/court'
 */
export const mysqlPlace = (address: string): string => readAddress(address).shown

const usualPort = 3306

/** Whether the connection is encrypted, as the programs of MySQL call it. */
const encryption: Readonly<Record<string, ConnectionOptions>> = {
  DISABLED: {},
  REQUIRED: { ssl: { rejectUnauthorized: false } },
  VERIFY_IDENTITY: { ssl: { verifyIdentity: true } },
}

/** Reads an address; a password that it lacks is that of MYSQL_PWD. */
export function readAddress(address: string): Database {
  try {
    const { hostname, port, username, password, pathname, searchParams, hash } = new URL(address)
    const name = decodeURIComponent(pathname.slice(1))
    const mode = encryption[searchParams.get('ssl-mode') ?? 'DISABLED']
    const isStray =
      /[/@]/.test(name) || hash !== '' || searchParams.size > (searchParams.has('ssl-mode') ? 1 : 0)
    if (hostname === '' || name === '' || mode === undefined || isStray) throw notUnderstood()
    const host = decodeURIComponent(hostname).replaceAll(/[[\]]/g, '')
    const at = port === '' ? usualPort : Number(port)
    const secret = password === '' ? process.env['MYSQL_PWD'] : decodeURIComponent(password)
    return {
      login: {
        host,
        port: at,
        user: decodeURIComponent(username),
        ...(secret !== undefined && { password: secret }),
        database: name,
        ...mode,
      },
      name,
      shown: `${host}${at === usualPort ? '' : `:${at}`}/${name}`,
    }
  } catch {
    // The error of the address is no cause of this one: it shows the password.
    throw notUnderstood()
  }
}

const notUnderstood = () =>
  databaseError('database-address', { file: 'mysql://…', hint: hints.address })
