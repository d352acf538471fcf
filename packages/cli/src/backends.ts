import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { type Backend, memory } from '@mingjian/core'
import type { FoundFile } from './data/find-files.ts'

/** The engine is loaded where a run wants it. */
const duckdb = async (): Promise<Backend> => (await import('@mingjian/duckdb')).duckdb()

/** The backends that come with the command. */
export const backends = {
  duckdb,
  memory: async () => memory(),
} as const satisfies Record<string, () => Promise<Backend>>

export type BackendName = keyof typeof backends

/**
 * Up to so many bytes of text `memory` is done before an engine has planned its statements: a fifth of
 * the time at 20 kB, the same at 3 MB for the heaviest model that there is.
 */
const smallBytes = 1_000_000

/** What a byte of such a file holds of text, roughly. */
const packed = 8
const packedEndings: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.parquet', '.duckdb', '.db'])

/** What is known of a run when its backend is chosen. */
export interface BackendOptions {
  readonly backend: 'auto' | BackendName
  readonly threads?: number | undefined
  readonly memory?: number | undefined
}

/**
 * Creates the backend that is named; `auto` takes `memory` for small files and `duckdb` for all else, databases among
 * them, and where threads or memory, of which the other knows nothing, are limited. Both find the same.
 */
export async function createBackend(
  { backend, threads, memory: limit }: BackendOptions,
  files: readonly FoundFile[],
): Promise<Backend> {
  if (backend !== 'auto') return backends[backend]()
  if (threads !== undefined || limit !== undefined) return duckdb()
  if (files.some(({ database }) => database !== undefined)) return duckdb()
  const sizes = await Promise.all(files.map(textBytes))
  return sizes.reduce((sum, size) => sum + size, 0) <= smallBytes ? memory() : duckdb()
}

async function textBytes({ path }: FoundFile): Promise<number> {
  // A file that cannot be read is told when it is opened.
  const { size } = await stat(path).catch(() => ({ size: 0 }))
  return packedEndings.has(extname(path).toLowerCase()) ? size * packed : size
}
