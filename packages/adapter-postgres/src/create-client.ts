import { Socket } from 'node:net'
import { fileError } from '@mingjian/core'
import { databaseError } from '@mingjian/database'
import { Client } from 'pg'
import { hints } from './hints.ts'

/** So long a server may take to answer, in milliseconds, where the address says nothing else. */
const patience = 30_000

/**
 * A client that is not connected yet, over a socket by which it can be ended whatever it does; its password is that
 * of the address, of PGPASSWORD or of ~/.pgpass.
 */
export function createClient(address: string, socket = new Socket()): Client {
  if (hasStraySign.test(address)) throw notUnderstood()
  try {
    return new Client({
      connectionString: address,
      application_name: 'mingjian',
      // A network that is gone says nothing: it is asked.
      keepAlive: true,
      keepAliveInitialDelayMillis: 60_000,
      connectionTimeoutMillis: patience,
      stream: () => socket,
    })
  } catch (error) {
    // A certificate that the address names.
    const { syscall, path } = error as NodeJS.ErrnoException
    if (syscall !== undefined) throw fileError(path ?? '', error)
    // The error is no cause of this one: it shows the address, and so the password.
    throw notUnderstood()
  }
}

/** Where a password has `/`, `?` or `#`, the host would begin within it, and be shown. */
const hasStraySign = /^[^:]*:\/\/[^/?#]*[/?#].*@/s

const notUnderstood = () =>
  databaseError('database-address', { file: 'postgres://…', hint: hints.address })
