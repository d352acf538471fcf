import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { DuckDBInstance } from '@duckdb/node-api'
import type { BackendOptions } from '@mingjian/core'
import { quoteText } from './bulk/literals.ts'
import { pathPattern } from './bulk/read-csv.ts'

/** An engine of one session and the folder where it may spill. */
export interface Engine {
  readonly instance: DuckDBInstance
  /** Closes the engine and removes what it spilled. */
  close(): Promise<void>
}

/**
 * Starts an engine in memory. This is the only place that creates an instance: opening one file
 * twice in a process loses tables without an error, and an engine in memory has no file to share.
 * It may write nothing but its own temporary folder, read nothing but `files`, fetches no extensions,
 * and its settings are locked.
 */
export async function createEngine(
  { threads, memory }: BackendOptions,
  files: readonly string[] = [],
): Promise<Engine> {
  const folder = join(tmpdir(), `mingjian-duckdb-${randomUUID()}`)
  const instance = await DuckDBInstance.create(':memory:', {
    ...(threads === undefined ? {} : { threads: String(threads) }),
    memory_limit: `${Math.floor(memory ?? availableMemory() / 2)}B`,
    temp_directory: folder,
    // What is freed goes back to the system; left alone, some 25 MB of a small run would not.
    allocator_flush_threshold: '1MB',
    allocator_bulk_deallocation_flush_threshold: '1MB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  try {
    await lock(instance, files)
  } catch (error) {
    instance.closeSync()
    throw error
  }
  return {
    instance,
    async close() {
      instance.closeSync()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function lock(instance: DuckDBInstance, files: readonly string[]): Promise<void> {
  const connection = await instance.connect()
  const allowed = files.flatMap((file) => [file, pathPattern(file)]).map(quoteText)
  try {
    await connection.run(`SET allowed_paths = [${allowed.join(', ')}]`)
    await connection.run('SET enable_external_access = false')
    await connection.run('SET lock_configuration = true')
  } finally {
    connection.closeSync()
  }
}

/** What a container grants, where it says so: DuckDB's own default sees the whole machine. */
function availableMemory(): number {
  const granted = process.constrainedMemory?.() ?? 0
  return granted > 0 && granted < totalmem() ? granted : totalmem()
}
