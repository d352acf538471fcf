import { inspect } from 'node:util'
import { AdapterError } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { databaseName, databasePlace, isPostgresAddress } from './address.ts'
import { openPostgres } from './open-postgres.ts'

const failureOf = async (address: string): Promise<AdapterError> => {
  const error: unknown = await openPostgres(address, { catalog: [] }).catch((each) => each)
  if (!(error instanceof AdapterError)) throw error
  return error
}

describe('an address', () => {
  it('is known by its scheme, and says host and name of its database', () => {
    expect(isPostgresAddress('postgresql://a')).toBe(true)
    expect(isPostgresAddress('postgres.csv')).toBe(false)
    const address = 'postgres://a:b@h:1/%E6%B3%95%E9%99%A2?sslmode=disable'
    expect([databaseName(address), databasePlace(address)]).toEqual(['法院', 'h:1/法院'])
    expect(databasePlace('postgres://a:b@h/court')).toBe('h/court')
  })

  it.each([
    'postgres://anna:se%cret@56/7@h/db',
    'postgres://anna:12/56@h/db',
    'postgres://anna:se%cret@h:port/db',
  ])('that cannot be understood is told, and not shown: %s', async (address) => {
    const error = await failureOf(address)
    expect(error.code).toBe('database-address')
    const shown = inspect(error, { depth: 9, showHidden: true })
    for (const part of ['anna', 'cret', '56'])
      expect(shown.split('\n    at ')[0]).not.toContain(part)
  })

  it('may name a certificate that is not there', async () => {
    const error = await failureOf('postgres://anna:secret@h/db?sslrootcert=missing.pem')
    expect([error.code, error.message]).toEqual(['file-missing', 'Missing file "missing.pem".'])
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('secret')
  })

  it('at which nobody listens is told without user and password', async () => {
    const error = await failureOf('postgres://anna:secret@127.0.0.1:1/db')
    expect([error.code, error.message]).toEqual([
      'database-unreachable',
      'Cannot connect to database "127.0.0.1:1/db": the connection was refused.',
    ])
    const shown = inspect(error, { depth: 9, showHidden: true })
    for (const part of ['anna', 'secret']) expect(shown).not.toContain(part)
  })
})
