import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathPattern } from './bulk/read-csv.ts'
import { createEngine, type Engine } from './settings.ts'

// No model becomes such a statement; should one ever, this is what stops it.
let folder: string
let engine: Engine
let connection: DuckDBConnection
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingjian-settings-'))
  await writeFile(join(folder, 'secret.csv'), 'a,b\n1,2\n')
  await writeFile(join(folder, 'secret.json'), '{"a":1}\n')
  engine = await createEngine({ threads: 1 })
  connection = await engine.instance.connect()
  await connection.run('CREATE TABLE kept AS SELECT 1 AS x')
})
afterAll(async () => {
  connection.closeSync()
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

/** The first word of the error, which is its class; undefined where the statement runs. */
const attempt = async (sql: string): Promise<string | undefined> => {
  try {
    await connection.run(sql.replaceAll('FOLDER', folder))
    return undefined
  } catch (error) {
    return /^(\w+)/.exec((error as Error).message)?.[1]
  }
}

describe('the engine refuses', () => {
  it.each([
    ["SELECT * FROM read_csv('FOLDER/secret.csv')", 'Permission'],
    ["SELECT * FROM read_csv_auto('/etc/passwd')", 'Permission'],
    ["SELECT * FROM read_text('/etc/passwd')", 'Permission'],
    ["SELECT * FROM read_blob('/etc/passwd')", 'Permission'],
    ["SELECT * FROM read_json('FOLDER/secret.json')", 'Permission'],
    ["SELECT * FROM read_parquet('FOLDER/x.parquet')", 'Permission'],
    ["SELECT * FROM sniff_csv('FOLDER/secret.csv')", 'Permission'],
    ["SELECT * FROM 'FOLDER/secret.csv'", 'Permission'],
    ["SELECT * FROM glob('/etc/*')", 'Permission'],
    ["SELECT * FROM read_csv('https://127.0.0.1:9/x.csv')", 'Permission'],
    ["COPY kept TO 'FOLDER/out.csv'", 'Permission'],
    ["COPY (SELECT 1) TO '/dev/stdout'", 'Permission'],
    ["COPY kept FROM 'FOLDER/secret.csv'", 'Permission'],
    ["ATTACH 'FOLDER/out.db'", 'Permission'],
    ["EXPORT DATABASE 'FOLDER/out'", 'Permission'],
    ["IMPORT DATABASE 'FOLDER/out'", 'Permission'],
    ['INSTALL httpfs', 'Permission'],
    ['LOAD httpfs', 'Permission'],
    ["LOAD 'FOLDER/x.duckdb_extension'", 'Permission'],
    ['SET enable_external_access = true', 'Invalid'],
    ['SET lock_configuration = false', 'Invalid'],
    ['RESET lock_configuration', 'Invalid'],
    ['SET autoload_known_extensions = true', 'Invalid'],
    ['SET autoinstall_known_extensions = true', 'Invalid'],
    ["SET allowed_directories = ['/']", 'Invalid'],
    ["SET temp_directory = '/etc'", 'Invalid'],
    ["SET home_directory = '/etc'", 'Invalid'],
    ["SET memory_limit = '100GB'", 'Invalid'],
    ["PRAGMA temp_directory = '/etc'", 'Invalid'],
    ["PRAGMA profiling_output = 'FOLDER/out.json'", 'Invalid'],
    ["SELECT getenv('HOME')", 'Catalog'],
    ["SELECT system('id')", 'Catalog'],
    ["SELECT * FROM sqlite_scan('FOLDER/x', 't')", 'Catalog'],
    ["SELECT * FROM postgres_scan('host=127.0.0.1', 's', 't')", 'Catalog'],
  ])('%s', async (sql, reason) => {
    expect(await attempt(sql)).toBe(reason)
  })

  it('and nothing was written', () => {
    expect(
      ['out.csv', 'out.db', 'out', 'out.json'].filter((name) => existsSync(join(folder, name))),
    ).toEqual([])
  })

  it('and still answers', async () => {
    expect(await attempt('SELECT x FROM kept')).toBeUndefined()
  })
})

it('an engine that may read one file reads that alone, whatever its name', async () => {
  const path = join(folder, 'a[1]?.csv')
  await writeFile(path, 'a,b\n3,4\n')
  const other = await createEngine({ threads: 1 }, [path])
  const reader = await other.instance.connect()
  const read = async (file: string) =>
    (await reader.runAndReadAll(`SELECT a FROM read_csv('${file}')`)).getRows()
  try {
    expect(await read(pathPattern(path))).toEqual([[3n]])
    await expect(read(join(folder, 'secret.csv'))).rejects.toThrow('Permission')
    await expect(reader.run(`COPY (SELECT 1) TO '${folder}/out.csv'`)).rejects.toThrow('Permission')
    await expect(reader.run("SET allowed_paths = ['/etc/passwd']")).rejects.toThrow('Invalid')
  } finally {
    reader.closeSync()
    await other.close()
  }
})
