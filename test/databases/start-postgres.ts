import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe } from 'vitest'
import { findPort } from './find-port.ts'

/** A server of its own for the tests of a file, with nothing in it. */
export interface TestServer {
  readonly port: number
  /** The address of a database for its owner, who may do everything, or for another user. */
  address(database: string, user?: string): string
  /** The file of its certificate; undefined where it cannot encrypt. */
  readonly certificate: string | undefined
  /** Runs statements as the owner, each in a transaction of its own. */
  run(database: string, ...statements: readonly string[]): Promise<void>
}

const owner = 'owner'
/** What must stand in no message. */
export const password = 'se%cret@56/7'

const programsNeeded = ['initdb', 'postgres', 'psql']

/** Where systems put the programs of PostgreSQL; MINGJIAN_POSTGRES_BIN names another folder. */
function findPrograms(): string | undefined {
  const parents = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', '/usr']
  const versions = parents.filter(existsSync).flatMap((parent) =>
    readdirSync(parent)
      .filter((name) => parent === '/usr/lib/postgresql' || /^(pgsql|postgresql)[-@]/.test(name))
      .map((name) => join(parent, name, 'bin'))
      .toReversed(),
  )
  const named = process.env['MINGJIAN_POSTGRES_BIN']
  const places = named === undefined ? versions : [named]
  return places.find((place) => programsNeeded.every((name) => existsSync(join(place, name))))
}

const programs = process.platform === 'win32' ? undefined : findPrograms()

/** Tests that need a server; they are skipped, and say so, where PostgreSQL is not installed. */
export function describeWithPostgres(name: string, tests: () => void): void {
  if (programs === undefined) describe.skip(`${name} (PostgreSQL is not installed)`, tests)
  else describe(name, tests)
}

/** The server refuses to run as root: there it is that of an account of the system. */
function accountOf(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** A certificate that nobody has signed but the server itself; none where there is no openssl. */
function encrypt(data: string, account: { uid?: number; gid?: number }): readonly string[] {
  const made = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', 'server.key', '-out', 'server.crt'],
    ],
    { ...account, cwd: data, stdio: 'ignore' },
  )
  return made.status === 0 ? ['ssl=on'] : []
}

/** Starts a server before the tests of a file and stops it behind them. */
export function usePostgres(): TestServer {
  let port = 0
  let child: ChildProcess | undefined
  let folder = ''
  const address = (database: string, user = owner) =>
    `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`
  const run = async (database: string, ...statements: readonly string[]) => {
    const place = ['-h', '127.0.0.1', '-p', String(port), '-U', owner, '-d', database]
    const asked = statements.flatMap((each) => ['-c', each])
    await promisify(execFile)(
      join(programs ?? '', 'psql'),
      ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...place, ...asked],
      { env: { ...process.env, PGPASSWORD: password, PGCLIENTENCODING: 'UTF8' } },
    )
  }
  const stop = () => void child?.kill('SIGQUIT')
  if (programs !== undefined) {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'mingjian-postgres-'))
      const account = accountOf()
      if (account.uid !== undefined) chownSync(folder, account.uid, account.gid ?? 0)
      const secret = join(folder, 'secret')
      writeFileSync(secret, password)
      const data = join(folder, 'data')
      const set = ['--auth=scram-sha-256', `--pwfile=${secret}`, '--locale=C', '--encoding=UTF8']
      execFileSync(join(programs, 'initdb'), ['-D', data, '-U', owner, '-N', ...set], {
        ...account,
        cwd: folder,
        stdio: 'pipe',
      })
      port = await findPort()
      const settings = [
        ...encrypt(data, account),
        'listen_addresses=127.0.0.1',
        'unix_socket_directories=',
        'fsync=off',
      ]
      child = spawn(
        join(programs, 'postgres'),
        ['-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])],
        { ...account, cwd: folder, stdio: 'ignore' },
      )
      process.once('exit', stop)
      for (;;) {
        const error = await run('postgres', 'SELECT 1').catch((reason: unknown) => reason)
        if (error === undefined) break
        if (child.exitCode !== null) throw error
        await setTimeout(100)
      }
    })
    afterAll(async () => {
      process.off('exit', stop)
      if (child?.exitCode === null) {
        const ended = new Promise((resolve) => child?.once('exit', resolve))
        stop()
        await ended
      }
      rmSync(folder, { recursive: true, force: true })
    })
  }
  return {
    get port() {
      return port
    },
    get certificate() {
      const file = join(folder, 'data', 'server.crt')
      return existsSync(file) ? file : undefined
    },
    address,
    run,
  }
}
