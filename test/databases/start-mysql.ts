import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe } from 'vitest'
import { findPort } from './find-port.ts'
import { password } from './start-postgres.ts'

/** A MariaDB server of its own for the tests of a file, with nothing in it. */
export interface TestMysql {
  readonly port: number
  /** The address of a database for its owner, who may do everything, or for another user. */
  address(database: string, user?: string): string
  /** Runs statements as the owner, and gives what they print. */
  run(...statements: readonly string[]): Promise<string>
}

const owner = 'owner'

const find = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/bin']
    .map((place) => join(place, name))
    .find((path) => existsSync(path))

const install = find('mariadb-install-db')
const daemon = find('mariadbd')
const shell = find('mariadb')
const isInstalled =
  process.platform !== 'win32' && [install, daemon, shell].every((program) => program !== undefined)

/** Tests that need a server; they are skipped, and say so, where MariaDB is not installed. */
export function describeWithMysql(name: string, tests: () => void): void {
  if (isInstalled) describe(name, tests)
  else describe.skip(`${name} (MariaDB is not installed)`, tests)
}

/** The server refuses to run as root: there it is that of an account of the system. */
function accountOf(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'mysql'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** Starts a server before the tests of a file and stops it behind them. */
export function useMysql(): TestMysql {
  let port = 0
  let child: ChildProcess | undefined
  let folder = ''
  const runAs = async (user: string, secret: string, statements: readonly string[]) => {
    const place = ['-h', '127.0.0.1', '-P', String(port), '-u', user]
    const { stdout } = await promisify(execFile)(
      shell ?? '',
      [
        '--no-defaults',
        '--default-character-set=utf8mb4',
        '-N',
        ...place,
        '-e',
        statements.join(';\n'),
      ],
      { env: { ...process.env, MYSQL_PWD: secret } },
    )
    return stdout
  }
  const run = (...statements: readonly string[]) => runAs(owner, password, statements)
  const stop = () => void child?.kill('SIGKILL')
  if (isInstalled) {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'mingjian-mysql-'))
      const account = accountOf()
      if (account.uid !== undefined) chownSync(folder, account.uid, account.gid ?? 0)
      const data = join(folder, 'data')
      const made = [`--datadir=${data}`, '--auth-root-authentication-method=normal']
      execFileSync(install ?? '', ['--no-defaults', '--skip-test-db', ...made], {
        ...account,
        cwd: folder,
        stdio: 'pipe',
      })
      port = await findPort()
      const place = [`--datadir=${data}`, `--port=${port}`, `--socket=${join(folder, 's')}`]
      const rest = [
        '--character-set-server=utf8mb4',
        '--bind-address=127.0.0.1',
        '--skip-name-resolve',
        `--pid-file=${folder}/pid`,
      ]
      child = spawn(daemon ?? '', ['--no-defaults', ...place, ...rest], {
        ...account,
        cwd: folder,
        stdio: 'ignore',
      })
      process.once('exit', stop)
      const grant = [
        `CREATE USER ${owner}@'127.0.0.1' IDENTIFIED BY '${password}'`,
        `GRANT ALL ON *.* TO ${owner}@'127.0.0.1' WITH GRANT OPTION`,
      ]
      for (;;) {
        const error = await runAs('root', '', grant).catch((reason: Error) => reason)
        if (typeof error === 'string') break
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
    address: (database, user = owner) =>
      `mysql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    run,
  }
}
